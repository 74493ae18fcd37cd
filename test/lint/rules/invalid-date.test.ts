import { invalidDate } from '../../../server/src/lint/rules/invalid-date.ts'
import { ruleTable } from '../../support/rule-table.ts'

ruleTable(invalidDate, {
  reports: {
    'a day that does not exist': {
      text: '---\ndate: [|2024-02-30|]\n---\n',
      says: ['there is no such day in that month', 'لا يوم بهذا الرقم'],
      severity: 'error',
    },
    'day, month, year': {
      text: '---\ndate: [|9/10/2024|]\n---\n',
      says: ['the year comes first', 'Did you mean “2024-10-09”?'],
    },
    'Arabic digits': { text: '---\ndate: [|٢٠٢٤-١٠-٠٩|]\n---\n', says: ['0 to 9'] },
    'a date in words': '---\ndate: [|9 تشرين الأول 2024|]\n---\n',
    'a quoted key and value': '---\n"date": [|"2024-13-01"|]\n---\n',
    'other dates of the front matter': '---\nupdated: [|soon|]\nsource: { accessed: [|today|] }\n---\n',
    'a leading qualifier': '---\ndate: [|~2024|]\n---\n',
    'a choice of dates': { text: '---\ndate: [|"[2024, 2025]"|]\n---\n', says: ['in brackets is not allowed'] },
    'a span that ends before it begins': {
      text: '---\ndate: [|2024-10-11/2024-10-09|]\n---\n',
      says: ['ends before it begins'],
    },
    'a date tag': 'قال [أمس](date:[|2022-1-27|]) إن.\n',
    'a date tag without a date': {
      text: 'قال [أمس](date[|:|]) إن.\n'.replace('date[|:|]', '[|date:|]'),
      says: ['There is no date here'],
    },
    'a qualifier before the date of a tag': 'قال [أمس](date:[|?2022|]) إن.\n',
    'the life of a person': '//- entities/a.yaml\nperson:\n  x: { name: أ, born: [|1960s|], died: [|2020/01/05|] }\n',
    'the period of a name':
      '//- entities/a.yaml\nplace:\n  x:\n    name: أ\n    aliases:\n      - { text: ب, from: [|2019-3-23|], until: [|now|] }\n',
    'the period of a role':
      '//- entities/a.yaml\nperson:\n  x: { name: أ, roles: [{ title: ب, from: [|since 2018|] }] }\n',
    'a year of two figures, of which none is offered': {
      text: '---\ndate: [|24-11-11|]\n---\n',
      says: ['a year has four digits', 'للسنة أربعة أرقام'],
    },
    'an event': '//- entities/a.yaml\nevent:\n  x: { name: أ, date: [|2024-11-11 - 2024-11-12|] }\n',
  },
  accepts: {
    'days, months, years, intervals': '---\ndate: 2024-10-09\nupdated: 2024-10\nsource: { accessed: 2024 }\n---\n',
    'what is not known': '---\ndate: XXXX\nupdated: 201X\n---\n',
    'an interval, open or not': '---\ndate: 2017-03-06/2017-03-13\nupdated: 2024-10-09/..\n---\n',
    'uncertain and approximate': '---\ndate: 2024?\nupdated: 2024-10~\n---\n',
    'a time': '---\ndate: 2024-10-15T00:30+03:00\n---\n',
    'date tags': 'يومي [11 و12](date:2024-11-11/2024-11-12) و[أمس](date:?).\n',
    'a key without a value, which is another finding': '---\ndate:\n---\n',
    'what only looks like a date': '---\ntitle: 9/10/2024\n---\n',
  },
  fixes: {
    'both readings, the likelier first': [
      '---\ndate: 9/10/2024\n---\n',
      '---\ndate: 2024-10-09\n---\n',
      '---\ndate: 2024-09-10\n---\n',
    ],
    'the quotes stay': [`---\ndate: '2024/10/09'\n---\n`, `---\ndate: '2024-10-09'\n---\n`],
    'Arabic digits': ['---\ndate: ٢٠٢٤-١٠-٠٩ # remark\n---\n', '---\ndate: 2024-10-09 # remark\n---\n'],
    'a hidden character': ['---\ndate: \u200f2024-10-09\n---\n', '---\ndate: 2024-10-09\n---\n'],
    'an early year, in Arabic digits': [
      '//- entities/a.yaml\nperson:\n  x: { name: أ, born: ٥٨٤ }\n',
      'person:\n  x: { name: أ, born: 0584 }\n',
    ],
    'an Arabic question mark': ['---\ndate: 2024-11-11؟\n---\n', '---\ndate: 2024-11-11?\n---\n'],
    'curly quotes': ['---\ndate: “2024-11-11”\n---\n', '---\ndate: 2024-11-11\n---\n'],
    'two dots between two dates': [
      '---\ndate: 2024-11-11..2024-11-12\n---\n',
      '---\ndate: 2024-11-11/2024-11-12\n---\n',
    ],
    'an open start without its slash': ['---\ndate: ..2024\n---\n', '---\ndate: ../2024\n---\n'],
    'in a tag': ['قال [أمس](date:2022-1-27) إن.\n', 'قال [أمس](date:2022-01-27) إن.\n'],
    'in a name’s period': [
      '//- entities/a.yaml\nplace:\n  x: { name: أ, aliases: [{ text: ب, from: 2019.03.23 }] }\n',
      'place:\n  x: { name: أ, aliases: [{ text: ب, from: 2019-03-23 }] }\n',
    ],
  },
})
