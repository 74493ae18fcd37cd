import { wordsOf } from '../../words-of.ts'

/** What the timeline says. */
export const timelineWords = wordsOf({
  timeline: { en: 'Timeline', ar: 'الخط الزمني' },
  articlesByTime: { en: 'Articles by date', ar: 'المقالات بحسب التاريخ' },
  events: { en: 'Events', ar: 'الأحداث' },
  zoomIn: { en: 'Zoom in', ar: 'تكبير' },
  zoomOut: { en: 'Zoom out', ar: 'تصغير' },
  fit: { en: 'Show all of the time', ar: 'عرض الزمن كله' },
  bar: {
    en: (time: string, articles: string) => `${time}. Articles: ${articles}`,
    ar: (time: string, articles: string) => `${time}. المقالات: ${articles}`,
  },
  event: {
    en: (name: string, date: string, mentions: string) => `${name}. ${date}. Mentions: ${mentions}`,
    ar: (name: string, date: string, mentions: string) => `${name}. ${date}. الإشارات: ${mentions}`,
  },
  span: {
    en: (from: string, to: string) => `${from} – ${to}`,
    ar: (from: string, to: string) => `${from} – ${to}`,
  },
  begin: { en: 'Beginning of the chosen time', ar: 'بداية المدة المختارة' },
  end: { en: 'End of the chosen time', ar: 'نهاية المدة المختارة' },
  whole: { en: 'Chosen time', ar: 'المدة المختارة' },
  chosen: {
    en: (time: string) => `Chosen time: ${time}`,
    ar: (time: string) => `المدة المختارة: ${time}`,
  },
  chooseTime: { en: 'Choose a time', ar: 'اختيار مدة' },
  chooseTimeHint: {
    en: 'Choose a time: drag over the bars, or press this and move both ends by the arrow keys',
    ar: 'اختيار مدة: اسحب فوق الأعمدة، أو اضغط هنا ثم حرّك طرفيها بالأسهم',
  },
  clear: { en: 'All of the time', ar: 'الزمن كله' },
  undated: { en: (count: string) => `Without a day: ${count}`, ar: (count: string) => `بلا تاريخ محدد: ${count}` },
  noDates: { en: 'No article has a date', ar: 'لا مقالة لها تاريخ' },
  hiddenEvents: {
    en: (count: string) => `Events not drawn: ${count}`,
    ar: (count: string) => `أحداث لم تُرسم: ${count}`,
  },
})
