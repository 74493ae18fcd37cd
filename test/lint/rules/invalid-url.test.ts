import { invalidUrl } from '../../../server/src/lint/rules/invalid-url.ts'
import { ruleTable } from '../../support/rule-table.ts'

ruleTable(invalidUrl, {
  reports: {
    'one slash': {
      text: '---\nsource: { url: [|http:/example.org/a|] }\n---\n',
      says: ['Did you mean “http://example.org/a”?', 'ليس عنوانًا في الويب'],
      severity: 'warning',
    },
    'no slash, three, and backslashes':
      '---\nsource:\n  - url: [|https:example.org|]\n  - url: [|https:///example.org/a|]\n  - url: [|https:\\\\example.org\\a|]\n---\n'.replaceAll(
        '\\\\\\\\',
        '\\\\',
      ),
    'an Arabic comma at its end': {
      text: '---\nsource: { url: "[|https://example.org/a،|]" }\n---\n'.replace('"[|', '[|"').replace('|]"', '"|]'),
      says: ['Signs of the sentence'],
    },
    'no site': { text: '---\nsource: { url: "x", archived: [|"https://"|] }\n---\n', says: ['names no site'] },
    'a site that cannot be one': {
      text: '---\nsource:\n  - url: [|https://example..org/a|]\n  - url: [|https://.example.org|]\n---\n',
      says: ['name of its site', 'اسم الموقع'],
    },
    'a scheme that lacks a letter': '---\nsource: { url: [|htp://example.org|] }\n---\n',
    'a scheme that stands twice': '---\nsource: { url: [|http://https://example.org/a|] }\n---\n',
    'a bracket that closes none': '---\nsource: { url: [|https://example.org/a)|] }\n---\n',
    'no scheme, with a port': '---\nsource: { url: [|www.example.org:8080/a|] }\n---\n',
    'what a record is the same as, and its sources':
      '//- entities/a.yaml\nplace:\n  x:\n    name: أ\n    same-as: [wikidata:Q1, [|https://https://example.org|]]\n    sources: [b, [|http:/example.org|]]\n',
    'links and images of the text':
      'قالت [الوكالة](https://example.org/a) و[غيرها]([|http:/example.org/b|]) و[الصحيفة]([|www.example.org/c|])،\n![صورة]([|https//example.org/d.png|]) <[|https://example..org|]>\n',
    'a link without its scheme': { text: '[الموقع]([|example.com/a|])\n', says: ['“https://”, is missing'] },
    'a space in angle brackets': '[أ](<[|https://example.org/a b|]>)\n',
    'a definition, once': '[أ][x] و[ب][x]\n\n[x]: [|http:/example.org|]\n',
  },
  accepts: {
    'addresses of all kinds':
      '---\nsource:\n  - url: https://example.org\n  - url: HTTP://example.org:8080/a?b=ج#د\n  - url: https://user:pass@example.org/\n  - url: https://[::1]/x\n  - url: http://localhost/a\n  - url: https://web.archive.org/web/2020/https://example.org/a\n  - url: ftp://example.org/a\n  - url: mailto:a@example.org\n---\n',
    'Arabic in the site and the path':
      '[أ](https://موقع.وزارة-الأتصالات.مصر/أخبار/إدلب) [ب](https://ar.wikipedia.org/wiki/إدلب_(مدينة))\n',
    'encoded paths, and signs inside of them': "[أ](https://example.org/%D8%A5/a,b;c:d@e!~*'x?y=[1]&z=a|b)\n",
    'what has no form of an address, which is another finding':
      '---\nsource: { url: www.example.org, archived: “https://example.org/a” }\n---\n',
    'files and articles':
      '[أ](b.seed.md) [ب](../raw/http/a.html) [ج](article:b) [د](#x) ![هـ](img/www.png) [و](a.b.c.md)\n',
    'an invisible character, which is another finding': '[أ](https://example.org/\u200fa)\n',
    'what may be an article, and is another finding if not':
      '//- entities/a.yaml\nplace:\n  x: { name: أ, sources: [www.example.org] }\n',
    'ids of authorities':
      '//- entities/a.yaml\nplace:\n  x: { name: أ, same-as: [geonames:123, pleiades:9], sources: [b] }\n',
    'addresses in words and code': 'زوروا http:/example.org و `http:/example.org`.\n',
  },
  fixes: {
    slashes: [
      '---\nsource: { url: "http:/example.org/a" }\n---\n',
      '---\nsource: { url: "http://example.org/a" }\n---\n',
    ],
    'the scheme': ['[أ](www.example.org/أ)\n', '[أ](https://www.example.org/أ)\n'],
    'a comma and a bracket': [
      '---\nsource: { url: https://example.org/a)، }\n---\n',
      '---\nsource: { url: https://example.org/a }\n---\n',
    ],
    'a space': ['[أ](<https://example.org/a b>)\n', '[أ](<https://example.org/a%20b>)\n'],
    'a slip in it besides': [
      '---\nsource: { url: htp://https://example.org/a }\n---\n',
      '---\nsource: { url: https://example.org/a }\n---\n',
    ],
    'the scheme once': ['<https://https://example.org/a>\n', '<https://example.org/a>\n'],
  },
})
