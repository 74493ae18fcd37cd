import { wordsOf } from '../words-of.ts'

/** What the page says. */
export const importWords = wordsOf({
  title: { en: (name: string) => `New article from ${name}`, ar: (name: string) => `مقالة جديدة من ${name}` },
  count: { en: (at: number, of: number) => `${at} of ${of}`, ar: (at: number, of: number) => `${at} من ${of}` },
  twin: {
    en: 'The corpus has an article with mostly the same text:',
    ar: 'في المجموعة مقالة نصها هو هذا النص في معظمه:',
  },
  fields: { en: 'Front matter', ar: 'بيانات المقالة' },
  moreFields: { en: 'More fields', ar: 'حقول أخرى' },
  writeField: { en: (label: string) => `Write “${label}”`, ar: (label: string) => `كتابة «${label}»` },
  readFrom: { en: (words: string) => `Read from: “${words}”`, ar: (words: string) => `مأخوذ من: «${words}»` },
  noDate: {
    en: 'None was found: the file says XXXX until you know it.',
    ar: 'لم يُعثر على تاريخ: يُكتب XXXX حتى تعرفه.',
  },
  wanted: { en: 'asked for', ar: 'مطلوب' },
  forLater: { en: 'for later', ar: 'لوقت لاحق' },
  isMissing: {
    en: 'Every article of this corpus has to say it. Fill it in, or uncheck it to leave it for later.',
    ar: 'هذا مطلوب في كل مقالة من هذه المجموعة. املأه، أو أزل علامته لتتركه لوقت لاحق.',
  },
  missingTitle: {
    en: 'Without a title nobody finds the article. Give it one, or uncheck it to leave it for later.',
    ar: 'لا أحد يجد مقالة بلا عنوان. اكتب لها عنوانًا، أو أزل علامته لتتركه لوقت لاحق.',
  },
  choices: { en: (label: string) => `What “${label}” can be`, ar: (label: string) => `ما يُختار في «${label}»` },
  lookAgain: {
    en: (count: number) => `Not created yet. Fields to look at: ${count}.`,
    ar: (count: number) => `لم تُنشأ بعد. حقول تنتظر نظرك: ${count}.`,
  },
  askedInFile: {
    en: (keys: string) => `The corpus also requires, to be written in the file: ${keys}.`,
    ar: (keys: string) => `وتطلب المجموعة أيضًا ما يُكتب في الملف: ${keys}.`,
  },
  changed: { en: 'changed', ar: 'معدَّل' },
  text: { en: 'What was captured', ar: 'النص الملتقط' },
  textHelp: {
    en: 'What is checked stays in the body of the article.',
    ar: 'ما وُضعت عليه علامة يبقى في متن المقالة.',
  },
  keep: { en: (words: string) => `Keep in the body: ${words}`, ar: (words: string) => `إبقاء في المتن: ${words}` },
  cut: { en: (why: string) => `Cut: ${why}`, ar: (why: string) => `محذوف: ${why}` },
  cutWithin: { en: (why: string) => `Cut within: ${why}`, ar: (why: string) => `محذوف من داخله: ${why}` },
  cutByYou: { en: 'Cut by you', ar: 'حذفته أنت' },
  leftOut: { en: (label: string) => `${label}: left out`, ar: (label: string) => `${label}: متروك` },
  keptToo: { en: 'Kept in the body', ar: 'باقٍ في المتن' },
  becomes: { en: (label: string) => `Becomes: ${label}`, ar: (label: string) => `يصير: ${label}` },
  cuts: { en: (count: number) => `Cut: ${count}`, ar: (count: number) => `المحذوف: ${count}` },
  preview: { en: 'The seed file', ar: 'ملف المقالة' },
  drafting: { en: 'Drawing up…', ar: 'يجري الإعداد…' },
  noDraft: {
    en: 'There is no preview: the folder belongs to no corpus.',
    ar: 'لا معاينة: لا ينتمي المجلد إلى مجموعة مقالات.',
  },
  goesTo: { en: 'Goes to', ar: 'يُكتب في' },
  chooseFolder: { en: 'Other Folder…', ar: 'مجلد آخر…' },
  isOutside: {
    en: 'Files of this folder are none of the corpus’s articles (“articles” in seedbed.yaml).',
    ar: 'ملفات هذا المجلد ليست من مقالات المجموعة («articles» في seedbed.yaml).',
  },
  nameCapture: { en: 'Name the captured file in source.file', ar: 'ذكر الملف الملتقط في source.file' },
  keepCapture: {
    en: 'Keep the capture beside the article, named in source.file',
    ar: 'حفظ النص الملتقط بجانب المقالة، مذكورًا في source.file',
  },
  remember: {
    en: (count: number) => `Remember the lines of this site that are cut (${count}): list them in seedbed.yaml`,
    ar: (count: number) => `تذكّر أسطر هذا الموقع المحذوفة (${count}): إدراجها في seedbed.yaml`,
  },
  create: { en: 'Create Article', ar: 'إنشاء المقالة' },
  createAnyway: { en: 'Create It All the Same', ar: 'إنشاؤها مع ذلك' },
  skip: { en: 'Leave Out This One', ar: 'ترك هذا النص' },
  cancel: { en: 'Cancel', ar: 'إلغاء' },
  empty: { en: 'Nothing is left in the body.', ar: 'لم يبقَ شيء في المتن.' },
  summary: {
    en: (body: number, cut: number) => `In the body: ${body}. Cut: ${cut}.`,
    ar: (body: number, cut: number) => `في المتن: ${body}. المحذوف: ${cut}.`,
  },
})

/** Says the words of the page in one language. */
export type SayImport = ReturnType<typeof importWords>
