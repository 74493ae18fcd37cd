import { discouragedName } from '../../../server/src/lint/rules/discouraged-name.ts'
import { ruleTable } from '../../support/rule-table.ts'

const registry = `//- entities/a.yaml
place:
  astana: { name: { ar: أستانا, en: Astana }, aliases: [{ text: أستانة, use: avoid, note: بألف في آخرها. }, { text: نور سلطان, use: official, from: 2019-03-23, until: 2022-09-16 }, { text: أستناا, use: error }, { text: Astanah, lang: en, use: avoid }] }
  usa: { name: الولايات المتحدة, aliases: [{ text: أمريكا, use: avoid }] }
  raqqa: { name: الرقة, aliases: [{ text: الرقا, use: avoid }] }
  sham: { name: سوريا, aliases: [{ text: الشام, use: avoid }] }
  both: { name: حلب, aliases: [{ text: حلب, use: avoid }] }
  lake: { name: بحيرة البعث, aliases: [بحيرة الأسد, { text: بحيره الأسد الكبيرة, use: avoid }, { text: بحيرة الاسدد, use: error }, { text: بحيرة الأسدة, until: 1999 }] }
  latin: { name: { en: Homs }, aliases: [{ text: حمس, use: avoid }] }
`
const article = (text: string, date = '2024-01-01'): string =>
  `//- a.seed.md\n---\ndate: ${date}\nlang: ar\n---\n${text}\n${registry}`
const body = (text: string): string => `---\ndate: 2024-01-01\nlang: ar\n---\n${text}\n`

ruleTable(discouragedName, {
  reports: {
    'a name to avoid': {
      text: article('في [[|أستانة|]](place:astana).'),
      says: ['The house style avoids “أستانة”', 'Write “أستانا”', 'بألف في آخرها', 'دليل الأسلوب المتبع'],
      severity: 'warning',
    },
    'a mistake': { text: article('في [[|أستناا|]](place:astana).'), says: ['a known mistake', 'خطأ معروف'] },
    'with a vowel sign': article('في [[|أستانَة|]](place:astana).'),
    'after a quotation': article('قال: «نعم». وعاد إلى [[|أستانة|]](place:astana) وقال: «لا».'),
    'before an opened quotation': article('عاد إلى [[|أستانة|]](place:astana) وقال: «لا».'),
    'a mark that is never closed': article('قال « وعاد إلى [[|أستانة|]](place:astana).'),
    'no better name in that script': article('في [[|حمس|]](place:latin).'),
  },
  accepts: {
    'the right name': article('في [أستانا](place:astana).'),
    'inside quotation marks': article(
      'قال: «نذهب إلى [أستانة](place:astana) غدًا». “[أستانة](place:astana)” و"[أستانة](place:astana)".',
    ),
    'the marks inside the label': article('في [«أستانة»](place:astana).'),
    'a wording that is a source': `//- a.seed.md\n---\ntext: verbatim\n---\nفي [أستانة](place:astana).\n${registry}`,
    'the same name as an ordinary one': article('في [حلب](place:both).'),
    'other forms': article('في [أستانة](place:astana "form=noun").'),
    'names that are not tagged': article('في أستانة.'),
  },
  fixes: {
    'the name': [article('في [أستانة](place:astana "cert=low").'), body('في [أستانا](place:astana "cert=low").')],
    'the name that it is a slip of': [article('في [بحيرة الاسدد](place:lake).'), body('في [بحيرة الأسد](place:lake).')],
    'the first name, where no other is like it': [
      article('في [بحيره الأسد الكبيرة](place:lake).'),
      body('في [بحيرة البعث](place:lake).'),
    ],
    'its spelling, or the name of that time': [
      article('في [أستانة](place:astana).', '2020'),
      '---\ndate: 2020\nlang: ar\n---\nفي [أستانا](place:astana).\n',
      '---\ndate: 2020\nlang: ar\n---\nفي [نور سلطان](place:astana).\n',
    ],
    'the language of the alias': [article('[Astanah](place:astana)'), body('[Astana](place:astana)')],
    'no language is written': [
      `//- a.seed.md\nفي [أستانة](place:astana).\n${registry}`,
      'في [أستانا](place:astana).\n',
    ],
    'ل before ال': [article('ول[أمريكا](place:usa)'), body('ولل[ولايات المتحدة](place:usa)')],
    'لل before ال': [article('لل[رقا](place:raqqa)'), body('لل[رقة](place:raqqa)')],
    'لل before a name without ال': [article('لل[شام](place:sham)'), body('ل[سوريا](place:sham)')],
    'another particle': [article('ب[أمريكا](place:usa)'), body('ب[الولايات المتحدة](place:usa)')],
  },
})
