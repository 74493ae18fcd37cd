import { confidences } from '../../../find/confidence.ts'
import { pathsFrom, type Where } from '../../check/results.ts'
import type { EvaluatedWords, Evaluation, FoundWords } from '../evaluation.ts'
import { type Counts, f1, precision, recall } from '../figures.ts'

/**
 * An evaluation as JSON: lines and columns from 1, ends exclusive, columns in UTF-16; paths from where the command runs; shares from 0 to 1, and null
 * where nothing was there to be counted.
 */
export function json(
  { articles, figures, misses, falseHits, leftOut }: Evaluation,
  { here }: Pick<Where, 'here'>,
): string {
  const path = pathsFrom(here)
  const place = ({ uri, range: { start, end }, words }: EvaluatedWords) => ({
    file: path(uri),
    line: start.line + 1,
    column: start.character + 1,
    endLine: end.line + 1,
    endColumn: end.character + 1,
    words,
  })
  const levels = confidences.map((least) => {
    const level = figures.levels.get(least)
    const types = Array.from(level?.types ?? [], ([type, counts]) => [type, shares(counts)])
    return [least, { all: level && shares(level.all), types: Object.fromEntries(types) }]
  })
  const value = {
    articles,
    levels: Object.fromEntries(levels),
    leftOut: Object.fromEntries(figures.leftOut),
    neither: Object.fromEntries(figures.neither),
    offered: figures.offered,
    misses: misses.map((miss) => ({ ...place(miss), expected: miss.expected, found: foundRow(miss.found) })),
    falseHits: falseHits.map((hit) => ({
      ...place(hit),
      verdict: hit.verdict,
      expected: hit.expected ?? null,
      found: foundRow(hit.found),
    })),
    leftOutMentions: leftOut.map((mention) => ({ ...place(mention), expected: mention.expected, why: mention.why })),
  }
  return `${JSON.stringify(value, undefined, 2)}\n`
}

const shares = (counts: Counts) => ({
  precision: precision(counts) ?? null,
  recall: recall(counts) ?? null,
  f1: f1(counts) ?? null,
  ...counts,
})

const foundRow = (found: FoundWords | undefined) =>
  found ? { ...found, reasons: found.reasons.map(({ en }) => en) } : null
