import { wordsOf } from '../words-of.ts'

/** What the page around the pictures says. */
export const pageWords = wordsOf({
  atlas: { en: 'Atlas', ar: 'الأطلس' },
  of: { en: 'What the atlas shows', ar: 'ما يعرضه الأطلس' },
  article: { en: 'Article', ar: 'المقالة' },
  entity: { en: 'Entity…', ar: 'كيان…' },
  topic: { en: 'Topic…', ar: 'موضوع…' },
  corpus: { en: 'Corpus', ar: 'المجموعة' },
  names: { en: 'Language of names', ar: 'لغة الأسماء' },
  namesOfCorpus: { en: 'Names: as in the corpus', ar: 'الأسماء: بلغة المجموعة' },
  namesInEnglish: { en: 'Names: English', ar: 'الأسماء: بالإنجليزية' },
  articles: { en: (count: string) => `Articles: ${count}`, ar: (count: string) => `المقالات: ${count}` },
  articlesOf: {
    en: (brushed: string, all: string) => `Articles: ${brushed} of ${all}`,
    ar: (brushed: string, all: string) => `المقالات: ${brushed} من ${all}`,
  },
  onlyWith: { en: 'Only articles', ar: 'المقالات التي' },
  time: {
    en: (from: string, to: string) => `From ${from} to ${to}`,
    ar: (from: string, to: string) => `من ${from} إلى ${to}`,
  },
  day: { en: (day: string) => `Of ${day}`, ar: (day: string) => `في ${day}` },
  frame: { en: 'In this part of the map', ar: 'في هذا الجزء من الخريطة' },
  remove: { en: (what: string) => `Remove: ${what}`, ar: (what: string) => `إزالة: ${what}` },
  removeAll: { en: 'Show all', ar: 'عرض الكل' },
  onlyTime: { en: 'Only articles of this time', ar: 'مقالات هذه المدة فقط' },
  onlyThese: { en: 'Only articles with it', ar: 'المقالات التي تذكره فقط' },
  notOnlyThese: { en: 'No longer only these', ar: 'إلغاء الاقتصار عليه' },
  openRecord: { en: 'Open record', ar: 'فتح السجل' },
  atlasOf: { en: 'Its atlas', ar: 'أطلسه' },
  close: { en: 'Close', ar: 'إغلاق' },
  itsArticles: { en: 'Articles that mention it', ar: 'المقالات التي تذكره' },
  articlesInTime: { en: 'Articles of this time', ar: 'مقالات هذه المدة' },
  more: { en: (count: string) => `${count} more`, ar: (count: string) => `المزيد: ${count}` },
  none: { en: 'None', ar: 'لا شيء' },
  undated: { en: 'no date', ar: 'بلا تاريخ' },
  nothing: {
    en: 'There is nothing to show: the corpus has not been read, or what was chosen is no longer there.',
    ar: 'لا شيء لعرضه: لم تُقرأ المجموعة بعد، أو لم يعد ما اخترته موجودًا.',
  },
  unmentioned: {
    en: 'No article mentions it yet. Tag it in one, and what that speaks of is drawn here.',
    ar: 'لم تذكره أي مقالة بعد. ضع له وسمًا في مقالة ليُرسم هنا ما تتحدث عنه.',
  },
  noArticles: { en: 'There is no article here yet.', ar: 'لا مقالات هنا بعد.' },
  loading: { en: 'Drawing…', ar: 'يجري الرسم…' },
  shows: {
    en: (brushed: string, places: string, entities: string) =>
      `Articles: ${brushed}. Places: ${places}. Entities: ${entities}.`,
    ar: (brushed: string, places: string, entities: string) =>
      `المقالات: ${brushed}. الأماكن: ${places}. الكيانات: ${entities}.`,
  },
  articleList: { en: 'Articles', ar: 'المقالات' },
})
