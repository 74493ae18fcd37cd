import { brokenLink } from '../../../server/src/lint/rules/broken-link.ts'
import { ruleTable } from '../../support/rule-table.ts'

const files = '//- raw/a.html\nx\n//- صور/إدلب 1.png\nx\n'

ruleTable(brokenLink, {
  reports: {
    'links and images': {
      text: `//- x/a.seed.md\n[أ]([|../raw/b.html|]) و![ب]([|صور/إدلب.png|]).\n${files}`,
      says: ['There is no file', 'لا ملف'],
      severity: 'warning',
    },
    'the path alone, without query and anchor': `//- a.seed.md\n[أ]([|raw/b.html|]?v=1#x)\n${files}`,
    'the raw file of a source': `//- x/a.seed.md\n---\nsource: [{ file: [|raw/a.html|] }, { file: ../raw/a.html }]\n---\n${files}`,
    'in angle brackets, and encoded': `//- a.seed.md\n[أ](<[|صور/إدلب 2.png|]>) [ب]([|%D8%B5%D9%88%D8%B1/x.png|])\n${files}`,
    'from the root': `//- x/a.seed.md\n[أ]([|/raw/b.html|])\n${files}`,
    'a definition, once': `//- a.seed.md\n[أ][x] و[ب][x]\n\n[x]: [|raw/b.html|]\n${files}`,
    'an image of an article': '![أ]([|b.seed.md|])\n',
    'a path of Windows': {
      text: `//- x/a.seed.md\n---\nsource: { file: [|..\\raw\\a.html|] }\n---\n${files}`,
      says: ['Did you mean “../raw/a.html”?'],
    },
  },
  accepts: {
    'files and folders that are there': `//- x/a.seed.md\n---\nsource: { file: ../raw/a.html }\n---\n[أ](../raw/a.html#x) [ب](../raw/) ![ج](<../صور/إدلب 1.png>) [د](../%D8%B5%D9%88%D8%B1/%D8%A5%D8%AF%D9%84%D8%A8%201.png)\n${files}`,
    'the root of the corpus': `//- x/a.seed.md\n[أ](/raw/a.html)\n${files}`,
    'articles, which are another finding': '[أ](b.seed.md) [ب](article:b)\n',
    'what is no path':
      '[أ](#x) [ب](?y) [ج]() [د](https://example.org/a.html) [هـ](mailto:a@example.org) [و](//example.org/a)\n',
    'addresses without their scheme, which are another finding':
      '[أ](www.example.org/a) [ب](http:/example.org) [ج](example.com)\n',
    'a source on the web': '---\nsource: { file: https://example.org/a.html }\n---\n',
    code: '`[أ](b.html)`\n',
  },
  fixes: {
    slashes: [
      `//- x/a.seed.md\n---\nsource: { file: "..\\\\raw\\\\a.html" }\n---\n${files}`,
      '---\nsource: { file: "../raw/a.html" }\n---\n',
    ],
  },
})
