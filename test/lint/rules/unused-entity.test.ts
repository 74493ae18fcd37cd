import { unusedEntity } from '../../../server/src/lint/rules/unused-entity.ts'
import { ruleTable } from '../../support/rule-table.ts'

ruleTable(unusedEntity, {
  reports: {
    'a record that nobody names': {
      text: '//- entities/a.yaml\nplace:\n  [|a|]: { name: أ }\n',
      says: ['No article and no other record names “place:a”', 'لا تذكر «place:a»'],
      severity: 'hint',
    },
    'an old id that nobody uses': {
      text: '//- entities/a.yaml\nplace:\n  [|old|]: { redirect: place:a }\n  a: { name: أ }\n//- a.seed.md\n[أ](place:a)\n',
      says: ['No one uses the old id “place:old” any more', 'لم يعد أحد يستعمل'],
    },
  },
  accepts: {
    'a mention': '//- entities/a.yaml\nplace:\n  a: { name: أ }\n//- a.seed.md\n[أ](place:a)\n',
    'a reference from front matter':
      '//- entities/a.yaml\nperson:\n  a: { name: أ }\n//- a.seed.md\n---\nbyline: person:a\n---\n',
    'a reference from another record':
      '//- entities/a.yaml\nplace:\n  a: { name: أ }\n//- entities/b.yaml\nplace:\n  b: { name: ب, within: place:a }\n//- a.seed.md\n[ب](place:b)\n',
    'a type that there is none of': '//- entities/a.yaml\nvessel:\n  a: { name: أ }\n',
  },
  fixes: {
    'the redirect goes': [
      '//- entities/a.yaml\nplace:\n  old: { redirect: place:a }\n  a: { name: أ }\n//- a.seed.md\n[أ](place:a)\n',
      'place:\n  a: { name: أ }\n',
    ],
    'none that leaves a type without records': ['//- entities/a.yaml\nplace:\n  old: { redirect: org:x }\n'],
    'none for a record': ['//- entities/a.yaml\nplace:\n  a: { name: أ }\n  b: { name: ب }\n'],
  },
})
