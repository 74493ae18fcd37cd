import { duplicateId } from '../../../server/src/lint/rules/duplicate-id.ts'
import { ruleTable } from '../../support/rule-table.ts'

ruleTable(duplicateId, {
  reports: {
    'two articles with one id': {
      text: '//- a.seed.md\n---\nid: [|astana|]\n---\n//- b.seed.md\n---\n"id": [|"astana"|]\n---\n',
      says: ['“b.seed.md” has the id “astana” too', 'المعرّف «astana» لمقالة أخرى'],
      severity: 'error',
    },
    'an id and a file name': '//- astana.seed.md\n[|---|]\ntitle: أ\n---\n//- b.seed.md\n---\nid: [|astana|]\n---\n',
    'two files of one name': '//- x/astana.seed.md\n[|---|]\n---\n//- y/astana.seed.md\n[|---|]\n---\n',
    'articles without front matter': '//- x/astana.seed.md\n[||]نص\n//- y/astana.seed.md\n[||]نص\n',
    'three of them': {
      text: '//- x/a.seed.md\n[|---|]\n---\n//- y/a.seed.md\n[|---|]\n---\n//- z/a.seed.md\n[|---|]\n---\n',
      says: ['2 other articles have the id'],
    },
    'two records in one file': {
      text: '//- entities/a.yaml\nplace:\n  [|idlib|]: { name: إدلب }\n  [|idlib|]: { name: إدلب }\n',
      says: ['There is another record of “place:idlib”', 'سجل آخر'],
    },
    'two records in two files':
      '//- entities/a.yaml\nplace:\n  [|idlib|]: { name: إدلب }\n//- entities/b.yaml\nplace: { "[|idlib|]": { name: إدلب } }\n',
    'records under a type that begins twice':
      '//- entities/a.yaml\nplace:\n  [|idlib|]: { name: أ }\nplace:\n  [|idlib|]: { name: أ }\n',
  },
  accepts: {
    'ids of their own': '//- a.seed.md\n---\n---\n//- b.seed.md\n---\n---\n',
    'one id in two types': '//- entities/a.yaml\nplace:\n  idlib: { name: أ }\norg:\n  idlib: { name: ب }\n',
    'one name for two records': '//- entities/a.yaml\nplace:\n  a: { name: أ }\n  b: { name: أ }\n',
    'names that give no id': '//- x/موسكو.seed.md\n---\n---\n//- y/موسكو.seed.md\n---\n---\n',
  },
  fixes: {
    'the later article gets another': [
      '//- b.seed.md\n---\nid: "astana" # remark\n---\n//- a.seed.md\n---\nid: astana\n---\n//- astana-2.seed.md\n---\n---\n',
      '---\nid: "astana-3" # remark\n---\n',
    ],
    'an id of its own for a file name': [
      '//- y/astana.seed.md\n---\ntitle: أ\ndate: 2024\n---\n//- x/astana.seed.md\n---\n---\n',
      '---\ntitle: أ\ndate: 2024\nid: astana-2\n---\n',
    ],
    'the later record gets another': [
      '//- entities/b.yaml\nplace:\n  idlib: { name: ب }\n//- entities/a.yaml\nplace:\n  idlib: { name: أ }\n',
      'place:\n  idlib-2: { name: ب }\n',
    ],
  },
})
