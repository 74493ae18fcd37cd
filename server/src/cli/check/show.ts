import { resolve } from 'node:path'
import { colorsFor, type Terminal } from '../terminal.ts'
import { formats } from './formats.ts'
import type { ShowOptions } from './options.ts'
import type { Results, Where } from './results.ts'
import { writeWhole } from './write-whole.ts'

/** Writes results in the format that is asked for, to standard output or a file; with `--quiet` its errors alone. */
export function show(results: Results, where: Where, options: ShowOptions, terminal: Terminal): void {
  const { format, output, quiet } = options
  const findings = quiet ? results.findings.filter(({ severity }) => severity === 'error') : results.findings
  const write = (to: Terminal): string => formats[format]({ ...results, findings }, where, to)
  if (output === undefined) process.stdout.write(write(terminal))
  else writeWhole(resolve(where.here, output), write({ ...terminal, colors: colorsFor(options.color, false, {}) }))
}
