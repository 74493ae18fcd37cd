import { wordsOf } from '../../words-of.ts'

/** What the map says. */
export const mapWords = wordsOf({
  map: { en: 'Map', ar: 'الخريطة' },
  surface: {
    en: 'Map of places. Arrow keys move it, plus and minus zoom, 0 shows all places.',
    ar: 'خريطة الأماكن. تحركها الأسهم، ويكبرها + ويصغرها -، ويعرض 0 الأماكن كلها.',
  },
  zoomIn: { en: 'Zoom in', ar: 'تكبير' },
  zoomOut: { en: 'Zoom out', ar: 'تصغير' },
  fit: { en: 'Show all places', ar: 'عرض الأماكن كلها' },
  onlyInView: { en: 'Only what is in view', ar: 'المعروض على الخريطة فقط' },
  onlyInViewHint: {
    en: 'Only articles that mention a place in this part of the map; countries do not count',
    ar: 'المقالات التي تذكر مكانًا في هذا الجزء من الخريطة فقط، ولا تُحسب الدول',
  },
  place: {
    en: (name: string, mentions: string, articles: string) => `${name}. Mentions: ${mentions}, articles: ${articles}`,
    ar: (name: string, mentions: string, articles: string) => `${name}. الإشارات: ${mentions}، المقالات: ${articles}`,
  },
  noPlaces: { en: 'No place whose coordinates are known', ar: 'لا أماكن معروفة الإحداثيات' },
  places: { en: (count: string) => `Places: ${count}`, ar: (count: string) => `الأماكن: ${count}` },
  countries: { en: (count: string) => `Countries: ${count}`, ar: (count: string) => `الدول: ${count}` },
  unplaced: {
    en: (count: string) => `Without coordinates: ${count}`,
    ar: (count: string) => `بلا إحداثيات: ${count}`,
  },
  hidden: {
    en: (count: string) => `Zoom in for ${count} more`,
    ar: (count: string) => `كبّر الخريطة لترى المزيد: ${count}`,
  },
  more: { en: (count: string) => `Not drawn: ${count}`, ar: (count: string) => `لم تُرسم: ${count}` },
})
