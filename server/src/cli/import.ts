import { type Command, Option } from 'commander'
import type { Message, UiLanguage } from '../language/message.ts'
import { addOptions, type OptionRow, speechOptions } from './command-options.ts'
import { type ImportOptions, readDate, readEncoding, readLanguage } from './import/options.ts'
import { ownTerminal } from './terminal.ts'

/** Adds `seedbed import` to the command line. */
export function addImport(program: Command, language: UiLanguage): void {
  const command = program.command('import').description(description[language])
  for (const format of importFormats) {
    const own = command
      .command(format.name)
      .argument('<files...>', paths[language])
      .description(format.description[language])
      .addHelpText('after', `\n${exitCodes[language]}\n\n${examples[language]}\n`)
    addOptions(own, language, [...options, ...speechOptions])
    own.action(async (given: readonly string[], asked: ImportOptions) => {
      const { runImport } = await import('./import/run-import.ts')
      process.exitCode = await runImport(format.name, given, asked, ownTerminal(language, asked.color))
    })
  }
}

/** What can be imported. */
const importFormats = [
  {
    name: 'text',
    description: {
      en: 'Makes seed files of plain texts as they were copied from pages, and of texts in Markdown.',
      ar: 'يصنع ملفات مقالات من نصوص مجردة كما نُسخت من الصفحات، ومن نصوص بصيغة Markdown.',
    },
  },
  {
    name: 'html',
    description: {
      en: 'Makes seed files of saved pages. Nothing of them is run, and nothing is fetched.',
      ar: 'يصنع ملفات مقالات من صفحات محفوظة. لا يُشغَّل منها شيء، ولا يُجلب شيء.',
    },
  },
] as const satisfies readonly { readonly name: string; readonly description: Message }[]

const description: Message = {
  en: 'Makes clean articles of captured ones, and says what it took away.',
  ar: 'يصنع مقالات نظيفة من نصوص ملتقطة، ويذكر ما حذفه منها.',
}

const paths: Message = { en: 'files, folders or globs', ar: 'ملفات أو مجلدات أو أنماط' }

const options: readonly OptionRow[] = [
  [
    new Option('--to <folder>').makeOptionMandatory(),
    {
      en: 'the folder for the articles; nothing in it is ever overwritten',
      ar: 'مجلد المقالات؛ ولا يُكتب فوق شيء فيه أبدًا',
    },
  ],
  [
    new Option('--dry-run'),
    {
      en: 'write nothing, and show what becomes of each text as a unified diff',
      ar: 'عرض ما يصير إليه كل نص على هيئة فروق دون كتابة شيء',
    },
  ],
  [
    new Option('--tag'),
    {
      en: 'tag the names that are surely meant, marked resp=auto until someone has looked',
      ar: 'وسم الأسماء التي لا شك في المقصود بها، مع resp=auto حتى ينظر فيها أحد',
    },
  ],
  [new Option('--date <edtf>').argParser(readDate), { en: 'when the texts were published', ar: 'تاريخ نشر النصوص' }],
  [new Option('--lang <tag>').argParser(readLanguage), { en: 'their language, as ar', ar: 'لغة النصوص، مثل ar' }],
  [new Option('--source <name>'), { en: 'the name of their source', ar: 'اسم مصدر النصوص' }],
  [
    new Option('--keep-raw'),
    {
      en: 'keep each capture beside its article, named in source.file',
      ar: 'حفظ كل نص ملتقط بجانب مقالته، مذكورًا في source.file',
    },
  ],
  [
    new Option('--report <file>'),
    {
      en: 'write what became of every character of every text, as JSON',
      ar: 'كتابة مصير كل حرف من كل نص بصيغة JSON',
    },
  ],
  [
    new Option('--interactive'),
    { en: 'ask of each text what to keep, to change and to leave', ar: 'السؤال في كل نص عمّا يبقى وما يُغيَّر وما يُترك' },
  ],
  [
    new Option('--remember'),
    {
      en: 'list the short lines of sites that were cut in seedbed.yaml, so that they are cut from now on',
      ar: 'إدراج ما حُذف من أسطر المواقع القصيرة في seedbed.yaml كي تُحذف من الآن فصاعدًا',
    },
  ],
  [
    new Option('--duplicates'),
    {
      en: 'import texts that the corpus has already, too; otherwise they are named and skipped',
      ar: 'استيراد ما هو في المجموعة من قبل أيضًا؛ وإلا فيُذكر ويُتخطى',
    },
  ],
  [
    new Option('--encoding <name>').argParser(readEncoding),
    {
      en: 'how the files are encoded, as windows-1256; otherwise it is found out',
      ar: 'ترميز الملفات، مثل windows-1256؛ وإلا فيُستدل عليه',
    },
  ],
]

const exitCodes: Message = {
  en: `Exit codes:
  0    everything was imported
  1    some texts were skipped: they are in the corpus already, or hold no article
  2    the command is misused, or something cannot be read or written
  130  interrupted (Ctrl+C): what was written is whole`,
  ar: `رموز الخروج:
  0    استُورد كل شيء
  1    تُخطيت نصوص: هي في المجموعة من قبل، أو لا مقالة فيها
  2    أسيء استعمال الأمر، أو تعذّرت قراءة شيء أو كتابته
  130  قُوطع الأمر (Ctrl+C): ما كُتب كُتب تامًا`,
}

const examples: Message = {
  en: `Examples:
  seedbed import text inbox/*.txt --to articles --dry-run    what would become of them
  seedbed import text inbox --to articles --tag              all texts of a folder, with tags
  seedbed import text a.txt --to articles --date 2022-01-28 --source "Enab Baladi"
  seedbed import text inbox --to articles --interactive      one after the other, with questions`,
  ar: `أمثلة:
  seedbed import text inbox/*.txt --to articles --dry-run    ما كانت ستصير إليه
  seedbed import text inbox --to articles --tag              كل نصوص المجلد مع الوسوم
  seedbed import text a.txt --to articles --date 2022-01-28 --source "عنب بلدي"
  seedbed import text inbox --to articles --interactive      واحدًا بعد الآخر مع الأسئلة`,
}
