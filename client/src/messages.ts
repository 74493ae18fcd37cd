import * as vscode from 'vscode'
import { inDirection } from '../../server/src/language/direction.ts'
import { atlasMessages } from './atlas/atlas-messages.ts'
import { concordanceMessages } from './concordance/concordance-messages.ts'
import { importMessages } from './import/import-messages.ts'
import { relatedMessages } from './related/related-messages.ts'
import { wikidataMessages } from './wikidata/wikidata-messages.ts'

/** What the client itself says; everything about a text is said by the server. */
const messages = {
  showLog: { en: () => 'Show Log', ar: () => 'إظهار السجل' },
  noCorpus: { en: () => 'No corpus', ar: () => 'لا مجموعة مقالات' },
  stopped: { en: () => 'The server has stopped', ar: () => 'توقف الخادم' },
  indexing: { en: () => 'Reading the corpus…', ar: () => 'قراءة مجموعة المقالات…' },
  corpus: {
    en: (articles: number, entities: number) => `Articles: ${articles}, entities: ${entities}`,
    ar: (articles: number, entities: number) => `المقالات: ${articles}، الكيانات: ${entities}`,
  },
  findings: {
    en: (errors: number, warnings: number) => `Errors: ${errors}, warnings: ${warnings}`,
    ar: (errors: number, warnings: number) => `الأخطاء: ${errors}، التحذيرات: ${warnings}`,
  },
  noSeedFile: { en: () => 'Open a seed file first.', ar: () => 'افتح ملف مقالة أولًا.' },
  ...relatedMessages,
  ...importMessages,
  articleName: {
    en: () => 'File name of the new article: Latin letters, digits and hyphens. It is the id that other articles use.',
    ar: () => 'اسم ملف المقالة الجديدة: حروف لاتينية وأرقام وشرطات. وهو المعرّف الذي تستخدمه المقالات الأخرى.',
  },
  badName: {
    en: () => 'Use lower-case Latin letters, digits and single hyphens: astana-22-opens',
    ar: () => 'استعمل حروفًا لاتينية صغيرة وأرقامًا وشرطات مفردة: astana-22-opens',
  },
  nameTaken: { en: () => 'There is a file of that name already.', ar: () => 'هناك ملف بهذا الاسم.' },
  noFolder: { en: () => 'Open the folder of your corpus first.', ar: () => 'افتح مجلد مجموعة المقالات أولًا.' },
  newName: { en: () => 'The new name', ar: () => 'الاسم الجديد' },
  emptyName: {
    en: () => 'A name has at least one letter or digit.',
    ar: () => 'في الاسم حرف أو رقم واحد على الأقل.',
  },
  choosePlace: { en: () => 'Several places: choose one to open', ar: () => 'أكثر من موضع: اختر واحدًا لفتحه' },
  references: {
    en: (places: number) => `Places: ${places}. Choose one to open`,
    ar: (places: number) => `المواضع: ${places}. اختر واحدًا لفتحه`,
  },
  noReferences: { en: () => 'Nothing else mentions this.', ar: () => 'لا يُذكر هذا في موضع آخر.' },
  changedMeanwhile: {
    en: () => 'The text has changed meanwhile, so nothing was done. Try again.',
    ar: () => 'تغيّر النص في هذه الأثناء فلم يُنفَّذ شيء. حاول مرة أخرى.',
  },
  notTaken: {
    en: () =>
      'VS Code does not take what you type here: the file may be read-only. It stays in the seed editor, and is tried again.',
    ar: () => 'لا يقبل VS Code ما تكتبه هنا، فلعل الملف للقراءة فقط. يبقى النص في محرر المقالات وتُعاد المحاولة.',
  },
  exportTitle: { en: () => 'Export the article as HTML', ar: () => 'تصدير المقالة بصيغة HTML' },
  exported: { en: () => 'The article has been exported.', ar: () => 'صُدّرت المقالة.' },
  exportPictureTitle: { en: () => 'Export the picture', ar: () => 'تصدير الصورة' },
  pictureExported: { en: () => 'The picture has been exported.', ar: () => 'صُدّرت الصورة.' },
  openInBrowser: { en: () => 'Open in Browser', ar: () => 'فتح في المتصفح' },
  noAnswer: {
    en: () => 'The language server does not answer. Try again when it has started.',
    ar: () => 'لا يجيب خادم اللغة. حاول مرة أخرى بعد أن يبدأ.',
  },
  noEditor: { en: () => 'Open a file of your corpus first.', ar: () => 'افتح ملفًا من مجموعة المقالات أولًا.' },
  noCorpusHere: {
    en: () => 'The file belongs to no corpus that Seedbed has read.',
    ar: () => 'لا ينتمي الملف إلى مجموعة مقالات قرأها Seedbed.',
  },
  createEntity: { en: () => 'Create an entity', ar: () => 'إنشاء كيان' },
  createEntityNamed: {
    en: (name: string) => `Create an entity: ${name}`,
    ar: (name: string) => `إنشاء كيان: \u2068${name}\u2069`,
  },
  chooseNameBeginning: { en: () => 'Where does the name begin?', ar: () => 'أين يبدأ الاسم؟' },
  chooseType: { en: () => 'What is it?', ar: () => 'ما هو؟' },
  newFile: { en: (path: string) => `${path} (new file)`, ar: (path: string) => `\u2066${path}\u2069 (ملف جديد)` },
  entityName: {
    en: () => 'Its name, in the language of the article',
    ar: () => 'اسمه بلغة المقالة',
  },
  entityId: {
    en: (path: string) => `Its id: small Latin letters, digits and hyphens. The record goes to ${path}.`,
    ar: (path: string) => `معرّفه: حروف لاتينية صغيرة وأرقام وشرطات. يُكتب السجل في \u2066${path}\u2069.`,
  },
  moveEntity: { en: (ref: string) => `Move ${ref}`, ar: (ref: string) => `نقل \u2066${ref}\u2069` },
  chooseFile: {
    en: (from: string) => `It stands in ${from}. Move it to…`,
    ar: (from: string) => `موضعه الآن \u2066${from}\u2069. انقله إلى…`,
  },
  anotherFile: { en: () => 'A new file…', ar: () => 'ملف جديد…' },
  newPath: {
    en: () => 'The path of the file, from the folder of seedbed.yaml',
    ar: () => 'مسار الملف، بدءًا من مجلد seedbed.yaml',
  },
  retypeEntity: {
    en: (ref: string) => `Change the type of ${ref}`,
    ar: (ref: string) => `تغيير نوع \u2066${ref}\u2069`,
  },
  renameName: {
    en: (ref: string) => `Change the preferred name of ${ref}`,
    ar: (ref: string) => `تغيير الاسم الأساسي لـ\u2066${ref}\u2069`,
  },
  chooseName: { en: () => 'Which of its names?', ar: () => 'أيّ أسمائه؟' },
  otherName: {
    en: (name: string) => `The name in place of “${name}”. What articles say stays as it is.`,
    ar: (name: string) => `الاسم الذي يحل محل «${name}». يبقى نص المقالات كما هو.`,
  },
  oldNameUsed: {
    en: (name: string) => `Articles still say “${name}”`,
    ar: (name: string) => `ما زال الاسم «${name}» في المقالات`,
  },
  keepOldName: { en: () => 'Keep the old name as an alias', ar: () => 'إبقاء الاسم القديم اسمًا بديلًا' },
  dropOldName: { en: () => 'Do not keep it', ar: () => 'عدم إبقائه' },
  wouldGo: {
    en: (keys: string) => `Its record would lose: ${keys}`,
    ar: (keys: string) => `يفقد سجله: \u2066${keys}\u2069`,
  },
  removeFields: { en: () => 'Remove These Fields', ar: () => 'حذف هذه الحقول' },
  mergeEntity: {
    en: (name: string) => `Merge ${name} into…`,
    ar: (name: string) => `دمج \u2068${name}\u2069 في…`,
  },
  chooseKept: {
    en: () => 'The entity that stays: type a name, an alias or an id',
    ar: () => 'الكيان الذي يبقى: اكتب اسمًا أو اسمًا بديلًا أو معرّفًا',
  },
  mergeBoth: {
    en: (from: string, into: string) => `Merge ${from} into ${into}`,
    ar: (from: string, into: string) => `دمج \u2066${from}\u2069 في \u2066${into}\u2069`,
  },
  chooseLeft: { en: () => 'What is left of the one that goes?', ar: () => 'ماذا يبقى من الكيان المدموج؟' },
  leaveRedirect: { en: () => 'A redirect', ar: () => 'إحالة' },
  leaveRedirectDetail: {
    en: () => 'All mentions stay as they are, and are reported until they are changed.',
    ar: () => 'تبقى كل المواضع كما هي، ويُنبَّه إليها إلى أن تُغيَّر.',
  },
  leaveNothing: { en: () => 'Nothing', ar: () => 'لا شيء' },
  leaveNothingDetail: {
    en: (mentions: number, files: number) => `Every reference is rewritten. Mentions: ${mentions}, files: ${files}`,
    ar: (mentions: number, files: number) => `تُعاد كتابة كل الإحالات. المواضع: ${mentions}، الملفات: ${files}`,
  },
  chooseValue: {
    en: (key: string, number: number, all: number) => `${key}: both say something else (${number} of ${all})`,
    ar: (key: string, number: number, all: number) => `\u2068${key}\u2069: في كل منهما قيمة أخرى (${number} من ${all})`,
  },
  splitEntity: { en: (name: string) => `Split ${name}`, ar: (name: string) => `فصل \u2068${name}\u2069` },
  choosePlaces: {
    en: () => 'Check the places that name the other entity',
    ar: () => 'حدّد المواضع التي تذكر الكيان الآخر',
  },
  choosePlacesOfMany: {
    en: (more: number) => `Check the places that name the other entity. Older places, which stay as they are: ${more}`,
    ar: (more: number) => `حدّد المواضع التي تذكر الكيان الآخر. مواضع أقدم تبقى كما هي: ${more}`,
  },
  newEntityName: { en: () => 'The name of the new entity', ar: () => 'اسم الكيان الجديد' },
  newEntityId: {
    en: () => 'The id of the new entity: small Latin letters, digits and hyphens',
    ar: () => 'معرّف الكيان الجديد: حروف لاتينية صغيرة وأرقام وشرطات',
  },
  wantedField: {
    en: (key: string) => `“${key}” of the new entity, which every record has; empty to leave it out`,
    ar: (key: string) => `«\u2066${key}\u2069» للكيان الجديد، ولا بد منه في كل سجل؛ أو اتركه فارغًا`,
  },
  chooseNames: {
    en: (names: string) => `No other place uses: ${names}`,
    ar: (names: string) => `لا يرد في موضع آخر: ${names}`,
  },
  moveNames: { en: () => 'Move these names to the new entity', ar: () => 'نقل هذه الأسماء إلى الكيان الجديد' },
  keepNames: { en: () => 'Both have these names', ar: () => 'هذه أسماء للكيانين معًا' },
  largeEdit: {
    en: () => 'Nothing is written yet. Choose a file to see what changes in it.',
    ar: () => 'لم يُكتب شيء بعد. اختر ملفًا لترى ما يتغيّر فيه.',
  },
  writeFiles: { en: (files: number) => `Write ${files} files`, ar: (files: number) => `كتابة الملفات (${files})` },
  allFiles: { en: () => 'All files', ar: () => 'كل الملفات' },
  shownEdit: { en: () => 'Nothing is changed yet. Read through it first.', ar: () => 'لم يتغيّر شيء بعد. راجعه أولًا.' },
  applyEdit: { en: () => 'Apply', ar: () => 'تطبيق' },
  discardEdit: { en: () => 'Discard', ar: () => 'إلغاء' },
  places: { en: (places: number) => `Places: ${places}`, ar: (places: number) => `المواضع: ${places}` },
  uncommitted: {
    en: (files: number) =>
      `Files with changes that are not committed in Git: ${files}. Commit them first, and you can always go back.`,
    ar: (files: number) => `ملفات فيها تغييرات لم تُودَع في Git: ${files}. أودِعها أولًا ليبقى الرجوع ممكنًا دائمًا.`,
  },
  gitUnasked: {
    en: () =>
      'In Restricted Mode Git is not asked whether everything is committed. Trust the folder first, or write the files without knowing.',
    ar: () => 'في الوضع المقيّد لا يُسأل Git هل أُودعت كل التغييرات. ثِق بالمجلد أولًا، أو اكتب الملفات دون معرفة ذلك.',
  },
  writeAnyway: { en: () => 'Write Anyway', ar: () => 'الكتابة على كل حال' },
  filesWritten: { en: (files: number) => `Files written: ${files}.`, ar: (files: number) => `كُتبت الملفات: ${files}.` },
  undo: { en: () => 'Undo', ar: () => 'تراجع' },
  undoLargeEdit: {
    en: (title: string, files: number) => `Undo “${title}” in ${files} files? It can be undone once.`,
    ar: (title: string, files: number) => `التراجع عن «${title}»؟ عدد الملفات: ${files}. ولا يتكرر التراجع.`,
  },
  filesUndone: {
    en: (files: number) => `Files as they were before: ${files}.`,
    ar: (files: number) => `عادت الملفات كما كانت: ${files}.`,
  },
  filesKept: {
    en: (undone: number, kept: number) =>
      `Files as they were before: ${undone}. Files that have changed since, and stay: ${kept}.`,
    ar: (undone: number, kept: number) =>
      `عادت كما كانت: ${undone} من الملفات. وتغيّرت بعد ذلك فبقيت على حالها: ${kept}.`,
  },
  tagAs: { en: (words: string) => `Tag “${words}” as…`, ar: (words: string) => `وسم «\u2068${words}\u2069» بـ…` },
  retagged: {
    en: (ref: string) => `Tagged as ${ref}. Change it to…`,
    ar: (ref: string) => `الوسم الآن \u2066${ref}\u2069. غيّره إلى…`,
  },
  chooseTag: {
    en: () => 'Choose an entity, or type a name, an alias or an id',
    ar: () => 'اختر كيانًا، أو اكتب اسمًا أو اسمًا بديلًا أو معرّفًا',
  },
  taggedLast: { en: () => 'tagged last', ar: () => 'آخر ما وُسم' },
  notIdentified: {
    en: (ref: string) => `not identified yet: ${ref}`,
    ar: (ref: string) => `لم يُعرف بعد: \u2066${ref}\u2069`,
  },
  nameIgnored: {
    en: (name: string) => `“\u2068${name}\u2069” is not suggested in this corpus any more: saved in seedbed.yaml.`,
    ar: (name: string) =>
      `لن يُقترح «\u2068${name}\u2069» في هذه المجموعة بعد الآن: حُفظ ذلك في \u2066seedbed.yaml\u2069.`,
  },
  nameIgnoredUnsaved: {
    en: (name: string) =>
      `“\u2068${name}\u2069” is not suggested in this corpus any more: written in seedbed.yaml, which is not saved yet.`,
    ar: (name: string) =>
      `لن يُقترح «\u2068${name}\u2069» في هذه المجموعة بعد الآن: كُتب ذلك في \u2066seedbed.yaml\u2069 ولم يُحفظ بعد.`,
  },
  untag: { en: () => 'Remove the tag, and keep the words', ar: () => 'إزالة الوسم وإبقاء الكلمات' },
  nothingToTag: {
    en: () => 'No tag can stand here: select words of one line of the text.',
    ar: () => 'لا يمكن الوسم هنا: حدّد كلمات من سطر واحد في النص.',
  },
  noTagHere: { en: () => 'There is no tag here.', ar: () => 'لا وسم هنا.' },
  noLastTag: {
    en: () => 'Nothing has been tagged yet: tag something first.',
    ar: () => 'لم يُوسم شيء بعد: ضع وسمًا أولًا.',
  },
  ...wikidataMessages,
  ...concordanceMessages,
  ...atlasMessages,
  moreNodes: { en: (left: number) => `${left} more…`, ar: (left: number) => `${left} أخرى…` },
  openPlace: { en: () => 'Open', ar: () => 'فتح' },
  openWork: {
    en: (open: number) => `Open work items: ${open}`,
    ar: (open: number) => `بنود العمل المفتوحة: ${open}`,
  },
  filterPlaceholder: {
    en: () => 'A name, an alias or an id; spelling variants are found too',
    ar: () => 'اسم أو اسم بديل أو معرّف؛ تُراعى اختلافات الإملاء',
  },
  filterPrompt: {
    en: () => 'Filters entities and articles. Enter keeps the filter, Escape gives it up.',
    ar: () => 'لتصفية الكيانات والمقالات. يُبقي Enter التصفية ويُلغيها Escape.',
  },
  filteredBy: {
    en: (filter: string) => `Filtered by “\u2068${filter}\u2069”`,
    ar: (filter: string) => `مُصفّى بـ«\u2068${filter}\u2069»`,
  },
  sortedByMentions: { en: () => 'by mentions', ar: () => 'حسب عدد الإشارات' },
  sortedByLast: { en: () => 'by last mention', ar: () => 'حسب آخر ذكر' },
  noRecord: { en: () => 'This has no record in the registry.', ar: () => 'لا سجل لهذا.' },
  chooseWork: {
    en: () => 'Choose something in the work list of the Seedbed view first.',
    ar: () => 'اختر أولًا بندًا من قائمة العمل في عرض Seedbed.',
  },
  noWork: { en: () => 'There is nothing to do in the work list.', ar: () => 'لا عمل في قائمة العمل.' },
  chooseEntity: { en: () => 'Type a name, an alias or an id', ar: () => 'اكتب اسمًا أو اسمًا بديلًا أو معرّفًا' },
} as const

type Messages = typeof messages

/** The message in the language that the user chose for Seedbed, in that language's direction: VS Code's lists and dialogs run from left to right. */
export function say<K extends keyof Messages>(key: K, ...values: Parameters<Messages[K]['en']>): string {
  const language = uiLanguage()
  const build: (...values: never[]) => string = messages[key][language]
  return inDirection(build(...(values as never[])), language)
}

/** The language that the user set for Seedbed; undefined where the choice is left to the program. */
export function chosenLanguage(): 'en' | 'ar' | undefined {
  const chosen = vscode.workspace.getConfiguration('seedbed').get<string>('language', 'auto')
  return chosen === 'en' || chosen === 'ar' ? chosen : undefined
}

/** The language of the words that the client says: the setting, else VS Code's where we speak it. */
export function uiLanguage(): 'en' | 'ar' {
  return chosenLanguage() ?? (vscode.env.language.startsWith('ar') ? 'ar' : 'en')
}
