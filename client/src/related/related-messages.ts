/** What is said about related articles. */
export const relatedMessages = {
  noRelated: {
    en: () => 'No article of this corpus is related to this one yet.',
    ar: () => 'لا توجد في المجموعة مقالة ذات صلة بهذه بعد.',
  },
  chooseRelated: { en: () => 'Related articles: choose one to open', ar: () => 'مقالات ذات صلة: اختر واحدة لفتحها' },
  writtenGroup: { en: () => 'Related by editors', ar: () => 'صلات كتبها المحررون' },
  foundGroup: { en: () => 'Belong together', ar: () => 'مقالات متصلة الموضوع' },
  sameGroup: { en: () => 'Translations and duplicates', ar: () => 'ترجمات ونسخ مكررة' },
  chooseToRelate: {
    en: () => 'Which article is related to this one?',
    ar: () => 'أي مقالة ذات صلة بهذه؟',
  },
  nothingToRelate: {
    en: () =>
      'No article is found that is not related already. Link to one in the text, or write its id under “related”.',
    ar: () => 'لم توجد مقالة غير مرتبطة بهذه. ضع رابطًا إليها في النص، أو اكتب معرّفها في «related».',
  },
  noIdToRelate: {
    en: () => 'That article has no id by which it could be named. Give it one first.',
    ar: () => 'ليس لتلك المقالة معرّف تُسمّى به. اكتب لها معرّفًا أولًا.',
  },
  chooseRelation: {
    en: (title: string) => `What is “${title}” to this article?`,
    ar: (title: string) => `ما صلة «\u2068${title}\u2069» بهذه المقالة؟`,
  },
  inverseRelation: {
    en: (inverse: string) => `And this article to that one: ${inverse}`,
    ar: (inverse: string) => `وهذه المقالة لتلك: ${inverse}`,
  },
  noRelation: { en: () => 'Related, no more is said', ar: () => 'ذات صلة، دون تحديد' },
} as const
