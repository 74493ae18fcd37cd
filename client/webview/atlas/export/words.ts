import { wordsOf } from '../../words-of.ts'

/** What the export of an atlas says, in the page and in the files. */
export const exportWords = wordsOf({
  export: { en: 'Export', ar: 'تصدير' },
  whole: { en: 'The whole atlas', ar: 'الأطلس كله' },
  hint: {
    en: 'As it is seen now, on white. Names of people at risk are left out.',
    ar: 'كما يظهر الآن، على خلفية بيضاء. ولا تظهر أسماء المعرّضين للخطر.',
  },
  notDrawn: { en: 'The picture could not be made.', ar: 'تعذر إنشاء الصورة.' },
  atlas: { en: 'Atlas', ar: 'أطلس' },
  articles: { en: (count: string) => `Articles: ${count}`, ar: (count: string) => `المقالات: ${count}` },
  articlesOf: {
    en: (brushed: string, all: string) => `Articles: ${brushed} of ${all}`,
    ar: (brushed: string, all: string) => `المقالات: ${brushed} من ${all}`,
  },
  network: {
    en: 'Size: mentions. Lines: articles that mention both.',
    ar: 'الحجم: عدد الإشارات. الخطوط: مقالات تذكر الاثنين.',
  },
  named: { en: (names: string) => `Named: ${names}.`, ar: (names: string) => `من الأسماء: ${names}.` },
})
