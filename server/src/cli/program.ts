import { Command, CommanderError, Option } from 'commander'
import { inDirection } from '../language/direction.ts'
import type { Message, UiLanguage } from '../language/message.ts'
import { readLanguage } from './check/options.ts'
import { addCheck } from './check.ts'
import { addEval } from './eval.ts'
import { addFind } from './find.ts'
import { addImport } from './import.ts'
import { addLsp } from './lsp.ts'
import { addMergeReports } from './merge-reports.ts'
import { Refusal } from './refusal.ts'
import { addTag } from './tag.ts'
import { version } from './version.ts'

/** Carries out a command line, without the program's name; sets the exit code. */
export async function runProgram(args: readonly string[], language: UiLanguage): Promise<void> {
  try {
    await programIn(language).parseAsync(args.length > 0 ? args : ['--help'], { from: 'user' })
  } catch (error) {
    if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? 0 : 2
    else if (error instanceof Refusal) {
      console.error(`seedbed: ${inDirection(error.words[language], language)}`)
      process.exitCode = 2
    } else {
      console.error(inDirection(failure[language], language))
      console.error(error)
      process.exitCode = 2
    }
  }
}

function programIn(language: UiLanguage): Command {
  const program = new Command('seedbed')
    .description(description[language])
    .usage('<command> [options]')
    .version(version(), '-V, --version', ownWords['the version'][language])
    .helpOption('-h, --help', ownWords['this text'][language])
    .helpCommand('help [command]', ownWords['this text'][language])
    .addOption(new Option('--language <language>', ownWords['the language'][language]).argParser(readLanguage))
    .showHelpAfterError(hint[language])
    .configureHelp({
      styleTitle: (title) => (language === 'ar' ? (titles[title] ?? title) : title),
      // Defaults are told in the descriptions, in the reader's language.
      optionDescription: ({ description }) => description,
    })
    .configureOutput({ outputError: (text, write) => write(said(text, language)) })
    .exitOverride()
  // Subcommands take over what is set here, so they are added last.
  addCheck(program, language)
  addMergeReports(program, language)
  addImport(program, language)
  addTag(program, language)
  addFind(program, language)
  addEval(program, language)
  addLsp(program, language)
  for (const command of program.commands) {
    for (const one of [command, ...command.commands]) one.helpOption('-h, --help', ownWords['this text'][language])
  }
  return program
}

const description: Message = {
  en: 'A corpus of articles with inline entity tags, from the command line.',
  ar: 'مجموعة مقالات وُسمت كياناتها في مواضعها، من سطر الأوامر.',
}

const ownWords = {
  'the version': { en: 'show the version', ar: 'عرض رقم الإصدار' },
  'the language': { en: 'speak English (en) or Arabic (ar)', ar: 'لغة الكلام: الإنجليزية (en) أو العربية (ar)' },
  'this text': { en: 'show what a command can do', ar: 'عرض ما يستطيعه الأمر' },
} as const satisfies Readonly<Record<string, Message>>

const failure: Message = {
  en: 'seedbed: a mistake of this program. Please report it:',
  ar: 'seedbed: خلل في هذا البرنامج. نرجو الإبلاغ عنه:',
}

const hint: Message = { en: '(--help says what there is.)', ar: '(يعرض ‎--help ما هو متاح.)' }

const titles: Readonly<Record<string, string>> = {
  'Usage:': 'الاستعمال:',
  'Arguments:': 'المعطيات:',
  'Options:': 'الخيارات:',
  'Commands:': 'الأوامر:',
}

/** What the library says of misuse, as it says it or in Arabic. */
function said(text: string, language: UiLanguage): string {
  const words = text.replace(/^error: /, '')
  if (language === 'en') return `seedbed: ${words}`
  const known = errors.find(([pattern]) => pattern.test(words))
  return known ? `seedbed: ${inDirection(words.trim().replace(...known), 'ar')}\n` : words
}

const errors: readonly (readonly [RegExp, string])[] = [
  [/^unknown option '(.*?)'[\s\S]*$/, 'لا يوجد خيار باسم «$1».'],
  [/^unknown command '(.*?)'[\s\S]*$/, 'لا يوجد أمر باسم «$1».'],
  [/^too many arguments[\s\S]*$/, 'المعطيات أكثر مما يأخذه الأمر.'],
  [/^missing required argument '(.*?)'[\s\S]*$/, 'ينقص المعطى «$1».'],
  [/^required option '(\S+).*?' not specified[\s\S]*$/, 'لا بد من الخيار «$1».'],
  [/^option '(\S+).*?' cannot be used with option '(\S+?)[ '][\s\S]*$/, 'لا يجتمع الخياران «$1» و«$2».'],
  [/^option '(.*?)' argument missing[\s\S]*$/, 'يحتاج الخيار «$1» إلى قيمة.'],
]
