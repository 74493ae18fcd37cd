import { csvRows } from '../../features/concordance/csv.ts'
import type { PublishedLine } from '../../features/concordance/published-line.ts'
import { harmless, visible } from '../check/formats/visible.ts'
import type { Terminal } from '../terminal.ts'
import type { FindOptions } from './options.ts'

/** Lines as they are written, part by part: for people, as JSON or as CSV. What other programs read is in English. */
export function* writtenLines(
  lines: Iterable<PublishedLine>,
  { json, csv }: FindOptions,
  terminal: Terminal,
): Generator<string> {
  if (csv) yield* csvRows(lines, 'en')
  else if (json) yield* jsonRows(lines)
  else for (const line of lines) yield `${forPeople(line, terminal)}\n`
}

/** Lines and columns from 1, columns in UTF-16 code units. */
function* jsonRows(lines: Iterable<PublishedLine>): Generator<string> {
  let separator = '['
  for (const { path, line, column, date, title, before, keyWord, after, ref } of lines) {
    const row = { file: path, line, column, date, title, before, keyWord, after, entity: ref }
    yield `${separator}\n  ${JSON.stringify(row)}`
    separator = ','
  }
  yield separator === '[' ? '[]\n' : '\n]\n'
}

/**
 * Not the path: whoever copies that wants nothing hidden in it. The text is isolated as a whole where something in it runs from right to left, so that
 * the terminal lays it out by itself; its colours count for nothing in that.
 */
function forPeople({ path, line, column, before, keyWord, after }: PublishedLine, { colors }: Terminal): string {
  const place = `${colors.bold(harmless(path))}:${line}:${column}:`
  const whole = visible(`${before}${keyWord}${after}`)
  const parts = [before, keyWord, after].map(harmless)
  const [first = '', middle = '', last = ''] = parts
  const shown = `${first}${colors.red(colors.bold(middle))}${last}`
  return `${place} ${whole === parts.join('') ? shown : isolated(whole, shown)}`
}

/** The same marks around the coloured text as around the plain one. */
const isolated = (whole: string, shown: string): string => `${whole.charAt(0)}${shown}${whole.charAt(whole.length - 1)}`
