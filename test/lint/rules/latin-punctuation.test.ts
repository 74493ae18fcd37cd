import { latinPunctuation } from '../../../server/src/lint/rules/latin-punctuation.ts'
import { ruleTable } from '../../support/rule-table.ts'

ruleTable(latinPunctuation, {
  reports: {
    'a comma': { text: 'وصل الوفد[|,|] ثم غادر.\n', says: ['،', 'not “,”', 'لا «,»'], severity: 'info' },
    'a semicolon': 'وصل الوفد[|;|] لأنه دُعي.\n',
    'a question mark': 'هل وصل الوفد[|?|] نعم.\n',
    'at the end': 'هل وصل الوفد[|?|]\n',
    'at the end of a line': 'وصل الوفد[|,|]\nثم غادر.\n',
    'several together': 'هل وصل الوفد[|??|] نعم[|?|]! نعم.\n',
    'between letters': 'وصل الوفد[|,|]ثم غادر.\n',
    'behind a quotation, a bracket and a tag': 'قال «نعم»[|,|] ثم (لا)[|,|] ثم [إدلب](place:idlib)[|,|] ثم غادر.\n',
    'behind harakat': 'جاء مسرعًا[|,|] ثم غادرَ[|,|] ثم عاد.\n',
    'behind a number': 'في عام 2017[|,|] ثم عام 2018.\n',
    'between numbers with a space': 'في 17[|,|] 18 نوفمبر.\n',
    'in the title': '---\ntitle: موسكو تعلن[|,|] وأنقرة ترد\n---\n',
    'in a heading': '# موسكو تعلن[|,|] وأنقرة ترد\n',
    'in brackets': 'وصل محمد ([|?|]) أمس.\n',
  },
  accepts: {
    'Arabic signs': 'وصل الوفد، ثم غادر؛ لأنه دُعي. هل عاد؟\n',
    numbers: 'قُتل 1,271 مدنيا، و٣,٥ بالمئة.\n',
    'Latin runs': 'قال "Yes, we can; or not?" ثم غادر. وكالة Reuters, ثم غادر.\n',
    'before Latin': 'قال محمد, Reuters.\n',
    'English text': '---\nlang: en\n---\n\nYes, we can; or not?\n',
    addresses: 'انظر https://example.org/a,b;c?d=e وانظر example.org/a?b=c\n',
    'code, attributes and dates':
      '`أ, ب; ج?` [علوش](person:x "role=speaker; cert=low") [أمس](date:2018?) [قائل](person:?)\n',
    'character references': 'موسكو &amp; أنقرة\n',
    'a face': 'وصل ;) ثم ;-) نعم\n',
    'the front matter': '---\ntopics: [a, b]\nsource: { name: وكالة, url: https://example.org }\n---\n',
    'a verbatim article': '---\ntext: verbatim\n---\n\nوصل الوفد, ثم غادر.\n',
  },
  fixes: {
    'a comma': ['وصل الوفد, ثم غادر.\n', 'وصل الوفد، ثم غادر.\n'],
    'a semicolon': ['وصل الوفد; ثم غادر.\n', 'وصل الوفد؛ ثم غادر.\n'],
    'several together': ['هل وصل الوفد?? نعم.\n', 'هل وصل الوفد؟؟ نعم.\n'],
    'a question before a letter': ['هل وصل الوفد?نعم.\n', 'هل وصل الوفد؟ نعم.\n'],
    'an escaped sign': ['وصل الوفد\\, ثم غادر.\n', 'وصل الوفد، ثم غادر.\n'],
    'a character reference': ['وصل الوفد&#44; ثم غادر.\n', 'وصل الوفد، ثم غادر.\n'],
    'behind a tag': ['في [إدلب](place:idlib), ثم غادر.\n', 'في [إدلب](place:idlib)، ثم غادر.\n'],
    'in the title': ['---\ntitle: موسكو تعلن, وأنقرة ترد\n---\n', '---\ntitle: موسكو تعلن، وأنقرة ترد\n---\n'],
  },
})
