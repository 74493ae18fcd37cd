import { aliasCollision } from '../../../server/src/lint/rules/alias-collision.ts'
import { ruleTable } from '../../support/rule-table.ts'

ruleTable(aliasCollision, {
  reports: {
    'two places of one name': {
      text: '//- entities/a.yaml\nplace:\n  idlib: { name: { ar: [|إدلب|] } }\n  idlib-governorate: { name: محافظة إدلب, aliases: ["[|ادلب|]"] }\n',
      says: ['“إدلب” is also a name of “place:idlib-governorate”', 'different-from'],
      severity: 'warning',
    },
    'two people': {
      text: '//- entities/a.yaml\nperson:\n  a: { name: [|محمد الأحمد|] }\n//- entities/b.yaml\nperson:\n  b: { name: [|محمد الاحمد|] }\n',
      severity: 'hint',
    },
    'a common word':
      '//- entities/a.yaml\nplace:\n  a: { name: أ, aliases: [{ text: [|سان|], use: common }] }\n  b: { name: [|سان|] }\n',
    'periods that meet':
      '//- entities/a.yaml\norg:\n  a: { name: أ, aliases: [{ text: [|الجبهة|], from: 2012, until: 2017 }] }\n  b: { name: ب, aliases: [{ text: [|الجبهة|], from: 2015 }] }\n',
    many: {
      text: '//- entities/a.yaml\nplace:\n  a: { name: [|الكفر|] }\n  b: { name: [|الكفر|] }\n  c: { name: [|الكفر|] }\n',
      says: ['and of 1 more'],
    },
  },
  accepts: {
    'two types': '//- entities/a.yaml\nplace:\n  a: { name: أستانا }\nevent:\n  b: { name: أستانا }\n',
    'one within the other':
      '//- entities/a.yaml\nplace:\n  a: { name: إدلب, within: place:b }\n  b: { name: محافظة إدلب, aliases: [إدلب] }\n',
    'within over a step and a redirect':
      '//- entities/a.yaml\nplace:\n  a: { name: إدلب, within: place:d }\n  d: { name: ناحية, within: place:old }\n  old: { redirect: place:b }\n  b: { name: إدلب }\n',
    'a part of the other': '//- entities/a.yaml\norg:\n  a: { name: الجيش, part-of: org:b }\n  b: { name: الجيش }\n',
    'told apart in either record':
      '//- entities/a.yaml\nperson:\n  a: { name: محمد الأحمد }\n  b: { name: محمد الأحمد, different-from: [person:a] }\n',
    'names that are mistakes, avoided, or adjectives':
      '//- entities/a.yaml\nplace:\n  a: { name: أ, aliases: [{ text: ب, use: error }, { text: ج, use: avoid }, { text: د, use: adjective }] }\n  b: { name: ب, aliases: [ج, د] }\n',
    'one after the other':
      '//- entities/a.yaml\norg:\n  a: { name: أ, aliases: [{ text: الجبهة, until: 2016 }] }\n  b: { name: ب, aliases: [{ text: الجبهة, from: 2016 }] }\n',
    'things that were there one after the other':
      '//- entities/a.yaml\norg:\n  a: { name: الجبهة, until: 2016 }\n  b: { name: الجبهة, from: 2017 }\n',
    'a redirect, and an id in words':
      '//- entities/a.yaml\nplace:\n  idlib: { name: إدلب }\n  x: { name: Idlib }\n  old: { redirect: place:idlib }\n',
    'one record, two names': '//- entities/a.yaml\nplace:\n  a: { name: { ar: إدلب, fa: ادلب }, aliases: [إدلب] }\n',
    'one id twice, which is another finding':
      '//- entities/a.yaml\nplace:\n  a: { name: إدلب }\n//- entities/b.yaml\nplace:\n  a: { name: إدلب }\n',
  },
  fixes: {
    'they are different': [
      '//- entities/a.yaml\nplace:\n  a:\n    name: إدلب\n    kind: city\n  b: { name: إدلب }\n',
      'place:\n  a:\n    name: إدلب\n    kind: city\n    different-from: [place:b]\n  b: { name: إدلب }\n',
    ],
    'a longer list': [
      '//- entities/a.yaml\nplace:\n  a: { name: إدلب, different-from: [place:x] }\n  b: { name: إدلب }\n  x: { name: س }\n',
      'place:\n  a: { name: إدلب, different-from: [place:x, place:b] }\n  b: { name: إدلب }\n  x: { name: س }\n',
    ],
    'a longer list in lines': [
      '//- entities/a.yaml\nplace:\n  a:\n    different-from:\n      - place:x # remark\n    name: إدلب\n  b: { name: إدلب }\n  x: { name: س }\n',
      'place:\n  a:\n    different-from:\n      - place:x # remark\n      - place:b\n    name: إدلب\n  b: { name: إدلب }\n  x: { name: س }\n',
    ],
  },
})
