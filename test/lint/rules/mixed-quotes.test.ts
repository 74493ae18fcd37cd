import { mixedQuotes } from '../../../server/src/lint/rules/mixed-quotes.ts'
import { ruleTable } from '../../support/rule-table.ts'

ruleTable(mixedQuotes, {
  reports: {
    'the rarer kind': {
      text: 'قال “نعم” ثم “لا” ثم [|"|]ربما".\n',
      says: ['straight marks', 'curly marks', 'مستقيمتين'],
      severity: 'info',
    },
    'in other paragraphs, headings and cells': '# «أ»\n\nقال «نعم».\n\n| [|“|]ب” | ج |\n|---|---|\n| د | [|"|]ه" |\n',
    'of equally common kinds the later': 'قال «نعم» ثم [|“|]لا”.\n',
    'in the title': '---\ntitle: وكالة [|"|]تاس" تعلن\n---\n\nقال «نعم» و«لا».\n',
    'marks the wrong way round': 'قال «نعم» و«لا» و[|”|]ربما”.\n',
    'around a tag': 'قال «نعم» و«لا» عن [|"|][إدلب](place:idlib)".\n',
  },
  accepts: {
    'one kind': 'قال “نعم” ثم “لا”.\n',
    'what was to be a tag':
      'قال “نعم” ثم “لا” في [إدلب] (place:idlib "note"). و[أ [ب](place:idlib) ج](place:x "note")\n',
    'a quotation in another': 'قال «إن “الوفد” وصل» ثم «غادر».\n',
    'code and HTML': 'قال «نعم» `"x"` <b title="x">لا</b>.\n',
    'attributes of tags': '«[إدلب](place:idlib "role=victim")» وصل.\n',
    'inch marks': 'شاشة 24" في «المكتب» و32" في «البيت».\n',
    apostrophes: "قال «نعم» في Shi'a ‘كذا’.\n",
    brackets: 'قال «نعم» (لا) [ربما].\n',
    'a stray mark': 'قال «نعم» و“لا.\n',
    'a verbatim article': '---\ntext: verbatim\n---\n\nقال «نعم» ثم “لا”.\n',
  },
  fixes: {
    'to the commoner kind': ['قال “نعم” ثم “لا” ثم "ربما".\n', 'قال “نعم” ثم “لا” ثم “ربما”.\n'],
    'to straight marks': ['قال "نعم" ثم "لا" ثم «ربما».\n', 'قال "نعم" ثم "لا" ثم "ربما".\n'],
    'around a tag': ['قال «نعم» و«لا» عن "[إدلب](place:idlib)".\n', 'قال «نعم» و«لا» عن «[إدلب](place:idlib)».\n'],
    'escaped marks': ['قال «نعم» و«لا» و\\"ربما\\".\n', 'قال «نعم» و«لا» و«ربما».\n'],
    'in a title': [
      '---\ntitle: \'"تاس" تعلن\'\n---\n\nقال «نعم» و«لا».\n',
      "---\ntitle: '«تاس» تعلن'\n---\n\nقال «نعم» و«لا».\n",
    ],
    'none that would break a title': ['---\ntitle: «تاس» تعلن\n---\n\nقال "نعم" و"لا".\n'],
    'none that would nest one kind': ['قال «نعم» و«لا» و"إن «الوفد» وصل".\n'],
  },
})
