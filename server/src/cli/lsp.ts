import type { Command } from 'commander'
import type { Message, UiLanguage } from '../language/message.ts'
import { Refusal } from './refusal.ts'

/** Adds `seedbed lsp` to the command line. The protocol's library reads the transport from the command line itself. */
export function addLsp(program: Command, language: UiLanguage): void {
  const command = program
    .command('lsp')
    .description(description[language])
    .addHelpText('after', `\n${examples[language]}\n`)
    .allowUnknownOption()
    .allowExcessArguments()
  for (const [flags, words] of options) command.option(flags, words[language])
  command.action(async () => {
    if (!process.argv.some((argument) => /^--(stdio|node-ipc|socket(=.*)?|pipe(=.*)?)$/.test(argument))) {
      throw new Refusal({
        en: 'lsp: say how to talk to it: --stdio, --socket=PORT or --pipe=NAME.',
        ar: 'lsp: اذكر كيف يُخاطَب: ‎--stdio أو ‎--socket=PORT أو ‎--pipe=NAME.',
      })
    }
    const { runLsp } = await import('./run-lsp.ts')
    runLsp()
  })
}

const description: Message = {
  en: 'Runs the language server, for any editor.',
  ar: 'يشغّل خادم اللغة لأي محرر.',
}

const options: readonly (readonly [string, Message])[] = [
  ['--stdio', { en: 'talk on standard input and output', ar: 'عبر الدخل والخرج القياسيين' }],
  ['--socket <port>', { en: 'connect to a port of this computer', ar: 'عبر منفذ من منافذ هذا الحاسوب' }],
  ['--pipe <name>', { en: 'connect to a pipe', ar: 'عبر أنبوب مسمّى' }],
  [
    '--cache <folder>',
    { en: 'where to keep the index of a corpus for the next start', ar: 'أين يُحفظ فهرس المجموعة للتشغيل التالي' },
  ],
  ['--no-cache', { en: 'keep nothing', ar: 'بلا حفظ' }],
]

const examples: Message = {
  en: 'Examples:\n  seedbed lsp --stdio\n  seedbed lsp --stdio --no-cache',
  ar: 'أمثلة:\n  seedbed lsp --stdio\n  seedbed lsp --stdio --no-cache',
}
