import { type Column, firstNot, shared } from './columns.ts'
import { type FileRun, fileRuns, type MergedLayer } from './file-runs.ts'
import { GrowingNumbers } from './growing.ts'
import { ARTICLE, article, RECORD, record } from './rows.ts'
import { NONE, type SegmentParts, STAMP, WIDE } from './segment-parts.ts'
import { type StringParts, StringTable, StringTableBuilder } from './string-table.ts'

/**
 * One segment of the files that count, as if they had been read together; strings that nothing names any more are left out. A file must not count
 * in two layers, and all layers have the root of the result.
 */
export function mergeSegments(layers: readonly MergedLayer[]): SegmentParts {
  const files: readonly Rows[] = fileRuns(layers)
  const records = recordsIn(files)
  const all = layers.map(({ segment }) => segment.parts)
  const targets = new Renumbering(all.map((parts) => parts.targets))
  const texts = new Renumbering(all.map((parts) => parts.texts))
  return {
    paths: pathsOf(files),
    ...articlesOf(files, targets, texts),
    ...placesOf(files, targets),
    ...recordsOf(records, targets, texts),
    // Last, when all of them are known.
    targets: targets.done(),
    texts: texts.done(),
  }
}

/** Rows of a segment: files, records, or what these have. `from` to `to`, exclusive. */
type Rows = Pick<FileRun, 'layer' | 'segment' | 'from' | 'to'>

/** Gives the strings of several tables their numbers in one, as they are asked for. */
class Renumbering {
  readonly #tables: readonly StringTable[]
  readonly #numbers: readonly Uint32Array[]
  readonly #merged = new StringTableBuilder()

  constructor(tables: readonly StringParts[]) {
    this.#tables = tables.map((parts) => new StringTable(parts))
    this.#numbers = this.#tables.map(({ size }) => new Uint32Array(size).fill(NONE))
  }

  /** Puts new numbers in the place of old ones: every one, or those at `places` of each row of `width`. */
  apply(column: Uint32Array, runs: readonly Rows[], width = 1, places: readonly number[] = [0]): void {
    let row = 0
    for (const { layer, from, to } of runs) {
      const numbers = this.#numbers[layer] ?? new Uint32Array()
      const table = this.#tables[layer]
      for (const end = row + (to - from) / width; row < end; row++) {
        for (const place of places) {
          const at = row * width + place
          const old = column[at] ?? NONE
          if (old === NONE || !table) continue
          if (numbers[old] === NONE) numbers[old] = this.#merged.add(table.at(old))
          column[at] = numbers[old] ?? NONE
        }
      }
    }
  }

  done(): StringParts {
    return this.#merged.done()
  }
}

function pathsOf(files: readonly Rows[]): StringParts {
  const paths = new StringTableBuilder()
  for (const { segment, from, to } of files) {
    for (let file = from; file < to; file++) paths.add(segment.uriOf(file).slice(segment.root.length + 1))
  }
  return paths.done()
}

function articlesOf(files: readonly Rows[], targets: Renumbering, texts: Renumbering) {
  const rows = wide(files, ARTICLE)
  const articles = gathered(Uint32Array, rows, 'articles')
  targets.apply(articles, rows, ARTICLE, [article.target])
  texts.apply(articles, rows, ARTICLE, [article.title, article.date, article.lang, article.status, article.assignee])
  const inTopics = inside(files, 'topicEnds')
  const topics = gathered(Uint32Array, inTopics, 'topics')
  texts.apply(topics, inTopics)
  const inMarks = inside(files, 'markEnds')
  const inRelated = inside(files, 'relatedEnds')
  const related = gathered(Uint32Array, inRelated, 'related')
  texts.apply(related, inRelated)
  return {
    kinds: gathered(Uint8Array, files, 'kinds'),
    declares: gathered(Float64Array, files, 'declares'),
    stamps: gathered(Float64Array, wide(files, STAMP), 'stamps'),
    articles,
    topics,
    topicEnds: endsOf(files, 'topicEnds'),
    marks: gathered(Uint32Array, inMarks, 'marks'),
    markEnds: endsOf(files, 'markEnds'),
    related,
    relatedEnds: endsOf(files, 'relatedEnds'),
  }
}

function placesOf(files: readonly Rows[], targets: Renumbering) {
  const places = inside(files, 'placeEnds')
  const placeTargets = gathered(Uint32Array, places, 'placeTargets')
  targets.apply(placeTargets, places)
  const placeKinds = gathered(Uint8Array, places, 'placeKinds')
  const placeLines = gathered(Uint16Array, places, 'placeLines')
  const placeCharacters = gathered(Uint16Array, places, 'placeCharacters')
  // A wide range has its number in two halves.
  const ranges = new GrowingNumbers()
  let at = 0
  for (const { segment, from, to } of places) {
    for (const end = at + to - from; at < end; at++) {
      if ((placeKinds[at] ?? 0) < WIDE) continue
      const old = (placeLines[at] ?? 0) + (placeCharacters[at] ?? 0) * 0x10000
      const number = ranges.length / 4
      for (const value of segment.parts.wide.subarray(old * 4, old * 4 + 4)) ranges.push(value)
      placeLines[at] = number & 0xffff
      placeCharacters[at] = number >>> 16
    }
  }
  return {
    placeEnds: endsOf(files, 'placeEnds'),
    placeTargets,
    placeKinds,
    placeLines,
    placeCharacters,
    placeHeights: gathered(Uint8Array, places, 'placeHeights'),
    placeEndsAt: gathered(Uint16Array, places, 'placeEndsAt'),
    wide: ranges.done(),
  }
}

function recordsOf(runs: readonly FileRecords[], targets: Renumbering, texts: Renumbering) {
  const rows = wide(runs, RECORD)
  const records = gathered(Uint32Array, rows, 'records')
  targets.apply(records, rows, RECORD, [record.target, record.redirect])
  texts.apply(records, rows, RECORD, [record.shown])
  let at = 0
  for (const { from, to, moved } of runs) {
    for (const end = at + to - from; at < end; at++) {
      const file = at * RECORD + record.file
      records[file] = (records[file] ?? 0) + moved
    }
  }
  const inNames = inside(runs, 'nameEnds')
  const names = gathered(Uint32Array, inNames, 'names')
  texts.apply(names, inNames)
  return {
    records,
    names,
    nameEnds: endsOf(runs, 'nameEnds'),
    written: gathered(Uint16Array, inside(runs, 'writtenEnds'), 'written'),
    writtenEnds: endsOf(runs, 'writtenEnds'),
  }
}

/** Records, and by how much the numbers of their files grow. */
interface FileRecords extends Rows {
  readonly moved: number
}

/** The records of each run of files. */
function recordsIn(files: readonly Rows[]): readonly FileRecords[] {
  let count = 0
  return files.map((run) => {
    const { parts } = run.segment
    const moved = count - run.from
    count += run.to - run.from
    return { ...run, from: firstRecord(parts, run.from), to: firstRecord(parts, run.to), moved }
  })
}

/** The first record of a file, or of the next file that has one. */
export const firstRecord = ({ records, writtenEnds }: SegmentParts, file: number): number =>
  firstNot(writtenEnds.length, (one) => (records[one * RECORD + record.file] ?? 0) < file)

const wide = (runs: readonly Rows[], width: number): readonly Rows[] =>
  runs.map((run) => ({ ...run, from: run.from * width, to: run.to * width }))

type Ends = 'topicEnds' | 'markEnds' | 'relatedEnds' | 'placeEnds' | 'nameEnds' | 'writtenEnds'

/** What the rows have in a column whose runs end at `ends`. */
const inside = (runs: readonly Rows[], ends: Ends): readonly Rows[] =>
  runs.map((run) => ({
    ...run,
    from: startOf(run.segment.parts[ends], run.from),
    to: startOf(run.segment.parts[ends], run.to),
  }))

const startOf = (ends: Uint32Array, row: number): number => (row === 0 ? 0 : (ends[row - 1] ?? 0))

/** Where what each row has ends, when all stand one after the other. */
function endsOf(runs: readonly Rows[], ends: Ends): Uint32Array {
  const all = gathered(Uint32Array, runs, ends)
  let at = 0
  let last = 0
  for (const { segment, from, to } of runs) {
    const moved = last - startOf(segment.parts[ends], from)
    for (const end = at + to - from; at < end; at++) {
      last = (all[at] ?? 0) + moved
      all[at] = last
    }
  }
  return all
}

type ColumnName = { [K in keyof SegmentParts]: SegmentParts[K] extends Column ? K : never }[keyof SegmentParts]

/** The rows of a column one after the other. */
function gathered<K extends ColumnName>(
  make: new (length: number) => SegmentParts[K],
  runs: readonly Rows[],
  column: K,
): SegmentParts[K] {
  const all = shared<SegmentParts[K]>(
    make,
    runs.reduce((sum, { from, to }) => sum + to - from, 0),
  )
  let at = 0
  for (const { segment, from, to } of runs) {
    all.set(segment.parts[column].subarray(from, to), at)
    at += to - from
  }
  return all
}
