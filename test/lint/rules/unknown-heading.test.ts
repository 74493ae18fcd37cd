import { unknownHeading } from '../../../server/src/lint/rules/unknown-heading.ts'
import { ruleTable } from '../../support/rule-table.ts'

const other = '//- x/astana-17.seed.md\n---\ntitle: الجولة\n---\n\n# البيان الختامي\n\nنص\n\n## موقف موسكو\n'

ruleTable(unknownHeading, {
  reports: {
    'within the article': {
      text: '# المقدمة\n\n[أدناه](#[|الخاتمة|])\n',
      says: ['This article has no heading “#الخاتمة”', 'لا عنوان في هذه المقالة'],
      severity: 'warning',
    },
    'in another article, by its id': {
      text: `//- a.seed.md\n[البيان](article:astana-17#[|البيان-الختامى|])\n${other}`,
      says: ['The article “الجولة” has no heading', 'Did you mean “البيان-الختامي”?'],
    },
    'by its path': `//- a.seed.md\n[البيان](x/astana-17.seed.md#[|bayan|]) [ب](<x/astana-17.seed.md#[|البيان|]>)\n${other}`,
    encoded: `//- a.seed.md\n[البيان](article:astana-17#[|%D8%A3|])\n${other}`,
    'a definition, once': '[أ][x] [ب][x]\n\n[x]: #[|y|]\n',
    'hidden by an escape': '[أ]([|#a\\_b|])\n',
  },
  accepts: {
    'headings that are there': `//- a.seed.md\n# المقدمة\n\n[أ](#المقدمة) [ب](#%D8%A7%D9%84%D9%85%D9%82%D8%AF%D9%85%D8%A9) [ج](article:astana-17#موقف-موسكو) [د](x/astana-17.seed.md#البيان-الختامي)\n${other}`,
    'the second of two of one name': '# أ\n\n# أ\n\n[x](#أ-1)\n',
    'the beginning': '[أ](#) [ب](#top) [ج](article:a#)\n',
    'a place that HTML names': '<a id="note-1"></a>\n\n[أ](#note-1)\n',
    'an article that is not there, which is another finding': '[أ](article:b#x) [ب](b.seed.md#x)\n',
    'pages and files': '[أ](https://example.org/b.seed.md#x) [ب](b.html#x)\n',
  },
  fixes: {
    'what the heading is called': [
      '## البيانُ الختامي\n\n[أ](#البيان-الختامي)\n',
      '## البيانُ الختامي\n\n[أ](#البيانُ-الختامي)\n',
    ],
    'what is spelt nearly so, in a tag': [
      `//- a.seed.md\n[أ](article:astana-17#موقف-موسكوا "cert=low")\n${other}`,
      '[أ](article:astana-17#موقف-موسكو "cert=low")\n',
    ],
  },
})
