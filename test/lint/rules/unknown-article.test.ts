import { unknownArticle } from '../../../server/src/lint/rules/unknown-article.ts'
import { ruleTable } from '../../support/rule-table.ts'

const astana = '//- astana-17.seed.md\n---\ntitle: أ\n---\n'

ruleTable(unknownArticle, {
  reports: {
    'a related article': {
      text: `//- a.seed.md\n---\nrelated: [[|astana-71|]]\n---\n${astana}`,
      says: ['Did you mean “astana-17”?', 'لا مقالة بالمعرّف'],
      severity: 'error',
    },
    'a related article with its relation': '---\nrelated:\n  - { to: [|"astana-71"|], as: background }\n---\n'.replace(
      '[|"astana-71"|]',
      '"[|astana-71|]"',
    ),
    'a tag': { text: 'انظر [المقالة](article:[|nowhere|]).\n', says: ['file name without “.seed.md”'] },
    'a tag with an anchor': 'انظر [المقالة](article:[|nowhere|]#x).\n',
    'a relative link': {
      text: 'انظر [المقالة]([|../b.seed.md|]).\n'.replace('../', './'),
      says: ['There is no article “b.seed.md”'],
    },
    'a relative link to a heading': 'انظر [المقالة]([|b.seed.md|]#x).\n',
    'a link in angle brackets': 'انظر [المقالة](<[|موسكو تعلن.seed.md|]>).\n',
    'a file that has moved': {
      text: `//- a.seed.md\nانظر [المقالة]([|old/astana-17.seed.md|]).\n${astana}`,
      says: ['It has moved', 'لقد انتقلت'],
    },
    'a source of the registry':
      '//- entities/a.yaml\nplace:\n  x: { name: أ, sources: [[|nowhere|], https://example.org/a] }\n',
  },
  accepts: {
    'an article by id, by tag and by path': `//- x/a.seed.md\n---\nrelated: [astana-17]\n---\n[أ](article:astana-17) [ب](../astana-17.seed.md) [ج](../astana-17.seed.md#x)\n${astana}`,
    'an article by its written id': '//- a.seed.md\n---\nrelated: [other]\n---\n//- b.seed.md\n---\nid: other\n---\n',
    'a path in either encoding':
      '//- a.seed.md\n[أ](%D8%AD%D9%85%D8%B5.seed.md) [ب](حمص.seed.md)\n//- حمص.seed.md\n---\n---\n',
    'a link out of the corpus': '[أ](../../elsewhere/b.seed.md)\n',
    'a bad id, which is another finding': '---\nrelated: [Not An Id]\n---\n[أ](article:?)\n',
    'links of other kinds': '[أ](https://example.org/b.seed.md) [ب](b.md)\n',
  },
  fixes: {
    'the id that was meant': [
      `//- a.seed.md\n---\nrelated: ["astana-71"]\n---\n${astana}`,
      '---\nrelated: ["astana-17"]\n---\n',
    ],
    'a file name in place of an id': [
      `//- a.seed.md\n---\nrelated: [astana-17.seed.md]\n---\n${astana}`,
      '---\nrelated: [astana-17]\n---\n',
    ],
    'in a tag, the anchor stays': [`//- a.seed.md\n[أ](article:astana-18#x)\n${astana}`, '[أ](article:astana-17#x)\n'],
    'the new path': [`//- x/a.seed.md\n[أ](astana-17.seed.md#x)\n${astana}`, '[أ](../astana-17.seed.md#x)\n'],
  },
})
