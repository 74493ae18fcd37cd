import { mergeSegments } from '../corpus/segment/merge.ts'
import { Segment } from '../corpus/segment/segment.ts'
import { type SegmentParts, STAMP } from '../corpus/segment/segment-parts.ts'
import { StringTable } from '../corpus/segment/string-table.ts'
import type { BulkReader } from './bulk-reader.ts'
import type { CorpusFile } from './corpus-files.ts'
import { pathOf } from './paths.ts'
import { judge, type Verdict } from './stamps.ts'
import { isKept, WrittenRecords } from './written-records.ts'

/** A corpus as it was at the last start, and what of it still holds. */
export class Remembered {
  readonly #root: string
  readonly #paths: StringTable
  #parts: SegmentParts
  /** By file, 1 where it has changed or is gone. */
  readonly #past: Uint8Array
  readonly #stamps: Float64Array
  /** How many files do not stand in the cache as they should. */
  #differences = 0
  #isRegistryOld = false

  /** `parts` without the texts of the records. */
  constructor(root: string, parts: SegmentParts) {
    this.#root = root
    this.#paths = new StringTable(parts.paths)
    this.#parts = parts
    this.#past = new Uint8Array(parts.kinds.length)
    this.#stamps = parts.stamps.slice()
  }

  get parts(): SegmentParts {
    return this.#parts
  }

  /** Reads the texts of the records from the registry again; returns those files of it that have changed or are gone. */
  takeRegistry(reader: BulkReader): readonly CorpusFile[] {
    const written = new WrittenRecords(this.#parts)
    const changed: CorpusFile[] = []
    for (let file = 0; file < this.#past.length; file++) {
      if (this.#parts.kinds[file] === 0) continue
      const uri = `${this.#root}/${this.#paths.at(file)}`
      const path = pathOf(uri) ?? ''
      const verdict = written.take(file, path, reader)
      if (verdict !== 'same') this.#note(file, verdict)
      if (verdict === 'changed') changed.push({ uri, path, kind: 'registry' })
    }
    this.#parts = written.done()
    return changed
  }

  /**
   * Compares all files with the file system: which have to be read, and which are not there any more. `read` has those of the registry that were
   * read already. Undefined when it was cancelled.
   */
  compare(
    files: readonly CorpusFile[],
    read: Segment,
    reader: BulkReader,
    cancelled: () => boolean,
    progress: (done: number) => void,
  ): { readonly changed: readonly CorpusFile[]; readonly gone: readonly string[] } | undefined {
    const there = new Uint8Array(this.#past.length)
    const changed: CorpusFile[] = []
    const known = new Set<string>()
    for (const [index, one] of files.entries()) {
      if (cancelled()) return undefined
      progress(index)
      const file = this.#paths.find(one.uri.slice(this.#root.length + 1))
      if (file !== undefined) there[file] = 1
      if (read.fileOf(one.uri) !== undefined) known.add(one.uri)
      else if (file === undefined || this.#past[file] === 1 || this.#hasChanged(file, one.path, reader))
        changed.push(one)
    }
    const gone: string[] = []
    for (let file = 0; file < there.length; file++) {
      if (there[file] === 1 || this.#past[file] === 1) continue
      this.#note(file, 'changed')
      gone.push(`${this.#root}/${this.#paths.at(file)}`)
    }
    for (let file = 0; file < read.size; file++) {
      const uri = read.uriOf(file)
      if (!known.has(uri)) gone.push(uri)
    }
    return { changed, gone }
  }

  /** Whether so much has changed that reading it again at the next start would take longer than writing it now. */
  isWorthWriting(read: readonly Segment[]): boolean {
    const fresh = read.reduce((sum, { size }) => sum + size, 0)
    return this.#isRegistryOld || Math.max(fresh, this.#differences) * FEW > this.#past.length
  }

  /** All of the corpus, with what was read since; files that are `gone` left out. */
  merged(read: readonly Segment[], gone: ReadonlySet<string>): SegmentParts {
    const base = new Segment(this.#root, { ...this.#parts, stamps: this.#stamps })
    return mergeSegments([
      { segment: base, counts: (file) => this.#past[file] === 0 },
      ...read.map((segment) => ({ segment, counts: (file: number) => !gone.has(segment.uriOf(file)) })),
    ])
  }

  #hasChanged(file: number, path: string, reader: BulkReader): boolean {
    const verdict = judge(path, this.#stamps.subarray(file * STAMP, (file + 1) * STAMP), reader)
    if (verdict !== 'same') this.#note(file, verdict)
    return verdict === 'changed'
  }

  #note(file: number, verdict: Exclude<Verdict, 'same'>): void {
    if (verdict !== 'changed') this.#stamps.set(verdict, file * STAMP)
    else this.#past[file] = 1
    // What cannot be kept is no reason to write.
    if (!isKept(this.#parts, file)) return
    this.#differences++
    this.#isRegistryOld ||= this.#parts.kinds[file] === 1
  }
}

/** One file in so many is read faster than all are written. */
const FEW = 1000
