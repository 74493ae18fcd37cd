import { dateTagMismatch } from '../../../server/src/lint/rules/date-tag-mismatch.ts'
import { ruleTable } from '../../support/rule-table.ts'

const article = (body: string, date = '2024-11-11'): string => `---\ntitle: ع\ndate: ${date}\n---\n\n${body}\n`

ruleTable(dateTagMismatch, {
  reports: {
    'another year': {
      text: article('[عام 2017](date:[|2018|])'),
      says: ['its words “⁨عام 2017⁩” say “2017”'.replace(/[\u2066-\u2069]/g, '')],
    },
    'another day': article('[أمس](date:[|2024-11-09|])'),
    'another month': article('[أيلول/سبتمبر الماضي](date:[|2024-10|])'),
    'another stretch': article('[28 و29 نوفمبر](date:[|2024-12-28/2024-12-29|])'),
    'another day of the week': article('يوم [السبت](date:[|2024-11-10|])'),
    'another month of any year': article('في [سبتمبر](date:[|2018-08|])'),
    'none of the two that words say': article('[اليوم الأحد](date:[|2024-11-13|])'),
    'a month far from the one it is about': article('[مطلع عام 2022](date:[|2022-08|])'),
    'where the article has no date': '[عام 2017](date:[|2018|])\n',
  },
  accepts: {
    'the value': article('[أمس الأحد](date:2024-11-10) [عام 2017](date:2017) [هذا العام](date:2024)'),
    'a finer one': article('[عام 2017](date:2017-01-23)'),
    'a coarser one': article('[12 نوفمبر 2024](date:2024)'),
    'any day of that name': article('[السبت](date:2024-11-16)'),
    'a month of another year': article('[سبتمبر](date:2018-09) و[5 مارس](date:2020-03-05)'),
    'since then, and then': article('منذ [يناير 2017](date:2017-01/..) ومنذ [يناير 2017](date:2017-01)'),
    'one of two that words say': article('[اليوم الأحد](date:2024-11-10) [اليوم الأحد](date:2024-11-11)'),
    'some weeks off, where it is about a time': article('[منتصف تشرين الأول الماضي](date:2024-10-21)'),
    'what is loose': article('[الأسابيع الأخيرة](date:2024-08) [عشية](date:2024-11-01)'),
    'a label with two dates': article('[أمس واليوم](date:2024-11-10/2024-11-11)'),
    'a label with a part of a date': article('[12](date:2024-11-12) و[15 نوفمبر](date:2024-11-15)'),
    'what is no date': article('[كذا](date:2024-11) [2017](date:20177)'),
    'what counts from a date that is missing': '[أمس](date:2024-11-09)\n',
  },
  fixes: {
    'the value of the words': [article('[عام 2017](date:2018)'), article('[عام 2017](date:2017)')],
    'of a relative date': [article('[أمس](date:2024-11-09)'), article('[أمس](date:2024-11-10)')],
  },
})
