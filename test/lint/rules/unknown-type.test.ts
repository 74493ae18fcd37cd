import { unknownType } from '../../../server/src/lint/rules/unknown-type.ts'
import { ruleTable } from '../../support/rule-table.ts'

ruleTable(unknownType, {
  reports: {
    'a misspelt type in a tag': {
      text: 'قال [علوش]([|preson|]:alloush).\n',
      says: ['Did you mean “person”?', 'هل قصدت'],
      severity: 'error',
    },
    'a type in capitals': 'قال [علوش]([|Person|]:alloush).\n',
    'another word for a type': { text: 'في [إدلب]([|location|]:idlib).\n', says: ['“place”'] },
    'a type like none': {
      text: 'على [السفينة]([|vessel|]:x).\n',
      says: ['Its types are “person”, “place”, “org”, “event”'],
    },
    'a reference in the registry': '//- entities/a.yaml\nplace:\n  x: { name: أ, within: "[|plase|]:syria" }\n',
    'a mention in front matter': '---\nmentions: [{ exact: أ, ref: [|plase|]:x }]\n---\n',
    'a byline that looks like a reference': '---\nbyline: [|persn|]:salma\n---\n',
    'a part of the registry': { text: '//- entities/a.yaml\n[|persons|]:\n  x: { name: أ }\n', says: ['“person”'] },
    'a record where a type belongs': {
      text: '//- entities/a.yaml\n[|idlib|]: { name: إدلب }\n',
      says: ['stands where a type belongs', 'سجل في موضع نوع'],
    },
    'a link type in the registry': '//- entities/a.yaml\n[|article|]:\n  x: { name: أ }\n',
  },
  accepts: {
    'built-in types': '[أ](person:a) [ب](place:b) [ج](org:c) [د](event:d) [ه](article:e) [و](date:2024)\n',
    'types of the corpus':
      '//- a.seed.md\n[أ](agreement:a)\n//- seedbed.yaml\ntypes: { agreement: { like: event } }\n//- entities/a.yaml\nagreement: {}\n',
    'schemes of links': '[أ](https://example.org) [ب](mailto:a@example.org) [ج](tel:1)\n',
    'external ids': '[أ](wikidata:Q1520) [ب](geonames:170063)\n',
    'schemes of the corpus': '//- a.seed.md\n[أ](zotero:x)\n//- seedbed.yaml\nschemes: [zotero]\n',
    'text with a colon': '---\nbyline: "ترجمة: سلمى"\nsource: { via: "https://example.org" }\n---\n',
    'images and reference links': '![أ](plase:x) [ب][c]\n\n[c]: plase:y\n',
    'keys of one’s own': '//- entities/a.yaml\nx-todo: [a]\n',
  },
  fixes: {
    'in a tag': ['[أ](preson:a "role=x")\n', '[أ](person:a "role=x")\n'],
    'the type that has the id comes first': [
      '//- a.seed.md\n[أ](rog:idlib)\n//- entities/a.yaml\nplace:\n  idlib: { name: إدلب }\n',
      '[أ](place:idlib)\n',
      '[أ](org:idlib)\n',
    ],
    'in a reference, the quotes stay': [
      '//- entities/a.yaml\nplace:\n  x: { name: أ, within: "plase:y" }\n',
      'place:\n  x: { name: أ, within: "place:y" }\n',
    ],
    'in the registry': ['//- entities/a.yaml\npeople:\n  x: { name: أ }\n', 'person:\n  x: { name: أ }\n'],
  },
})
