import { periodOrder } from '../../../server/src/lint/rules/period-order.ts'
import { ruleTable } from '../../support/rule-table.ts'

ruleTable(periodOrder, {
  reports: {
    'a name': {
      text: '//- entities/a.yaml\nplace:\n  x: { name: أ, aliases: [{ text: ب, from: 2019, until: [|2012|] }] }\n',
      says: ['“until” is “2012”, which is before “from”, “2019”', 'أي قبل «from»'],
      severity: 'warning',
    },
    'an office':
      '//- entities/a.yaml\nperson:\n  x: { name: أ, roles: [{ title: وزير, from: 2019-05-02, until: [|"2019-05-01"|] }] }\n',
    'a membership':
      '//- entities/a.yaml\norg:\n  x: { name: أ, members: [{ ref: org:x, from: 2019-05, until: [|2019-04|] }] }\n',
    'a place itself': '//- entities/a.yaml\nplace:\n  x: { name: أ, from: 2001, until: [|1999|] }\n',
    'a life': {
      text: '//- entities/a.yaml\nperson:\n  x: { name: أ, born: 1960, died: [|1920|] }\n',
      says: ['“died”', 'born'],
    },
  },
  accepts: {
    'one day, one year':
      '//- entities/a.yaml\nperson:\n  x: { name: أ, born: 1960, died: 1960, roles: [{ from: 2019-05-01, until: 2019-05-01 }] }\n',
    'a year and a month of it':
      '//- entities/a.yaml\nplace:\n  x: { name: أ, from: 2019-05, until: 2019 }\n  y: { name: ب, from: 2019, until: 2019-05 }\n',
    'a decade': '//- entities/a.yaml\nplace:\n  x: { name: أ, from: 2019, until: 201X }\n',
    'what is not known':
      '//- entities/a.yaml\nplace:\n  x: { name: أ, from: 2019, until: XXXX }\n  y: { name: ب, until: 1990 }\n',
    'what is no date, which is another finding':
      '//- entities/a.yaml\nplace:\n  x: { name: أ, from: 2019, until: ١٩٩٠ }\n',
    'before the year 0': '//- entities/a.yaml\nplace:\n  x: { name: أ, from: -0300, until: -0200 }\n',
  },
  fixes: {
    'the dates change places': [
      '//- entities/a.yaml\nplace:\n  x:\n    name: أ\n    from: "2019-05" # remark\n    until: 2001\n',
      'place:\n  x:\n    name: أ\n    from: "2001" # remark\n    until: 2019-05\n',
    ],
  },
})
