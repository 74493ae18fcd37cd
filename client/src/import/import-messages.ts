/** What the import in the editor says beside its page. */
export const importMessages = {
  importTitle: { en: () => 'New article', ar: () => 'مقالة جديدة' },
  clipboard: { en: () => 'the clipboard', ar: () => 'الحافظة' },
  clipboardEmpty: {
    en: () => 'There is no text in the clipboard. Copy the text of a page first.',
    ar: () => 'لا نص في الحافظة. انسخ نص صفحة أولًا.',
  },
  chooseCaptures: { en: () => 'Make Articles of These Files', ar: () => 'إنشاء مقالات من هذه الملفات' },
  capturedFiles: { en: () => 'Texts and pages', ar: () => 'نصوص وصفحات' },
  chooseFolder: { en: () => 'Articles Go Here', ar: () => 'ضع المقالات هنا' },
  noCapture: {
    en: () => 'Seedbed makes articles of plain texts (.txt), notes in Markdown (.md) and saved pages (.html).',
    ar: () => 'يصنع Seedbed مقالات من نصوص مجردة (‎.txt) ونصوص Markdown (‎.md) وصفحات محفوظة (‎.html).',
  },
  notRead: {
    en: (file: string, why: string) => `${file}: ${why}`,
    ar: (file: string, why: string) => `\u2068${file}\u2069: ${why}`,
  },
  noTextInIt: {
    en: () => 'This is no text in an encoding that could be found out.',
    ar: () => 'ليس هذا نصًا في ترميز يُستدل عليه.',
  },
  cannotRead: {
    en: () =>
      'It cannot be read from where the corpus lies: it is gone, or on another computer. Copy it to the corpus, or paste its text.',
    ar: () => 'لا يمكن قراءته من حيث المجموعة: فُقد، أو هو على حاسوب آخر. انسخه إلى المجموعة أو الصق نصه.',
  },
  notWritten: {
    en: (folder: string) =>
      `The article could not be written. Look whether “${folder}” may be written to, or choose another folder.`,
    ar: (folder: string) =>
      `تعذّرت كتابة المقالة. تحقق من أن الكتابة في «\u2068${folder}\u2069» مسموح بها، أو اختر مجلدًا آخر.`,
  },
  notRemembered: {
    en: () =>
      'Nothing was written, as the lines of the site cannot be listed. Uncheck that wish, or mend seedbed.yaml.',
    ar: () => 'لم يُكتب شيء، إذ تعذّر إدراج أسطر الموقع. أزل علامة ذلك الطلب أو أصلح seedbed.yaml.',
  },
  noWordsInIt: {
    en: () => 'There is no text in it, so there is nothing to make an article of.',
    ar: () => 'لا نص فيه، فلا شيء تُصنع منه مقالة.',
  },
  noCorpusForImport: {
    en: () => 'The folder belongs to no corpus that Seedbed has read: articles go into one.',
    ar: () => 'لا ينتمي المجلد إلى مجموعة مقالات قرأها Seedbed، والمقالات تُكتب في مجموعة.',
  },
  articleMade: {
    en: (file: string) => `The article has been created: ${file}`,
    ar: (file: string) => `أُنشئت المقالة: \u2068${file}\u2069`,
  },
  folderOfSamples: { en: () => 'Copy the Texts Here', ar: () => 'انسخ النصوص هنا' },
  samplesThere: {
    en: (folder: string) => `There is a folder “${folder}” already; nothing was copied.`,
    ar: (folder: string) => `المجلد «\u2068${folder}\u2069» موجود، فلم يُنسخ شيء.`,
  },
} as const
