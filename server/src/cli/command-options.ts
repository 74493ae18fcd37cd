import { type Command, Option } from 'commander'
import type { Message, UiLanguage } from '../language/message.ts'
import { formatNames } from './check/format-names.ts'
import { readFormat, readLanguage, readNumber } from './check/options.ts'

/** An option, and what it is for. */
export type OptionRow = readonly [Option, Message]

/** Adds options to a command, told in this language. */
export function addOptions(command: Command, language: UiLanguage, rows: readonly OptionRow[]): void {
  for (const [option, { [language]: description }] of rows) {
    option.description = description
    command.addOption(option)
  }
}

/** Where results go. */
export const outputOption: OptionRow = [
  new Option('--output <file>'),
  { en: 'write results to a file, not to standard output', ar: 'كتابة النتائج في ملف لا في الخرج القياسي' },
]

/** How a command speaks. */
export const speechOptions: readonly OptionRow[] = [
  [
    new Option('--language <language>').argParser(readLanguage),
    { en: 'en or ar; otherwise that of the locale', ar: 'en أو ar، وإلا فلغة النظام' },
  ],
  [new Option('--color'), { en: 'colours, even where there is no terminal', ar: 'ألوان ولو لم تكن هناك طرفية' }],
  [new Option('--no-color'), { en: 'no colours', ar: 'بلا ألوان' }],
]

/** The options of all commands that show findings. */
export const showOptions: readonly OptionRow[] = [
  [
    new Option('--format <name>').argParser(readFormat).default('pretty'),
    {
      en: `how results are written: ${formatNames.join(', ')}; the first if it is not said`,
      ar: `صيغة النتائج: ${formatNames.join('، ')}؛ وإن لم تُذكر فالأولى`,
    },
  ],
  outputOption,
  [
    new Option('--quiet'),
    {
      en: 'show errors alone; warnings count for --max-warnings all the same',
      ar: 'عرض الأخطاء وحدها؛ وتُحسب التحذيرات مع ذلك في ‎--max-warnings',
    },
  ],
  [
    new Option('--max-warnings <n>').argParser(readNumber('--max-warnings', 0)).default(Number.POSITIVE_INFINITY),
    {
      en: 'how many warnings there may be; any number if it is not said',
      ar: 'العدد المسموح به من التحذيرات، وإن لم يُذكر فبلا حد',
    },
  ],
  ...speechOptions,
]
