import { type Values, type Word, wordsOf } from '../words-of.ts'

/** Everything that the page of a concordance itself says; names, titles and refusals come from the server, in the same language. */
const words = {
  concordance: { en: 'Concordance', ar: 'الكشاف السياقي' },
  search: { en: 'Search', ar: 'البحث' },
  kind: { en: 'Show every', ar: 'اعرض كل' },
  entity: { en: 'Mention of an entity', ar: 'ذكر لكيان' },
  folded: { en: 'Text, in any spelling', ar: 'نص بأي إملاء' },
  text: { en: 'Text as written', ar: 'نص كما كُتب' },
  regex: { en: 'Regular expression', ar: 'تعبير نمطي' },
  entityField: { en: 'Entity: a name, an alias or an id', ar: 'الكيان: اسم أو اسم بديل أو معرّف' },
  foldedField: { en: 'Words; vowel signs and hamzas do not count', ar: 'كلمات، ولا عبرة بالتشكيل والهمزات' },
  textField: { en: 'Words exactly as they are written', ar: 'كلمات كما كُتبت تمامًا' },
  regexField: { en: 'Pattern, such as (?:الجولة|جولة) \\w+', ar: 'نمط، مثل (?:الجولة|جولة) \\w+' },
  sort: { en: 'Sort by', ar: 'الترتيب' },
  sortDate: { en: 'Date', ar: 'التاريخ' },
  sortArticle: { en: 'Article', ar: 'المقالة' },
  sortBefore: { en: 'Words before', ar: 'ما قبل الكلمة' },
  sortAfter: { en: 'Words after', ar: 'ما بعد الكلمة' },
  descending: { en: 'Descending', ar: 'تنازلي' },
  grouping: { en: 'Group by', ar: 'التجميع' },
  groupNone: { en: 'Nothing', ar: 'بلا تجميع' },
  groupArticle: { en: 'Article', ar: 'المقالة' },
  groupYear: { en: 'Year', ar: 'السنة' },
  groupKeyWord: { en: 'Key word', ar: 'الكلمة' },
  groupEntity: { en: 'Entity', ar: 'الكيان' },
  actions: { en: 'With the chosen lines', ar: 'الأسطر المختارة' },
  tag: { en: 'Tag as…', ar: 'وسم بـ…' },
  retag: { en: 'Retag as…', ar: 'تغيير الوسم إلى…' },
  untag: { en: 'Untag', ar: 'إزالة الوسم' },
  copy: { en: 'Copy', ar: 'نسخ' },
  export: { en: 'Export as CSV…', ar: 'تصدير CSV…' },
  clear: { en: 'Choose none', ar: 'إلغاء الاختيار' },
  chooseLine: { en: 'Choose this line', ar: 'اختيار هذا السطر' },
  date: { en: 'Date', ar: 'التاريخ' },
  article: { en: 'Article', ar: 'المقالة' },
  inContext: { en: 'Key word in context', ar: 'الكلمة في سياقها' },
  searching: { en: 'Searching…', ar: 'جارٍ البحث…' },
  cancel: { en: 'Cancel', ar: 'إلغاء' },
  cancelled: { en: 'Cancelled.', ar: 'أُلغي البحث.' },
  noAnswer: {
    en: 'The language server does not answer. Try again when it has started.',
    ar: 'لا يجيب خادم اللغة. حاول مرة أخرى بعد أن يبدأ.',
  },
  nothing: { en: 'Nothing found.', ar: 'لا نتيجة.' },
  hint: {
    en: 'Choose an entity, or type some words: every place where the corpus has them is shown in its context.',
    ar: 'اختر كيانًا أو اكتب كلمات، فيظهر كل موضع لها في المجموعة في سياقه.',
  },
  found: {
    en: (lines: string, articles: string) => `Lines: ${lines}, articles: ${articles}`,
    ar: (lines: string, articles: string) => `الأسطر: ${lines}، المقالات: ${articles}`,
  },
  cut: {
    en: (lines: string) => `Only the first ${lines} lines are shown.`,
    ar: (lines: string) => `يظهر أول ${lines} سطر فقط.`,
  },
  chosen: { en: (lines: string) => `Chosen: ${lines}`, ar: (lines: string) => `المختار: ${lines}` },
  stale: { en: 'changed meanwhile', ar: 'تغيّر في هذه الأثناء' },
  untagged: { en: 'not tagged', ar: 'بلا وسم' },
  loading: { en: 'Line is being read', ar: 'يُقرأ السطر' },
  choiceLost: {
    en: 'Some of the chosen lines have changed, and are chosen no more.',
    ar: 'تغيّرت أسطر مما اخترته فلم تعد مختارة.',
  },
} as const satisfies Record<string, Word>

const inLanguage = wordsOf(words)
type Words = typeof words

/** The languages that the page speaks. */
export type Language = 'en' | 'ar'

/** A word or sentence of the page's in the language that is set. */
export const say = <Key extends keyof Words>(language: Language, key: Key, ...values: Values<Words[Key]>): string =>
  inLanguage(language)(key, ...values)
