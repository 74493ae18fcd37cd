import type { Terminal } from '../terminal.ts'
import type { ShowOptions } from './options.ts'
import { mergedReports } from './report.ts'
import { verdictOn } from './results.ts'
import { show } from './show.ts'
import { whereWeAre } from './where.ts'

/** `seedbed merge-reports`: joins reports, shows their results, and returns the exit code. */
export function runMergeReports(paths: readonly string[], options: ShowOptions, terminal: Terminal): number {
  const where = whereWeAre()
  const results = mergedReports(paths, where.base)
  show(results, where, options, terminal)
  return verdictOn(results.findings, options.maxWarnings)
}
