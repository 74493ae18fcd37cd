import assert from 'node:assert/strict'
import { describe, it } from 'mocha'
import { lint } from '../../../server/src/lint/lint.ts'
import { gluedWords } from '../../../server/src/lint/rules/glued-words.ts'
import { fixture, outsideOf } from '../../support/fixture.ts'
import { ruleTable } from '../../support/rule-table.ts'

ruleTable(gluedWords, {
  reports: {
    'a letter behind ة': {
      text: 'وصل إلى [|المدينةوفد|] كبير.\n',
      says: ['A space is missing in “المدينةوفد”, before “وفد”', 'تنقص مسافة'],
      severity: 'warning',
    },
    'with harakat': 'في [|المدينةِوفد|] كبير.\n',
    'a letter behind ى': 'وصل إلى [|المستشفىجرحى|] كثيرون.\n',
    'a question mark': 'ماذا [|بعد؟قال|] الخبير.\n',
    'an exclamation mark, two signs': '[|كفى!لا|] أحد. [|حقا؟!نعم|] حقا.\n',
    'a word that begins as the end of a name of a site': 'انتهى [|الاجتماع.نتائج|] كثيرة.\n',
    'a full stop': 'انتهى [|الاجتماع.وقال|] المتحدث.\n',
    'in the title': '---\ntitle: وصل إلى [|المدينةوفد|] كبير\n---\n',
    'in a heading and in a table': '# [|المدينةوفد|]\n\n| أ |\n|---|\n| [|المدينةوفد|] |\n',
    'at the edge of a tag': 'في [|المدينة[إدلب|]](place:idlib) أمس.\n',
    'at the end of a tag': '[[|المدينة](place:x)وفد|] أمس.\n',
    'a verbatim article': '---\ntext: verbatim\n---\n\nإلى [|المدينةوفد|] كبير.\n',
  },
  accepts: {
    'tanwin and other marks': 'زيارةً ناجحةٌ، موسىٰ ومستشفىً\n',
    'ء and ئ behind ى': 'شىء سىئ ومجىءهم\n',
    'a pronoun, which is a slip of another kind': 'مستشفىها ولدىهم ومدينةهم\n',
    'ة in brackets': 'الوزير(ة) والنائب(ة)وكيل\n',
    'a list of letters': 'ة،ى،ي\n',
    abbreviations: 'قال د.محمد وأ.د.سمير إن م.ت.ف في عام 300 ق.م وافقت، و1443 هـ.ش\n',
    'names of sites': 'قال لموقع العربية.نت إن درج.كوم وإرم.نيوز والجزيرة.نت، وعنب.بلدي؟ وموقع الفرات.نت\n',
    'what was to be a tag': 'في [المدينةوفد] (place:x) أمس.\n',
    numbers: 'ارتفع 3.5 في المئة و1.271 شخصا\n',
    addresses: 'على example.org/مدينةوفد ومن https://ar.wikipedia.org/wiki/مدينة.أخرى #مدينةوفد\n',
    'an ellipsis': 'إدلب..روسيا تتحدث\n',
    'other signs, which are another rule’s': 'المدينة،وفد المدينة:وفد “المدينة”وفد\n',
    'code, and a break of HTML': '`المدينةوفد` المدينة<br>وفد\n',
    'Kurdish and Uyghur': '---\nlang: ckb\n---\n\nلةسةر شاردا ىةك\n',
    Persian: '---\nlang: fa\n---\n\nمدینةوفد\n',
    'tatweel at the end': 'المدينةـ وفد\n',
    'two ة, which is noise': 'ةةةةةة\n',
  },
  fixes: {
    'a space': ['وصل إلى المدينةوفد كبير.\n', 'وصل إلى المدينة وفد كبير.\n'],
    'a space behind a sign': ['ماذا بعد؟قال الخبير.\n', 'ماذا بعد؟ قال الخبير.\n'],
    'in the title': ['---\ntitle: ماذا بعد؟قال الخبير\n---\n', '---\ntitle: ماذا بعد؟ قال الخبير\n---\n'],
    'before a tag': ['في المدينة[إدلب](place:idlib) أمس.\n', 'في المدينة [إدلب](place:idlib) أمس.\n'],
    'behind a tag': ['في [المدينة](place:x)وفد أمس.\n', 'في [المدينة](place:x) وفد أمس.\n'],
    'between two tags': [
      'في [المدينة](place:x)[وفد الدولة](org:y) أمس.\n',
      'في [المدينة](place:x) [وفد الدولة](org:y) أمس.\n',
    ],
    'inside of a tag': ['في [المدينةالقديمة](place:x) أمس.\n', 'في [المدينة القديمة](place:x) أمس.\n'],
    'the first of several': ['في المدينةوفد والقريةوفد.\n', 'في المدينة وفد والقريةوفد.\n'],
  },
})

describe('glued words that no fix parts', () => {
  for (const [what, text] of [
    ['a verbatim article', '---\ntext: verbatim\n---\n\nإلى المدينةوفد كبير.\n'],
    ['the edge of bold text', 'في **المدينة**وفد كبير.\n'],
  ] as const) {
    it(what, () => {
      const given = fixture(text)
      const findings = lint(given.document, given.corpus, [gluedWords], outsideOf(given))
      assert.deepEqual(
        findings.map(({ fixes }) => fixes),
        [[]],
      )
    })
  }
})
