import { missingName } from '../../../server/src/lint/rules/missing-name.ts'
import { ruleTable } from '../../support/rule-table.ts'

ruleTable(missingName, {
  reports: {
    'a record without a name': {
      text: '//- entities/a.yaml\nplace:\n  [|idlib|]: { kind: city }\n',
      says: ['“idlib” has no name', 'لا اسم لـ«idlib»'],
      severity: 'error',
    },
    'a name that says nothing':
      '//- entities/a.yaml\nplace:\n  a: { [|name|]: }\n  b: { [|name|]: "" }\n  c: { [|name|]: {} }\n  d: { [|name|]: { ar: "", en: ~ } }\n',
    'other names alone': '//- entities/a.yaml\nplace:\n  [|a|]: { aliases: [إدلب] }\n',
    'an empty record': '//- entities/a.yaml\nplace:\n  [|a|]: {}\n',
    'a type of the corpus':
      '//- seedbed.yaml\ntypes: { agreement: { like: event } }\n//- entities/a.yaml\nagreement:\n  [|a|]: { date: 2024 }\n',
  },
  accepts: {
    'a name, in one language or several':
      '//- entities/a.yaml\nplace:\n  a: { name: أ }\n  b: { name: { ar: ب, en: "" } }\n  c: { name: 1271 }\n',
    'a redirect':
      '//- entities/a.yaml\norg:\n  old: { redirect: org:new }\n  empty: { redirect: }\n  new: { name: أ }\n',
    'a name of another kind, which is another finding':
      '//- entities/a.yaml\nplace:\n  a: { name: [أ] }\n  b: { name: { ar: [أ] } }\n',
    'a record that is no map, which is another finding': '//- entities/a.yaml\nplace:\n  a: إدلب\n  b:\n',
    'a type that there is none of, which is another finding': '//- entities/a.yaml\nvessel:\n  a: { tonnage: 3 }\n',
    'a slip of YAML that may hide the name': '//- entities/a.yaml\nplace:\n  a: { kind: [city\n',
  },
  fixes: {
    'a name as the articles have it': [
      '//- entities/a.yaml\nplace:\n  idlib:\n    kind: city\n//- a.seed.md\n---\n---\nفي [إدلب](place:idlib).\n',
      'place:\n  idlib:\n    name: إدلب\n    kind: city\n',
    ],
    'a name from the id': [
      '//- entities/a.yaml\nperson:\n  ali-hasan: { born: 1960 }\n',
      'person:\n  ali-hasan: { name: Ali Hasan, born: 1960 }\n',
    ],
    'behind its key': [
      '//- entities/a.yaml\nplace:\n  ras-al-ain:\n    name:\n    kind: city\n',
      'place:\n  ras-al-ain:\n    name: Ras Al Ain\n    kind: city\n',
    ],
    'in the place of nothing': [
      '//- entities/a.yaml\nplace:\n  homs: { name: "", kind: city } # remark\n',
      'place:\n  homs: { name: Homs, kind: city } # remark\n',
    ],
  },
})
