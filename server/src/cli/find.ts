import { type Command, Option } from 'commander'
import type { Message, UiLanguage } from '../language/message.ts'
import { readNumber } from './check/options.ts'
import { addOptions, type OptionRow, outputOption, speechOptions } from './command-options.ts'
import { type FindOptions, readOneEntity, readSort } from './find/options.ts'
import { ownTerminal } from './terminal.ts'

/** Adds `seedbed find` to the command line. */
export function addFind(program: Command, language: UiLanguage): void {
  const command = program
    .command('find')
    .usage('[options] <text> [paths...]')
    .argument('[text]', text[language])
    .argument('[paths...]', paths[language])
    .description(description[language])
    .addHelpText('after', `\n${exitCodes[language]}\n\n${examples[language]}\n`)
  addOptions(command, language, [...options, outputOption, ...speechOptions])
  command.action(async (first: string | undefined, others: readonly string[], asked: FindOptions) => {
    const { runFind } = await import('./find/run-find.ts')
    const words = first === undefined ? [] : [first, ...others]
    process.exitCode = runFind(words, asked, ownTerminal(language, asked.color))
  })
}

const description: Message = {
  en: 'Finds text, or every mention of an entity, in the titles and texts of articles, and shows each in its context.',
  ar: 'يجد نصًّا، أو كل ذكر لكيان، في عناوين المقالات ونصوصها، ويعرض كلًّا في سياقه.',
}

const text: Message = {
  en: 'what is to be found, as Arabic readers see it: vowel signs, tatweel and variants of letters do not count, and it may stand within words; not with --entity or --regex',
  ar: 'ما يُراد إيجاده كما يراه قارئ العربية: لا عبرة بالتشكيل والتطويل وصور الحروف، وقد يقع داخل الكلمات؛ ولا يُكتب مع ‎--entity أو ‎--regex',
}

const paths: Message = {
  en: 'files, folders or globs; the current folder where there are none',
  ar: 'ملفات أو مجلدات أو أنماط، وإن لم تُذكر فالمجلد الحالي',
}

const options: readonly OptionRow[] = [
  [
    new Option('--exact').conflicts(['entity', 'regex']),
    { en: 'find the text as it is written, vowel signs and all', ar: 'إيجاد النص كما كُتب، بتشكيله وصور حروفه' },
  ],
  [
    new Option('--entity <type:id>').argParser(readOneEntity).conflicts('regex'),
    {
      en: 'find every mention of an entity, whatever it is called there',
      ar: 'إيجاد كل ذكر لكيان مهما سُمّي في موضعه',
    },
  ],
  [
    new Option('--regex <pattern>'),
    {
      en: 'find a regular expression (RE2); a line break within a paragraph is a space to it',
      ar: 'إيجاد تعبير نمطي (RE2)؛ وانكسار السطر داخل الفقرة فراغ عنده',
    },
  ],
  [
    new Option('--sort <order>').argParser(readSort).default('article'),
    {
      en: 'article, date, before or after: the last two by the words next to what is found; the first if it is not said',
      ar: 'article أو date أو before أو after: والأخيران بالكلمات التي تلي الموجود قبله أو بعده؛ وإن لم يُذكر فالأول',
    },
  ],
  [new Option('--reverse'), { en: 'the other way round', ar: 'بعكس الترتيب' }],
  [
    new Option('--context <n>').argParser(readNumber('--context', 0)),
    {
      en: 'how many characters are shown on each side: 60, or 160 with --json and --csv, if it is not said',
      ar: 'عدد المحارف المعروضة في كل جانب؛ وإن لم يُذكر فهو 60، أو 160 مع ‎--json و‎--csv',
    },
  ],
  [
    new Option('--count').conflicts(['json', 'csv']),
    { en: 'show nothing but how many there are', ar: 'عرض العدد وحده' },
  ],
  [new Option('--json').conflicts('csv'), { en: 'write an array of JSON', ar: 'الكتابة بصيغة JSON' }],
  [
    new Option('--csv'),
    { en: 'write CSV, in which nothing is a formula', ar: 'الكتابة بصيغة CSV، ولا يكون شيء فيها صيغة حسابية' },
  ],
]

const exitCodes: Message = {
  en: `Names of persons who are withheld are not shown: in their place stands what is published.

Exit codes, as those of grep:
  0  something is found
  1  nothing is found
  2  the command is misused, or something cannot be read or written`,
  ar: `لا تُعرض أسماء المحجوبين: يقوم مقامها ما يُنشر.

رموز الخروج، وهي رموز grep:
  0  وُجد شيء
  1  لم يوجد شيء
  2  أسيء استعمال الأمر، أو تعذّرت قراءة شيء أو كتابته`,
}

const examples: Message = {
  en: `Examples:
  seedbed find "مسار أستانا"                       in all articles below this folder
  seedbed find --exact "مسارِ أستانا" articles/2024  as it is written, in one folder
  seedbed find --entity place:astana --sort date   every mention of an entity, from the oldest article on
  seedbed find --regex "الجولة \\pL+" --sort after   a regular expression
  seedbed find إدلب --csv --output idlib.csv`,
  ar: `أمثلة:
  seedbed find "مسار أستانا"                       في كل مقالات هذا المجلد
  seedbed find --exact "مسارِ أستانا" articles/2024  كما كُتب، في مجلد واحد
  seedbed find --entity place:astana --sort date   كل ذكر لكيان، من أقدم المقالات
  seedbed find --regex "الجولة \\pL+" --sort after   تعبير نمطي
  seedbed find إدلب --csv --output idlib.csv`,
}
