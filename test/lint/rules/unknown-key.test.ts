import { unknownKey } from '../../../server/src/lint/rules/unknown-key.ts'
import { ruleTable } from '../../support/rule-table.ts'

ruleTable(unknownKey, {
  reports: {
    'beside redirect': {
      text: '//- entities/a.yaml\nperson:\n  a: { redirect: person:b, [|name|]: x }\n  b: { name: y }\n',
      says: ['only leads on', 'يحيل إلى غيره'],
    },
    'a misspelt key': {
      text: '---\n[|titel|]: أ\n---\n',
      says: ['Did you mean “title”?', 'هل قصدت'],
      severity: 'warning',
    },
    'a key in capitals': { text: '---\n[|Title|]: أ\n---\n', says: ['“title”'] },
    'a key in quotes': '---\n[|"auther"|]: أ\n---\n',
    'a key in Arabic': { text: '---\n[|عنوان|]: أ\n---\n', says: ['Did you mean “title”?'] },
    'a key that is nothing like the known ones': { text: '---\n[|weather|]: أ\n---\n', says: ['begins with “x-”'] },
    'a key of a source': '---\nsource: { [|link|]: https://example.org/a }\n---\n',
    'a key of a record': {
      text: '//- entities/a.yaml\nplace:\n  a: { name: أ, [|alias|]: [ب] }\n',
      says: ['“aliases”'],
    },
    'a key beside a redirect': '//- entities/a.yaml\nplace:\n  a: { redirect: place:b, [|name|]: أ }\n',
    'a key of another type': '//- entities/a.yaml\nplace:\n  a: { name: أ, [|born|]: 1960 }\n',
    'a key of seedbed.yaml': '//- seedbed.yaml\n[|language|]: ar\n',
    'keys in braces without the space after their colons': {
      text: '---\nsource: {[|name:تاس|], [|url:https://x.org|]}\n---\n',
      says: ['no space after the colon', 'لا مسافة بعد'],
    },
    'words behind a comma in braces': {
      text: '---\nsource: { name: صحيفة العربي الجديد, [|لندن|] }\n---\n',
      says: ['The comma ends the value of “name”', 'عند الفاصلة'],
    },
    'a key where no others are allowed': {
      text: '//- a.seed.md\n---\n[|weather|]: أ\n---\n//- seedbed.yaml\nfront-matter: { closed: true }\n',
      says: ['allows no others', 'لا تقبل هذه المجموعة غيرها'],
      severity: 'error',
    },
  },
  accepts: {
    'the body behind a wrong closing line': '---\ntitle: نص\n***\n\nقال فلان.\n\n---\n\nنص آخر\n',
    'known keys': '---\ntitle: أ\ndate: 2024\nstatus: draft\n---\n',
    'rules, known or not': '//- seedbed.yaml\nrules: { unknown-entity: off, unknown-entty: warning, x-mine: off }\n',
    'keys of one’s own': '---\nx-weather: أ\nsource: { x-page: 2 }\n---\n',
    'keys of the corpus':
      '//- a.seed.md\n---\nverified: true\n---\n//- seedbed.yaml\nfront-matter: { closed: true, fields: { verified: { type: boolean } } }\n',
    'fields of a type':
      '//- seedbed.yaml\ntypes: { agreement: { like: event, fields: { text-url: {} } } }\n//- entities/a.yaml\nagreement:\n  x: { name: أ, text-url: b }\n',
    'any attribute of a mention': '---\nmentions: [{ exact: أ, ref: place:a, sentiment: positive }]\n---\n',
    'whatever stands under an unknown type': '//- entities/a.yaml\nvessel:\n  x: { tonnage: 3 }\n',
  },
  fixes: {
    'rename, or keep': [
      '---\ntitel: أ # remark\n---\n',
      '---\ntitle: أ # remark\n---\n',
      '---\nx-titel: أ # remark\n---\n',
    ],
    'a space after the colon in braces': [
      '---\nsource: {name:تاس, url: https://x.org}\n---\n',
      '---\nsource: {name: تاس, url: https://x.org}\n---\n',
    ],
    'quotes around a text with a comma': [
      '---\nsource: { name: صحيفة العربي الجديد, لندن, url: https://x.org }\n---\n',
      '---\nsource: { name: "صحيفة العربي الجديد, لندن", url: https://x.org }\n---\n',
    ],
    'quotes around a text with two commas': [
      '---\nsource: { name: الحياة, لندن, بيروت }\n---\n',
      '---\nsource: { name: "الحياة, لندن, بيروت" }\n---\n',
    ],
    'the quotes stay': ['---\n"titel": أ\n---\n', '---\n"title": أ\n---\n'],
    'never a key that is there already': ['---\ntitle: أ\ntitel: ب\n---\n', '---\ntitle: أ\nx-titel: ب\n---\n'],
    'never a key of one’s own that is there already': [
      '---\ntitel: أ # remark\nx-titel: ب\n---\n',
      '---\ntitle: أ # remark\nx-titel: ب\n---\n',
    ],
    'a full word': [
      '//- entities/a.yaml\nplace:\n  a: { name: أ, coordinates: { latitude: 36, lng: 37 } }\n',
      'place:\n  a: { name: أ, coordinates: { lat: 36, lng: 37 } }\n',
    ],
    'an underscore': [
      '//- entities/a.yaml\nplace:\n  a: { name: أ, same_as: [wikidata:Q1] }\n',
      'place:\n  a: { name: أ, same-as: [wikidata:Q1] }\n',
    ],
  },
})
