import { duplicateSourceUrl } from '../../../server/src/lint/rules/duplicate-source-url.ts'
import { ruleTable } from '../../support/rule-table.ts'

const article = (path: string, source: string, related = ''): string =>
  `//- ${path}.seed.md\n---\ntitle: خبر ${path}\nsource: ${source}\n${related}---\n\nنص.\n`

ruleTable(duplicateSourceUrl, {
  reports: {
    'one address': {
      text: article('a', '{ url: [|https://example.org/17|] }') + article('b', '{ url: [|https://example.org/17|] }'),
      says: ['“خبر b” gives the same address', 'خبر b'],
      severity: 'warning',
    },
    'an address written in two ways':
      article('a', '{ url: [|https://example.org/17|] }') +
      article('b', '{ url: [|"http://www.Example.org/17/?utm_source=x&fbclid=1#top"|] }'),
    'one of several sources':
      article('a', '[{ url: https://example.org/1 }, { url: [|https://example.org/2|] }]') +
      article('b', '{ url: [|https://example.org/2|] }'),
    'articles that are related as something else':
      article('a', '{ url: [|https://example.org/17|] }') +
      article('b', '{ url: [|https://example.org/17|] }', 'related: [a]\n'),
  },
  accepts: {
    'two addresses': article('a', '{ url: https://example.org/17 }') + article('b', '{ url: https://example.org/18 }'),
    'two pages by parameter':
      article('a', '{ url: "https://example.org/?id=1" }') + article('b', '{ url: "https://example.org/?id=2" }'),
    'no address': article('a', '{ name: وكالة }') + article('b', '{ name: وكالة }'),
    'an empty address': article('a', '{ url: }') + article('b', '{ url: "" }'),
    'versions of one page':
      article('a', '{ url: https://example.org/17 }') +
      article('b', '{ url: https://example.org/17 }', 'related: [{ to: a, as: version }]\n'),
    'the same address twice in one article': article('a', '[{ url: https://e.org/1 }, { url: https://e.org/1 }]'),
  },
  fixes: {
    'relating them, one way or the other': [
      article('a', '{ url: https://example.org/17 }') + article('b', '{ url: https://example.org/17 }'),
      '---\ntitle: خبر a\nsource: { url: https://example.org/17 }\nrelated: [{ to: b, as: duplicate }]\n---\n\nنص.\n',
      '---\ntitle: خبر a\nsource: { url: https://example.org/17 }\nrelated: [{ to: b, as: version }]\n---\n\nنص.\n',
    ],
  },
})
