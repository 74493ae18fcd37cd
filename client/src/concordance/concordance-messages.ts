/** What the frame of a concordance says. */
export const concordanceMessages = {
  concordance: { en: () => 'Concordance', ar: () => 'الكشاف السياقي' },
  concordanceOf: {
    en: (title: string) => `Concordance: \u2068${title}\u2069`,
    ar: (title: string) => `الكشاف السياقي: \u2068${title}\u2069`,
  },
  tagLines: { en: (lines: number) => `Tag lines: ${lines}. As…`, ar: (lines: number) => `وسم الأسطر (${lines}) بـ…` },
  retagLines: {
    en: (lines: number) => `Retag lines: ${lines}. As…`,
    ar: (lines: number) => `تغيير وسم الأسطر (${lines}) إلى…`,
  },
  linesLeft: {
    en: (lines: number, why: string) => `Lines that stay as they are: ${lines}. ${why}`.trimEnd(),
    ar: (lines: number, why: string) => `أسطر تبقى على حالها: ${lines}. ${why}`.trimEnd(),
  },
  exportLinesTitle: { en: () => 'Export the lines as CSV', ar: () => 'تصدير الأسطر بصيغة CSV' },
  writingLines: { en: () => 'Writing the lines of the concordance', ar: () => 'كتابة أسطر الكشاف السياقي' },
  linesExported: {
    en: (file: string) => `The lines have been exported: ${file}`,
    ar: (file: string) => `صُدّرت الأسطر: \u2068${file}\u2069`,
  },
} as const
