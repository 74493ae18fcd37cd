import type { EditorSettings } from '../messages/seed-editor.ts'

/** Everything that the editor itself says; names of fields, types and findings come from the server, in the same language. */
const words = {
  tag: { en: 'Tag', ar: 'وسم' },
  tagAs: { en: 'Tag as', ar: 'الوسم بوصفه' },
  retargetTo: { en: 'This tag means', ar: 'المقصود بهذا الوسم' },
  likelyEntities: { en: 'Likely entities', ar: 'كيانات محتملة' },
  types: { en: 'Not identified yet', ar: 'لم يحدَّد بعد' },
  alsoInArticle: { en: 'Also in this article', ar: 'في هذه المقالة أيضًا' },
  newEntity: { en: 'New entity', ar: 'كيان جديد' },
  newEntityNamed: { en: (name: string) => `Create “${name}” as`, ar: (name: string) => `إنشاء «${name}» بوصفه` },
  anotherEntity: { en: 'Another entity…', ar: 'كيان آخر…' },
  createEntity: { en: 'Create entity…', ar: 'إنشاء كيان…' },
  rename: { en: 'Rename…', ar: 'إعادة تسمية…' },
  moreActions: { en: 'More…', ar: 'المزيد…' },
  nothingToTag: { en: 'There is nothing to tag here.', ar: 'لا شيء هنا يمكن وسمه.' },
  noLastTag: { en: 'Nothing has been tagged yet.', ar: 'لم يوسم شيء بعد.' },
  notTagged: { en: 'These words cannot be tagged so.', ar: 'لا يمكن وسم هذه الكلمات هكذا.' },
  tagged: {
    en: (label: string, as: string) => `${label}: ${as}`,
    ar: (label: string, as: string) => `${label}: ${as}`,
  },
  tagCard: { en: 'Tag', ar: 'الوسم' },
  retarget: { en: 'Change', ar: 'تغيير' },
  untag: { en: 'Untag', ar: 'إزالة الوسم' },
  untagged: { en: 'The tag has been removed.', ar: 'أزيل الوسم.' },
  openRecord: { en: 'Open record', ar: 'فتح السجل' },
  close: { en: 'Close', ar: 'إغلاق' },
  frontMatter: { en: 'About the article', ar: 'بيانات المقالة' },
  showYaml: { en: 'Show YAML', ar: 'عرض YAML' },
  showForm: { en: 'Show form', ar: 'عرض النموذج' },
  moreFields: { en: 'More fields', ar: 'حقول أخرى' },
  fewerFields: { en: 'Fewer fields', ar: 'حقول أقل' },
  required: { en: 'required', ar: 'مطلوب' },
  notSaved: { en: 'This could not be written into the front matter.', ar: 'تعذرت كتابة هذه القيمة.' },
  none: { en: 'None', ar: 'بلا' },
  clickToOpen: { en: (key: string) => `${key}+click to open`, ar: (key: string) => `للفتح: ${key} مع النقر` },
  openLink: { en: 'Open link', ar: 'فتح الرابط' },
  editAsYaml: { en: 'Edit as YAML', ar: 'تحرير بصيغة YAML' },
  chooseDate: { en: 'Choose a date', ar: 'اختيار تاريخ' },
  dateHint: {
    en: 'A day, a month, a year or an interval: 2024-10-09, 2024-10, 2024, 2024-10-01/2024-10-09',
    ar: 'يوم أو شهر أو سنة أو مدة: 2024-10-09 و2024-10 و2024 و2024-10-01/2024-10-09',
  },
  previousMonth: { en: 'Previous month', ar: 'الشهر السابق' },
  nextMonth: { en: 'Next month', ar: 'الشهر التالي' },
  wholeMonth: { en: 'Whole month', ar: 'الشهر كله' },
  today: { en: 'Today', ar: 'اليوم' },
  gregorian: { en: 'Gregorian', ar: 'ميلادي' },
  hijri: { en: 'Hijri', ar: 'هجري' },
  calendar: { en: 'Calendar', ar: 'التقويم' },
  add: { en: 'Add…', ar: 'إضافة…' },
  searchArticles: { en: 'Search articles…', ar: 'بحث في المقالات…' },
  remove: { en: (what: string) => `Remove ${what}`, ar: (what: string) => `حذف ${what}` },
  suggestions: { en: 'Suggestions', ar: 'اقتراحات' },
  nothingFound: { en: 'Nothing found', ar: 'لا نتيجة' },
  find: { en: 'Find', ar: 'بحث' },
  findAnySpelling: { en: 'Find, in any spelling', ar: 'بحث بأي إملاء' },
  replaceWith: { en: 'Replace with', ar: 'استبدال بـ' },
  replace: { en: 'Replace', ar: 'استبدال' },
  replaceAll: { en: 'Replace all', ar: 'استبدال الكل' },
  showReplace: { en: 'Show replace', ar: 'إظهار الاستبدال' },
  next: { en: 'Next', ar: 'التالي' },
  previous: { en: 'Previous', ar: 'السابق' },
  matchOf: {
    en: (at: number, count: number) => `${at} of ${count}`,
    ar: (at: number, count: number) => `${at} من ${count}`,
  },
  matches: { en: (count: number) => `Found: ${count}`, ar: (count: number) => `النتائج: ${count}` },
  replaced: { en: (count: number) => `Replaced: ${count}`, ar: (count: number) => `استُبدل: ${count}` },
  outline: { en: 'Outline', ar: 'المخطط' },
  noOutline: { en: 'No headings yet', ar: 'لا عناوين بعد' },
  status: { en: 'About the text', ar: 'عن النص' },
  wordCount: { en: (count: string) => `Words: ${count}`, ar: (count: string) => `الكلمات: ${count}` },
  characterCount: { en: (count: string) => `Characters: ${count}`, ar: (count: string) => `الحروف: ${count}` },
  selectedCount: {
    en: (words: string, characters: string) => `Selected – words: ${words}, characters: ${characters}`,
    ar: (words: string, characters: string) => `المحدد – الكلمات: ${words}، الحروف: ${characters}`,
  },
  person: { en: 'Person', ar: 'شخص' },
  place: { en: 'Place', ar: 'مكان' },
  org: { en: 'Organisation', ar: 'منظمة' },
  event: { en: 'Event', ar: 'حدث' },
  entity: { en: 'Entity', ar: 'كيان' },
  date: { en: 'Date', ar: 'تاريخ' },
  article: { en: 'Article', ar: 'مقالة' },
  unresolved: { en: 'not identified yet', ar: 'لم يحدَّد بعد' },
  unknown: { en: 'unknown', ar: 'غير معروف' },
  selectionDeleted: { en: 'The selected text has been deleted.', ar: 'حُذف النص المحدد.' },
  toolbar: { en: 'Seed editor', ar: 'محرر المقالات' },
  markup: { en: 'Markup', ar: 'الرموز' },
  focusMode: { en: 'Focus mode', ar: 'وضع التركيز' },
  textEditor: { en: 'Text editor', ar: 'محرر النصوص' },
  exportHtml: { en: 'Export as HTML', ar: 'تصدير HTML' },
  print: { en: 'Print…', ar: 'طباعة…' },
  suggestedMention: { en: 'Suggested tag', ar: 'وسم مقترح' },
  suggestionSpoken: {
    en: (whom: string, why: string) => `Suggested: ${whom}. ${why} Tab accepts, Escape rejects.`,
    ar: (whom: string, why: string) => `وسم مقترح: ${whom}. ${why} للقبول Tab، وللرفض Escape.`,
  },
  rejectSuggestion: { en: 'Not this', ar: 'ليس المقصود' },
  orElse: { en: 'Or:', ar: 'أو:' },
  somethingElse: { en: 'Something else…', ar: 'غير ذلك…' },
  suggestionRejected: { en: 'It will not be suggested here again.', ar: 'لن يُقترح هنا ثانية.' },
  suggestionHidden: {
    en: 'It is hidden until the article is opened again.',
    ar: 'أُخفي إلى أن تُفتح المقالة من جديد.',
  },
  noSuggestions: { en: 'There are no more suggestions.', ar: 'لا مزيد من الاقتراحات.' },
  suggestionCount: { en: (count: string) => `Suggestions: ${count}`, ar: (count: string) => `الاقتراحات: ${count}` },
  tagSure: {
    en: (count: string) => `Tag the sure ones (${count})`,
    ar: (count: string) => `وسم المؤكد منها (${count})`,
  },
  sureTagged: { en: (count: string) => `Tagged: ${count}`, ar: (count: string) => `وُسم: ${count}` },
} as const satisfies Record<string, Word>

type Word =
  | { readonly en: string; readonly ar: string }
  | { readonly en: (...values: never[]) => string; readonly ar: (...values: never[]) => string }

type Words = typeof words
type Values<Key extends keyof Words> = Words[Key]['en'] extends (...values: infer Given) => string ? Given : []

/** A word or sentence of the editor's in the language that is set. */
export function say<Key extends keyof Words>(
  settings: Pick<EditorSettings, 'language'>,
  key: Key,
  ...values: Values<Key>
): string {
  const word: string | ((...values: never[]) => string) = words[key][settings.language]
  return typeof word === 'string' ? word : word(...(values as never[]))
}

/** The direction of the editor's own parts. */
export const uiDirection = ({ language }: Pick<EditorSettings, 'language'>): 'rtl' | 'ltr' =>
  language === 'ar' ? 'rtl' : 'ltr'

/** A number as readers of the language write it, with the digits that Seedbed uses everywhere. */
export const countOf = (count: number): string => count.toLocaleString('en')
