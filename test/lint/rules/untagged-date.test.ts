import { untaggedDate } from '../../../server/src/lint/rules/untagged-date.ts'
import { ruleTable } from '../../support/rule-table.ts'

const on = (body: string): string =>
  `//- a.seed.md\n---\ntitle: ع أمس\ndate: 2024-11-11\n---\n\n${body}\n//- seedbed.yaml\nrules: { untagged-date: hint }\n`
const after = (body: string): string => `---\ntitle: ع أمس\ndate: 2024-11-11\n---\n\n${body}\n`

ruleTable(untaggedDate, {
  reports: {
    'what the words say': {
      text: on('في [|عام 2017|]، وفي [|12 نوفمبر 2024|].'),
      says: ['as it is written', 'كما هو مكتوب'],
    },
    'what the date of the article says': {
      text: on('يوم [|السبت|] وفي [|أكتوبر الماضي|] و[|صباح اليوم|].'),
      says: ['the Saturday before 2024-11-11', 'السبت قبل 2024-11-11'],
    },
    'in a table, a list and a heading': on(
      '# في [|مارس 2020|]\n\n- [|أمس|]\n\n| أ | ب |\n|---|---|\n| [|عام 2017|] | x |',
    ),
  },
  accepts: {
    'while it is off': '---\ntitle: ع\ndate: 2024-11-11\n---\n\nأمس.\n',
    'what is tagged': on('[أمس](date:2024-11-10).'),
    'what is loose, or says two things': on('في الأسابيع الأخيرة، واليوم الأحد، وعشية المحادثات.'),
    'tags, links, code and addresses': on(
      '[روسيا اليوم](org:rt) [أمس](https://example.org) `أمس` #أمس <b title="أمس">x</b>',
    ),
  },
  fixes: {
    'words on two lines': [on('في 12\nنوفمبر 2024.'), after('في [12 نوفمبر 2024](date:2024-11-12).')],
    'one, or all': [
      on('أمس، وفي عام 2017.'),
      after('[أمس](date:2024-11-10)، وفي عام 2017.'),
      after('[أمس](date:2024-11-10)، وفي [عام 2017](date:2017).'),
    ],
    'with an escape in it': [on('في كانون الثاني\\/يناير 2017'), after('في [كانون الثاني\\/يناير 2017](date:2017-01)')],
  },
  safe: { 'never unseen': [on('أمس، وفي عام 2017.'), false] },
})
