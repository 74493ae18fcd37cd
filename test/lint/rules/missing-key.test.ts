import { missingKey } from '../../../server/src/lint/rules/missing-key.ts'
import { ruleTable } from '../../support/rule-table.ts'

ruleTable(missingKey, {
  reports: {
    'an article without a date': {
      text: '[|---|]\ntitle: أ\n---\n',
      says: ['“date” is missing', 'المفتاح «date» ناقص'],
      severity: 'error',
    },
    'an article without a title': { text: '[|---|]\ndate: 2024\n---\n\nنص\n', says: ['“title” is missing'] },
    'an article with nothing in its front matter': '[|[|---|]|]\n---\n\nنص\n',
    'comments are no keys': '[|---|]\n# note\n---\n\n# عنوان\n',
    'a key that the corpus requires': {
      text: '//- a.seed.md\n[|---|]\ntitle: أ\ndate: 2024\n---\n//- seedbed.yaml\nfront-matter: { required: [source] }\n',
      says: ['“source” is missing'],
    },
    'a required key that is described nowhere':
      '//- a.seed.md\n[|---|]\ntitle: أ\ndate: 2024\n---\n//- seedbed.yaml\nfront-matter: { required: [desk] }\n',
    'a title that the corpus requires besides the heading':
      '//- a.seed.md\n[|---|]\ndate: 2024\n---\n\n# أ\n//- seedbed.yaml\nfront-matter: { required: [title] }\n',
    'a value without quotes hides nothing': '[|---|]\ntitle: أ: ب\nlang: ar\n---\n',
    'half a pair of coordinates, and whose they are': {
      text: '//- entities/a.yaml\nplace:\n  idlib: { name: إدلب, [|coordinates|]: { lon: 36.6 } }\n',
      says: ['“coordinates” has no “lat”', 'لا «lat» في «coordinates»'],
    },
    'a record of a type that requires more':
      '//- seedbed.yaml\ntypes: { agreement: { like: event, required: [date] } }\n//- entities/a.yaml\nagreement:\n  [|"moscow-2020"|]:\n    name: اتفاق موسكو\n',
    'half a pair of coordinates':
      '//- entities/a.yaml\nplace:\n  idlib: { name: إدلب, [|coordinates|]: { lat: 35.9 } }\n',
    'a mention without its entity': '---\ntitle: أ\ndate: 2024\nmentions:\n  - [|exact|]: إدلب\n---\n',
    'a related article without its id': '---\ntitle: أ\ndate: 2024\nrelated: [{ [|as|]: background }]\n---\n',
    'a type without a likeness': '//- seedbed.yaml\ntypes:\n  [|agreement|]: { label: اتفاق }\n',
  },
  accepts: {
    'all keys': '---\ntitle: أ\ndate: 2024\n---\n',
    'quoted keys': '---\n"title": أ\n\'date\': 2024\n---\n',
    'a heading for a title': '---\ndate: 2024\n---\n\n# أ\n\nنص\n',
    'a record without a name, which is another finding': '//- entities/a.yaml\nplace:\n  idlib: { kind: city }\n',
    'a redirect needs no name': '//- entities/a.yaml\norg:\n  old: { redirect: org:new }\n  new: { name: أ }\n',
    'no front matter at all, which is another finding': 'نص\n',
    'front matter that is a list, which is another finding': '---\n- أ\n---\n',
    'a slip of YAML that may hide the key': '---\ntitle: [أ\nlang: ar\n---\n',
    'a key without a value, which is another finding': '---\ntitle:\ndate:\n---\n',
    'a rejected mention without an entity': '---\ntitle: أ\ndate: 2024\nnot-mentions: [{ exact: إدلب }]\n---\n',
  },
  fixes: {
    'the date goes behind the title': [
      '---\ntitle: أ # remark\nlang: ar\n---\n',
      '---\ntitle: أ # remark\ndate: XXXX\nlang: ar\n---\n',
    ],
    'the title goes first': [
      '---\ndate: 2024\n---\n\nقال المتحدث إن الاجتماع انتهى.\n',
      '---\ntitle: قال المتحدث إن الاجتماع انتهى\ndate: 2024\n---\n\nقال المتحدث إن الاجتماع انتهى.\n',
    ],
    'a long first sentence is cut': [
      '---\ndate: 2024\n---\n\n1 2 3 4 5 6 7 8 9 10 11 12 13 14\n',
      '---\ntitle: 1 2 3 4 5 6 7 8 9 10 11 12…\ndate: 2024\n---\n\n1 2 3 4 5 6 7 8 9 10 11 12 13 14\n',
    ],
    'behind a value of several lines': [
      '---\ntitle: >\n  أ\n  ب\nlang: ar\n---\n',
      '---\ntitle: >\n  أ\n  ب\ndate: XXXX\nlang: ar\n---\n',
    ],
    'front matter in braces': ['---\n{ title: أ, lang: ar }\n---\n', '---\n{ title: أ, date: XXXX, lang: ar }\n---\n'],
    'into an empty block': ['---\n---\n\n# أ\n', '---\ndate: XXXX\n---\n\n# أ\n'],
    'in an item of a list': [
      '---\ntitle: أ\ndate: 2024\nnot-mentions:\n  - ref: place:idlib\n---\n',
      '---\ntitle: أ\ndate: 2024\nnot-mentions:\n  - exact: "?"\n    ref: place:idlib\n---\n',
    ],
    'a source that is not known yet': [
      '//- a.seed.md\n---\ntitle: أ\ndate: 2024\n---\n//- seedbed.yaml\nfront-matter: { required: [source] }\n',
      '---\ntitle: أ\ndate: 2024\nsource: { name: "?" }\n---\n',
    ],
    'an entity that is not known yet, of each type': [
      '---\ntitle: أ\ndate: 2024\nmentions: [{ exact: أ }]\n---\n',
      '---\ntitle: أ\ndate: 2024\nmentions: [{ exact: أ, ref: person:? }]\n---\n',
      '---\ntitle: أ\ndate: 2024\nmentions: [{ exact: أ, ref: place:? }]\n---\n',
    ],
    'each word of a closed list': [
      '//- seedbed.yaml\ntypes: { agreement: { label: اتفاق } }\n',
      'types: { agreement: { like: person, label: اتفاق } }\n',
      'types: { agreement: { like: place, label: اتفاق } }\n',
    ],
  },
})
