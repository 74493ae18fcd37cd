import { type RegistryPiece, recutRegistry } from '../../syntax/registry-pieces.ts'
import { applyEdits, type Edit } from '../../text/edit.ts'
import type { Span } from '../../text/span.ts'
import type { TextChange } from '../../text/text-change.ts'
import { withoutLastBreak } from './record-text.ts'
import { linesOfCut, type RecordLines, type RegistryLines } from './registry-lines.ts'

/**
 * A file after edits, if it can still be cut into its records, and all of them are as they were but those that are expected to change (`type:id`):
 * the last look at an edit before anyone is offered it. What is read of a record depends on its own lines alone, so those that are no others than
 * they were are not read; all that are have to be free of slips.
 */
export function keptLines(
  before: RegistryLines,
  edits: readonly Edit[],
  changed: ReadonlySet<string>,
): RegistryLines | undefined {
  const change = changeOf(edits)
  if (!change) return before
  const text = applyEdits(before.text, edits)
  const cut = recutRegistry(before.cut, text, change)
  const after = cut && linesOfCut(text, cut)
  return after && areAlike(before, after, changed) ? after : undefined
}

/** The stretch in which all edits lie; undefined without any. */
function changeOf(edits: readonly Edit[]): TextChange | undefined {
  if (edits.length === 0) return undefined
  const start = edits.reduce((least, { span }) => Math.min(least, span.start), Infinity)
  const end = edits.reduce((most, { span }) => Math.max(most, span.end), 0)
  const grown = edits.reduce((sum, { span, text }) => sum + text.length - (span.end - span.start), 0)
  return { start, end, length: end - start + grown }
}

/** Whether two versions of a file hold the same records but for some, in whatever order. */
function areAlike(before: RegistryLines, after: RegistryLines, changed: ReadonlySet<string>): boolean {
  const [above, below] = sameEnds(before.cut.pieces, after.cut.pieces)
  const left = new Map<string, RecordLines[]>()
  for (const record of recordsBetween(before, above, below)) {
    const ref = refOf(record)
    const same = left.get(ref)
    if (same) same.push(record)
    else left.set(ref, [record])
  }
  const come = recordsBetween(after, above, below).filter((record) => {
    const same = left.get(refOf(record)) ?? []
    const at = same.findIndex((one) => isWrittenAlike(before.text, one, after.text, record))
    if (at >= 0) same.splice(at, 1)
    return at < 0
  })
  const gone = [...left.values()].flat()
  if ([...gone, ...come].some(({ slip }) => slip !== undefined)) return false
  const [lost, found] = [said(before, gone, changed), said(after, come, changed)]
  return lost.length === found.length && lost.every((one, at) => one === found[at])
}

/** How many pieces are the same at the start of two versions, and at their end. */
function sameEnds(before: readonly RegistryPiece[], after: readonly RegistryPiece[]): readonly [number, number] {
  const most = Math.min(before.length, after.length)
  let above = 0
  while (above < most && before[above] === after[above]) above++
  let below = 0
  while (below < most - above && before[before.length - 1 - below] === after[after.length - 1 - below]) below++
  return [above, below]
}

/** The records but for those of so many pieces at both ends. */
const recordsBetween = ({ records }: RegistryLines, above: number, below: number): readonly RecordLines[] =>
  records.slice(above, records.length - below).flatMap((record) => record ?? [])

const refOf = ({ piece, id }: RecordLines): string => `${piece.type}:${id}`

/** Whether two records of one id have the same column and the same text, on which depends all that is read of them. */
const isWrittenAlike = (before: string, old: RecordLines, after: string, now: RecordLines): boolean =>
  old.column === now.column && slice(before, old.whole) === slice(after, now.whole)

/** What records say that are not to change. */
const said = ({ text }: RegistryLines, some: readonly RecordLines[], changed: ReadonlySet<string>): readonly string[] =>
  some
    .filter((record) => !changed.has(refOf(record)))
    .map(({ piece, own }) => `${piece.type} ${withoutLastBreak(slice(text, own))}`)
    .sort()

const slice = (text: string, { start, end }: Span): string => text.slice(start, end)
