import { confidences } from '../../../find/confidence.ts'
import type { Confidence } from '../../../find/found-mention.ts'
import { inDirection, isolate } from '../../../language/direction.ts'
import type { Message } from '../../../language/message.ts'
import { harmless, visible } from '../../check/formats/visible.ts'
import { pathsFrom, type Where } from '../../check/results.ts'
import type { Terminal } from '../../terminal.ts'
import type { EvaluatedWords, Evaluation, FalseHit, FoundWords, Miss } from '../evaluation.ts'
import { type Counts, f1, type LevelFigures, precision, recall } from '../figures.ts'
import { confidenceNames, leftOutNames, levelNames, neitherNames, words } from './words.ts'

/** An evaluation for people: what is missed, what is found falsely, the figures, and what they leave out. */
export function text(evaluation: Evaluation, { here }: Pick<Where, 'here'>, terminal: Terminal): string {
  const { colors, language } = terminal
  const { figures, articles, misses, falseHits } = evaluation
  const path = pathsFrom(here)
  const say = (message: Message): string => inDirection(message[language], language)
  const place = (one: EvaluatedWords): string =>
    `${colors.bold(harmless(path(one.uri)))}:${one.range.start.line + 1}:${one.range.start.character + 1}`
  const list = <T extends EvaluatedWords>(title: Message, items: readonly T[], row: (item: T) => readonly string[]) =>
    items.length === 0
      ? []
      : [colors.bold(say(title)), ...items.flatMap((one) => [`  ${place(one)} ${row(one).join('\n    ')}`]), '']
  const counts = <T extends string>(title: Message, names: Readonly<Record<T, Message>>, of: ReadonlyMap<T, number>) =>
    of.size === 0
      ? []
      : [colors.bold(say(title)), ...Array.from(of, ([name, count]) => `  ${count}  ${say(names[name])}`), '']
  const lines = [
    ...list(words.misses(misses.length), misses, (miss) => missRow(miss, terminal)),
    ...list(words.falseHits(falseHits.length), falseHits, (hit) => falseRow(hit, terminal)),
    ...confidences.flatMap((least) => table(least, figures.levels.get(least), terminal)),
    ...counts(words.leftOut(evaluation.leftOut.length), leftOutNames, figures.leftOut),
    ...counts(words.neither, neitherNames, figures.neither),
    ...(figures.offered > 0 ? [say(words.offered(figures.offered)), ''] : []),
    say(words.articles(articles)),
  ]
  return `${lines.join('\n')}\n`
}

function missRow({ words: label, expected, found }: Miss, terminal: Terminal): readonly string[] {
  const first = `${terminal.colors.yellow(expected)} ${visible(label)}`
  return found ? [first, ...foundRows(found, expected, terminal)] : [first]
}

function falseRow({ words: label, expected, found }: FalseHit, terminal: Terminal): readonly string[] {
  const { language, colors } = terminal
  const wanted = expected === undefined ? words.untagged : words.expected(expected)
  const first = `${colors.red(found.ref)} ${visible(label)} ${colors.dim(inDirection(wanted[language], language))}`
  return [first, ...foundRows(found, found.ref, terminal)]
}

/** How sure the finder is of what it found, and why; whom it found is said where that is not told already. */
function foundRows(
  { ref, words: label, confidence, reasons }: FoundWords,
  told: string,
  { language, colors }: Terminal,
): readonly string[] {
  const whom = ref === told ? '' : ` ${ref} ${visible(label)}`
  const name = confidenceNames[confidence][language]
  return [
    `${inDirection(name, language)}${whom}`,
    ...reasons.map((reason) => colors.dim(inDirection(reason[language].replace(/\p{Cc}/gu, '\ufffd'), language))),
  ]
}

function table(least: Confidence, level: LevelFigures | undefined, { colors, language }: Terminal): readonly string[] {
  if (!level) return []
  const rows: readonly (readonly [string, Counts])[] = [[words.all[language], level.all], ...level.types]
  const width = Math.max(...rows.map(([name]) => name.length))
  const heads = words.columns.map((column) => column[language])
  const widths = heads.map((head) => Math.max(head.length, NUMBER) + 2)
  const title = `  ${' '.repeat(width)}${heads.map((head, at) => padded(head, widths[at] ?? 0)).join('')}`
  return [
    colors.bold(inDirection(levelNames[least][language], language)),
    colors.dim(title),
    ...rows.map(([name, counts]) => {
      const cells = [precision(counts), recall(counts), f1(counts)].map((share) => share?.toFixed(3) ?? '-')
      const all = [...cells, counts.right, counts.wrong, counts.missed]
      const numbers = all.map((cell, at) => padded(String(cell), widths[at] ?? 0)).join('')
      return `  ${kept(name)}${' '.repeat(width - name.length)}${numbers}`
    }),
    '',
  ]
}

/** The width of a share: `0.987`. */
const NUMBER = 5

const padded = (cell: string, width: number): string => `${' '.repeat(width - cell.length)}${kept(cell)}`

/** A cell in its place, whatever its direction: columns run from left to right. */
const kept = (cell: string): string => (/^[ -~]*$/.test(cell) ? cell : isolate(cell))
