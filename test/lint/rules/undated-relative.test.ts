import { undatedRelative } from '../../../server/src/lint/rules/undated-relative.ts'
import { ruleTable } from '../../support/rule-table.ts'

ruleTable(undatedRelative, {
  reports: {
    'a day': { text: 'قُصفت القرية [|أمس|].\n', says: ['from the date of the article', 'من تاريخ المقالة'] },
    'a month': 'في [|الشهر الماضي|] وفي [|أيلول الماضي|].\n',
    'a date without its year': 'في [|12 نوفمبر|].\n',
    'where the date is unknown': '---\ntitle: ع\ndate: XXXX\n---\n\n[|هذا العام|]\n',
    'where the date is none': '---\ntitle: ع\ndate: قريبًا\n---\n\n[|هذا العام|]\n',
  },
  accepts: {
    'an article with a date': '---\ntitle: ع\ndate: 2024-11\n---\n\nأمس وفي 12 نوفمبر.\n',
    'what the words say alone': 'في 12 نوفمبر 2024 وعام 2017.\n',
    'what a tag says': 'قُصفت [أمس](date:2024-11-10).\n',
    'what is loose': 'في الأيام الأخيرة وقبل ساعات.\n',
    'what is no date': 'روسيا اليوم، وما آب إليه، و31 فبراير.\n',
  },
  fixes: {},
})
