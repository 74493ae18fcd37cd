import { overlappingNames } from '../../../server/src/lint/rules/overlapping-names.ts'
import { ruleTable } from '../../support/rule-table.ts'

ruleTable(overlappingNames, {
  reports: {
    'two without a period': {
      text: '//- entities/a.yaml\nplace:\n  x: { name: أ, aliases: [{ text: ب, use: official }, { text: [|ج|], use: official }] }\n',
      says: ['“ج” and “ب” are both official', 'اسمان رسميان في وقت واحد'],
      severity: 'warning',
    },
    'periods that share years':
      '//- entities/a.yaml\nplace:\n  x:\n    name: أ\n    aliases:\n      - { text: ب, use: official, from: 2001, until: 2019 }\n      - { text: "[|ج|]", use: official, from: 2010-05, until: 2012 }\n',
    'one that never ended':
      '//- entities/a.yaml\nplace:\n  x: { name: أ, aliases: [{ text: ب, lang: en, use: official, from: 2001 }, { text: [|ج|], lang: EN, use: official, from: 2010 }] }\n',
  },
  accepts: {
    'one after the other':
      '//- entities/a.yaml\nplace:\n  x: { name: أ, aliases: [{ text: ب, use: official, until: 2019-03-22 }, { text: ج, use: official, from: 2019-03-23 }] }\n',
    'the day of the change counted twice':
      '//- entities/a.yaml\nplace:\n  x: { name: أ, aliases: [{ text: ب, use: official, until: 2019-03-23 }, { text: ج, use: official, from: 2019-03-23 }] }\n',
    'the year of the change counted twice':
      '//- entities/a.yaml\nplace:\n  x: { name: أ, aliases: [{ text: ب, use: official, from: 2010, until: 2019 }, { text: ج, use: official, from: 2019, until: 2022 }] }\n',
    'two languages':
      '//- entities/a.yaml\nplace:\n  x: { name: أ, aliases: [{ text: ب, lang: ar, use: official }, { text: B, lang: en, use: official }] }\n',
    'two scripts':
      '//- entities/a.yaml\nplace:\n  x: { name: أ, aliases: [{ text: ب, use: official }, { text: B, use: official }] }\n',
    'names that are not official':
      '//- entities/a.yaml\nplace:\n  x: { name: أ, aliases: [ب, { text: ج, use: avoid }, { text: د, use: official }] }\n',
    'a date that is not known':
      '//- entities/a.yaml\nplace:\n  x: { name: أ, aliases: [{ text: ب, use: official, until: XXXX }, { text: ج, use: official, from: 2019 }] }\n',
    'two records':
      '//- entities/a.yaml\nplace:\n  x: { name: أ, aliases: [{ text: ب, use: official }] }\n  y: { name: أ, aliases: [{ text: ج, use: official }] }\n',
  },
  fixes: {
    'the first ends when the other begins': [
      '//- entities/a.yaml\nplace:\n  x: { name: أ, aliases: [{ text: ب, use: official }, { text: ج, use: official, from: 2019-03-23 }] }\n',
      'place:\n  x: { name: أ, aliases: [{ text: ب, until: 2019-03-23, use: official }, { text: ج, use: official, from: 2019-03-23 }] }\n',
    ],
    'whichever is written first': [
      '//- entities/a.yaml\nplace:\n  x:\n    name: أ\n    aliases:\n      - text: ب\n        use: official\n        from: 2019\n      - text: ج\n        use: official\n        from: 2010\n',
      'place:\n  x:\n    name: أ\n    aliases:\n      - text: ب\n        use: official\n        from: 2019\n      - text: ج\n        use: official\n        from: 2010\n        until: 2019\n',
    ],
    'none where nothing tells them apart': [
      '//- entities/a.yaml\nplace:\n  x: { name: أ, aliases: [{ text: ب, use: official }, { text: ج, use: official }] }\n',
    ],
  },
})
