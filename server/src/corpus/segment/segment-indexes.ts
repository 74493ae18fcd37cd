import { type Runs, runs, shared } from './columns.ts'
import { ARTICLE, article, RECORD, record } from './rows.ts'
import { NONE, type SegmentParts } from './segment-parts.ts'

/** What is reckoned from the parts, and needs no place in a cache. */
export interface SegmentIndexes {
  /** Files by the targets of their places. */
  readonly filesByTarget: Runs
  /** Articles (files) by the target of their own id. */
  readonly articlesByTarget: Runs
  /** Records by the target that they declare. */
  readonly recordsByTarget: Runs
  /** Records by the target that they redirect to. */
  readonly redirectsByTarget: Runs
  /** The places of all marks, in the order of the marks, and of the places where these are equal. */
  readonly marksInOrder: Uint32Array
}

/** Reckons what a segment is asked for by target. */
export function indexesOf(parts: SegmentParts): SegmentIndexes {
  const { placeEnds, placeTargets, articles, records } = parts
  const targets = parts.targets.ends.length
  const files = parts.kinds.length
  const count = parts.writtenEnds.length
  const column = (rows: Uint32Array, width: number, at: number) => (row: number) => rows[row * width + at] ?? NONE
  return {
    filesByTarget: filesByTarget(targets, placeEnds, placeTargets),
    articlesByTarget: runs(targets, files, column(articles, ARTICLE, article.target)),
    recordsByTarget: runs(targets, count, column(records, RECORD, record.target)),
    redirectsByTarget: runs(targets, count, column(records, RECORD, record.redirect)),
    marksInOrder: marksInOrder(parts.marks),
  }
}

/** Places fit into the digits that marks of 29 bits leave of a double: 16 million. */
function marksInOrder(marks: Uint32Array): Uint32Array {
  const keys = new Float64Array(marks.length)
  for (let place = 0; place < marks.length; place++) keys[place] = (marks[place] ?? 0) * PLACES + place
  keys.sort()
  const order = shared(Uint32Array, marks.length)
  for (let at = 0; at < keys.length; at++) order[at] = (keys[at] ?? 0) % PLACES
  return order
}

const PLACES = 2 ** 24

/** Each file once for each of its targets, however often that stands in it. */
function filesByTarget(
  targets: number,
  placeEnds: Uint32Array,
  placeTargets: Uint32Array,
): SegmentIndexes['filesByTarget'] {
  /** By target the last file that was counted for it, plus one. */
  const last = new Uint32Array(targets)
  /** By place its file, or `NONE` where the file was counted before. */
  const fileOf = new Uint32Array(placeTargets.length).fill(NONE)
  let place = 0
  for (let file = 0; file < placeEnds.length; file++) {
    for (const end = placeEnds[file] ?? 0; place < end; place++) {
      const target = placeTargets[place] ?? 0
      if (last[target] === file + 1) continue
      last[target] = file + 1
      fileOf[place] = file
    }
  }
  const found = runs(targets, placeTargets.length, (one) => (fileOf[one] === NONE ? NONE : (placeTargets[one] ?? NONE)))
  for (let at = 0; at < found.items.length; at++) found.items[at] = fileOf[found.items[at] ?? 0] ?? 0
  return found
}
