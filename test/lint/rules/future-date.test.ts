import { futureDate } from '../../../server/src/lint/rules/future-date.ts'
import { ruleTable } from '../../support/rule-table.ts'

// The tests' day is 2026-01-15.
ruleTable(futureDate, {
  reports: {
    'the day of publication': {
      text: '---\ndate: [|2062-10-09|]\n---\n',
      says: ['“date” lies in the future', 'في المستقبل'],
      severity: 'warning',
    },
    'a day of another year': { text: '---\ndate: [|2029-10-09|]\n---\n', says: ['Correct the date'] },
    'a day of this year': { text: '---\ndate: [|2026-06-20|]\n---\n', says: ['Correct the date'] },
    'a year of which no other can be made': { text: '---\ndate: [|2088-06-20|]\n---\n', says: ['Correct the date'] },
    'a month and a year': '---\ndate: [|2026-02|]\nupdated: [|2027|]\n---\n',
    'what cannot be guessed': { text: '---\ndate: [|2026-12|]\n---\n', says: ['Correct the date'] },
    'when a source was read': '---\nsource: { url: https://example.org/a, accessed: [|"2026-03-01"|] }\n---\n',
    'one of several sources':
      '---\nsource:\n  - { name: أ, accessed: 2025-03-01 }\n  - { name: ب, accessed: [|2026-01-17|] }\n---\n',
    'with a time': '---\ndate: [|2026-01-17T00:30|]\n---\n',
    'an interval that has not begun': '---\ndate: [|2026-05-01/2026-05-04|]\n---\n',
    'a birth and a death': '//- entities/a.yaml\nperson:\n  x: { name: أ, born: [|2058|], died: [|2031-01-01|] }\n',
  },
  accepts: {
    'today, and tomorrow for who is ahead of us': '---\ndate: 2026-01-15\nupdated: 2026-01-16\n---\n',
    'what may be past': '---\ndate: 2026\nupdated: 2026-01\n---\n',
    'what is not known': '---\ndate: XXXX\nupdated: 202X\n---\n',
    'an interval that goes on': '---\ndate: 2026-01-10/2026-03-01\n---\n',
    'what is announced': '---\ndate: 2026-01-10\n---\n\nيعقد الاجتماع في [11 آذار](date:2026-03-11).\n',
    'plans in the registry':
      '//- entities/a.yaml\nevent:\n  x: { name: أ, date: 2027-05-01 }\norg:\n  y: { name: ب, from: 2026-09, until: 2030 }\n',
    'what is no date': '---\ndate: 2099-99-99\n---\n',
  },
  fixes: {
    'day and month that changed places': [
      '---\ndate: 2026-12-01\n---\n',
      '---\ndate: 2026-01-12\n---\n',
      '---\ndate: 2025-12-01\n---\n',
    ],
    'digits of the year that changed places': ['---\ndate: 2032-10-09\n---\n', '---\ndate: 2023-10-09\n---\n'],
    'its first digits': ['---\ndate: 2203-10-09\n---\n', '---\ndate: 2023-10-09\n---\n'],
    'digits that are no neighbours': ['---\ndate: 2320-10-09\n---\n', '---\ndate: 2023-10-09\n---\n'],
    'a day of this month, in a year too many': ['---\ndate: 2027-01-09\n---\n', '---\ndate: 2026-01-09\n---\n'],
    'the year that has just ended': ['---\ndate: "2026-12-28"\n---\n', '---\ndate: "2025-12-28"\n---\n'],
  },
})
