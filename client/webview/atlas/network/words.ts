import { wordsOf } from '../../words-of.ts'

/** What the network itself says; names of types come from the server, in the same language. */
export const networkWords = wordsOf({
  title: { en: 'Network', ar: 'الشبكة' },
  described: {
    en: (nodes: string, links: string) =>
      `Entities that are mentioned together. Entities: ${nodes}, links: ${links}. Arrow keys go from one to another.`,
    ar: (nodes: string, links: string) =>
      `كيانات تُذكر معًا. الكيانات: ${nodes}، الروابط: ${links}. تنتقل مفاتيح الأسهم من كيان إلى آخر.`,
  },
  empty: { en: 'No entity is mentioned in these articles.', ar: 'لا يُذكر أي كيان في هذه المقالات.' },
  arranging: { en: 'Arranging the network…', ar: 'ترتيب الشبكة…' },
  mentions: { en: (count: string) => `mentions: ${count}`, ar: (count: string) => `الإشارات: ${count}` },
  together: { en: (names: string) => `together with ${names}`, ar: (names: string) => `مع: ${names}` },
  andMore: { en: (count: string) => `${count} more`, ar: (count: string) => `${count} غيرها` },
  alone: { en: 'linked with nothing here', ar: 'بلا روابط هنا' },
  weaker: { en: (links: string) => `weaker links: ${links}`, ar: (links: string) => `روابط أضعف: ${links}` },
  moreLeftOut: { en: 'Not drawn:', ar: 'لم يُرسم:' },
  leftOut: {
    en: (type: string, entities: string, mentions: string) => `${type} ${entities} (mentions: ${mentions})`,
    ar: (type: string, entities: string, mentions: string) => `${type} ${entities} (الإشارات: ${mentions})`,
  },
  meaning: {
    en: 'Size: mentions. Lines: articles that mention both.',
    ar: 'الحجم: عدد الإشارات. الخطوط: مقالات تذكر الاثنين.',
  },
  zoomIn: { en: 'Zoom in', ar: 'تكبير' },
  zoomOut: { en: 'Zoom out', ar: 'تصغير' },
  zoomToAll: { en: 'Show all', ar: 'عرض الكل' },
})

/** Things by turns, as the language lists them. */
export const listOf = (language: 'en' | 'ar', things: readonly string[]): string =>
  new Intl.ListFormat(language, { type: 'conjunction' }).format(things)
