import { mixedDigits } from '../../../server/src/lint/rules/mixed-digits.ts'
import { ruleTable } from '../../support/rule-table.ts'

ruleTable(mixedDigits, {
  reports: {
    'the rarer kind': {
      text: 'في 12 و13 من عام [|٢٠٢٤|].\n',
      says: ['other digits than most', 'غير أرقام أكثر الأعداد'],
      severity: 'info',
    },
    'the other way round': 'في ١٢ و١٣ من عام [|2024|].\n',
    'Persian digits': 'في ١٢ و١٣ من عام [|۲۰۲۴|].\n',
    'of equally common kinds the later': 'في 12 من عام [|٢٠٢٤|].\n',
    'in one number': { text: 'عام [|20٢٤|] صعب.\n', says: ['two kinds', 'من نوعين'], severity: 'warning' },
    'Arabic and Persian digits in one number': 'عام ٢٠١٩ وعام [|٢٠۲٤|] صعبان.\n',
    'a date in two kinds': 'يوم [|2024/١٢/1|] صعب.\n',
    'in the title': '---\ntitle: حصاد [|٢٠٢٤|]\n---\n\nمنذ 2011 حتى 2024.\n',
    'in a label': 'يوم [[|١٢|] نوفمبر](date:2024-11-12) عام 2024 بعد 2011.\n',
    'with a decimal sign': 'نسبة 12 و13 و[|٣٫٥|].\n',
  },
  accepts: {
    'one kind': 'في 12 و13 من عام 2024، 1,271 و12:30 و3.5.\n',
    'Arabic digits alone': 'في ١٢ و١٣ من عام ٢٠٢٤.\n',
    'Latin words': 'في ١٢ و١٣ أطلقت Tu-154 وF16 وCOVID-19 و3D وB52.\n',
    addresses: 'في ١٢ و١٣: https://example.org/2024 وwww.example.org/1 وa1@example.org و@user7 و#2024.\n',
    'code and attributes': 'في ١٢ و١٣ `x = 1` [أمس](date:2024-11-12 "note=2").\n',
    'the front matter': '---\ndate: 2024-10-09\ntitle: موسكو\n---\n\nفي ١٢ و١٣.\n',
    'a verbatim article': '---\ntext: verbatim\n---\n\nفي 12 من عام ٢٠٢٤.\n',
  },
  fixes: {
    'to ASCII': ['في 12 و13 من عام ٢٠٢٤.\n', 'في 12 و13 من عام 2024.\n'],
    'to Arabic': ['في ١٢ و١٣ من عام 2024.\n', 'في ١٢ و١٣ من عام ٢٠٢٤.\n'],
    'to Persian': ['في ۱۲ و۱۳ من عام 2024.\n', 'في ۱۲ و۱۳ من عام ۲۰۲۴.\n'],
    'in one number': ['عام 20٢٤ صعب.\n', 'عام 2024 صعب.\n'],
    'decimal and thousands signs': ['في 12 و13 ثم ١٬٢٧١٫٥.\n', 'في 12 و13 ثم 1,271.5.\n'],
    'other signs stay': ['في ١٢ و١٣ ثم 12:30.\n', 'في ١٢ و١٣ ثم ١٢:٣٠.\n'],
    'none that would begin a list': ['١. نعم\n\nفي 12 و13.\n'],
    'in a title': ['---\ntitle: ٢٠٢٤\n---\n\nفي 12 و13.\n', '---\ntitle: 2024\n---\n\nفي 12 و13.\n'],
  },
})
