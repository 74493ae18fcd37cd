/** What the frame of an atlas says. */
export const atlasMessages = {
  atlas: { en: () => 'Atlas', ar: () => 'الأطلس' },
  atlasOf: { en: (title: string) => `Atlas: ${title}`, ar: (title: string) => `الأطلس: \u2068${title}\u2069` },
  chooseAtlasEntity: { en: () => 'The atlas of which entity?', ar: () => 'أطلس أي كيان؟' },
  chooseAtlasTopic: { en: () => 'The atlas of which topic?', ar: () => 'أطلس أي موضوع؟' },
  typeName: { en: () => 'Type a name or an id', ar: () => 'اكتب اسمًا أو معرّفًا' },
  articleCount: { en: (count: string) => `Articles: ${count}`, ar: (count: string) => `المقالات: ${count}` },
} as const
