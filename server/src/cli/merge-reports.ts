import type { Command } from 'commander'
import type { Message, UiLanguage } from '../language/message.ts'
import type { ShowOptions } from './check/options.ts'
import { addOptions, showOptions } from './command-options.ts'
import { ownTerminal } from './terminal.ts'

/** Adds `seedbed merge-reports` to the command line. */
export function addMergeReports(program: Command, language: UiLanguage): void {
  const command = program
    .command('merge-reports')
    .argument('<reports...>', reports[language])
    .description(description[language])
    .addHelpText('after', `\n${examples[language]}\n`)
  addOptions(command, language, showOptions)
  command.action(async (paths: readonly string[], options: ShowOptions) => {
    const { runMergeReports } = await import('./check/run-merge-reports.ts')
    process.exitCode = runMergeReports(paths, options, ownTerminal(language, options.color))
  })
}

const description: Message = {
  en: 'Joins the reports of all shards of one check, and shows the results as seedbed check would have. The exit codes are those of seedbed check.',
  ar: 'يضم تقارير أجزاء فحص واحد كلها، ويعرض النتائج كما كان seedbed check سيعرضها. ورموز الخروج هي رموز seedbed check.',
}

const reports: Message = {
  en: 'the files that seedbed check --shard i/n --report wrote',
  ar: 'الملفات التي كتبها ‎seedbed check --shard i/n --report',
}

const examples: Message = {
  en: `Examples:
  seedbed merge-reports report-1.json report-2.json
  seedbed merge-reports reports/*.json --format sarif --output seedbed.sarif`,
  ar: `أمثلة:
  seedbed merge-reports report-1.json report-2.json
  seedbed merge-reports reports/*.json --format sarif --output seedbed.sarif`,
}
