import { dateConflict } from '../../../server/src/lint/rules/date-conflict.ts'
import { ruleTable } from '../../support/rule-table.ts'

const article = (body: string, more = ''): string => `---\ntitle: ع\ndate: 2024-11-11\n${more}---\n\n${body}\n`

ruleTable(dateConflict, {
  reports: {
    'a weekday that today is not': {
      text: article('[|اليوم الأحد|]، سقطت قذائف.'),
      says: [
        'says two dates, “2024-11-10” (Sunday 10 November 2024) and “2024-11-11”',
        '2024-11-11 يوم الاثنين لا الأحد',
      ],
    },
    'a weekday that yesterday was not': article('قال [|أمس السبت|] إن'),
    'a weekday beside a date': article('يوم [|الأربعاء 12 نوفمبر 2024|] عُقد.'),
    'with marks in it': article('[|اليَوْمَ الأَحَد|]، سقطت'),
    'two names of two months': {
      text: article('في [|20 كانون الثاني/فبراير 2025|].'),
      says: ['its two names are of two months'],
    },
    'another month that is called this one': article('في [|سبتمبر الجاري|].'),
    'another year that is called this one': article('خلال [|عام 2019 الجاري|].'),
    'a year that is to come, and past': article('خلال [|عام 2026 الماضي|].'),
    'in English': article('on [|Tuesday, November 11, 2024|].'),
    'without a date of the article, where the words alone tell': '[|الأربعاء 12 نوفمبر 2024|].\n',
  },
  accepts: {
    'days that agree': article('اليوم الاثنين، وأمس الأحد، والثلاثاء 12 نوفمبر، وفي كانون الثاني/يناير 2025.'),
    'what a tag has decided': article('[اليوم الأحد](date:2024-11-10).'),
    'a past year that is called so': article('عام 2021 الفائت.'),
    'a verbatim article': article('اليوم الأحد.', 'text: verbatim\n'),
    'two months that are meant': article('في يوليو/أغسطس 2024.'),
    code: article('`اليوم الأحد`.'),
  },
  fixes: {
    'a tag with either': [
      article('اليوم الأحد، سقطت.'),
      article('[اليوم الأحد](date:2024-11-10)، سقطت.'),
      article('[اليوم الأحد](date:2024-11-11)، سقطت.'),
    ],
    'after a particle': [article('واليوم الأحد.'), article('و[اليوم الأحد](date:2024-11-10).')],
    'with emphasis in it': [article('اليوم *الأحد* سقطت.'), article('[اليوم *الأحد*](date:2024-11-10) سقطت.')],
  },
})
