import { shared } from '../corpus/segment/columns.ts'
import { firstRecord } from '../corpus/segment/merge.ts'
import { RECORD, record } from '../corpus/segment/rows.ts'
import { type SegmentParts, STAMP } from '../corpus/segment/segment-parts.ts'
import { type BulkReader, decoded } from './bulk-reader.ts'
import { judgeRead, type Verdict } from './stamps.ts'

/**
 * The parts as they are worth keeping. A file of the registry whose records do not stand in it as they were read (they are JSON then) has to be
 * read anew each time, so it gets a stamp that fits no file.
 */
export function keepable(parts: SegmentParts): SegmentParts {
  const { records, written, writtenEnds } = parts
  const stamps = parts.stamps.slice()
  let start = 0
  for (let number = 0; number < writtenEnds.length; number++) {
    const file = records[number * RECORD + record.file] ?? 0
    if (written[start] === BRACE) stamps.fill(Number.NaN, file * STAMP, (file + 1) * STAMP)
    start = writtenEnds[number] ?? start
  }
  return { ...parts, stamps }
}

/** Whether the file is worth keeping. */
export const isKept = ({ stamps }: SegmentParts, file: number): boolean => !Number.isNaN(stamps[file * STAMP])

const BRACE = '{'.charCodeAt(0)

/** Reads the texts of records again from the files of the registry. */
export class WrittenRecords {
  readonly #parts: SegmentParts
  readonly #written: Uint16Array

  constructor(parts: SegmentParts) {
    this.#parts = parts
    this.#written = shared(Uint16Array, parts.writtenEnds.at(-1) ?? 0)
  }

  /** Takes the records of a file, unless it has changed. */
  take(file: number, path: string, reader: BulkReader): Verdict {
    const { records, writtenEnds, stamps } = this.#parts
    const read = reader.bytes(path)
    const verdict = read ? judgeRead(read, stamps.subarray(file * STAMP, (file + 1) * STAMP)) : 'changed'
    if (!read || verdict === 'changed') return 'changed'
    const text = decoded(read.bytes)
    const all = this.#written
    for (let number = firstRecord(this.#parts, file); records[number * RECORD + record.file] === file; number++) {
      const to = number === 0 ? 0 : (writtenEnds[number - 1] ?? 0)
      const from = (records[number * RECORD + record.start] ?? 0) - to
      const end = writtenEnds[number] ?? to
      if (from + end > text.length) return 'changed'
      for (let at = to; at < end; at++) all[at] = text.charCodeAt(from + at)
    }
    return verdict
  }

  done(): SegmentParts {
    return { ...this.#parts, written: this.#written }
  }
}
