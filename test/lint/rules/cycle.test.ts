import { cycle } from '../../../server/src/lint/rules/cycle.ts'
import { ruleTable } from '../../support/rule-table.ts'

ruleTable(cycle, {
  reports: {
    'two places within each other': {
      text: '//- entities/a.yaml\nplace:\n  a: { name: أ, within: [|place:b|] }\n  b: { name: ب, within: [|"place:a"|] }\n',
      says: ['“place:a” lies within itself: place:a → place:b → place:a', 'يقع داخل نفسه'],
      severity: 'error',
    },
    'a place within itself': '//- entities/a.yaml\nplace:\n  a: { name: أ, within: [|place:a|] }\n',
    'over several files':
      '//- entities/a.yaml\norg:\n  a: { name: أ, part-of: [|org:b|] }\n//- entities/b.yaml\norg:\n  b: { name: ب, part-of: [|org:c|] }\n//- entities/c.yaml\norg:\n  c: { name: ج, part-of: [|org:a|] }\n',
    'over a redirect':
      '//- entities/a.yaml\nplace:\n  a: { name: أ, within: [|place:old|] }\n  old: { redirect: place:a }\n',
    events: {
      text: '//- entities/a.yaml\nevent:\n  a: { name: أ, part-of: [|event:a|] }\n',
      says: ['is a part of itself'],
    },
    redirects: {
      text: '//- entities/a.yaml\norg:\n  a: { redirect: [|org:b|] }\n  b: { redirect: [|org:a|] }\n  c: { redirect: [|org:c|] }\n',
      says: ['is merged into itself', 'مدموج في نفسه'],
    },
    'no others than those in the circle':
      '//- entities/a.yaml\nplace:\n  a: { name: أ, within: place:b }\n  b: { name: ب, within: [|place:c|] }\n  c: { name: ج, within: [|place:b|] }\n',
  },
  accepts: {
    'a chain':
      '//- entities/a.yaml\nplace:\n  a: { name: أ, within: place:b }\n  b: { name: ب, within: place:c }\n  c: { name: ج }\n  d: { name: د, within: place:b }\n',
    'what leads into a circle of redirects':
      '//- entities/a.yaml\norg:\n  a: { redirect: org:missing }\n  b: { redirect: org:a }\n',
    'two ways that are none together':
      '//- entities/a.yaml\nplace:\n  a: { name: أ, within: place:b }\n  b: { name: ب, parts: { أ: place:a } }\n',
    'a record that does not count':
      '//- entities/a.yaml\nplace:\n  a: { name: أ }\n//- entities/b.yaml\nplace:\n  b: { name: ب, within: place:a }\n',
  },
  fixes: {
    'the reference goes': [
      '//- entities/a.yaml\nplace:\n  a:\n    name: أ\n    within: place:a\n    kind: city\n',
      'place:\n  a:\n    name: أ\n    kind: city\n',
    ],
  },
})
