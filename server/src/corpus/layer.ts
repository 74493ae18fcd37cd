import { firstNot, shared } from './segment/columns.ts'
import type { Segment } from './segment/segment.ts'
import { NONE } from './segment/segment-parts.ts'

/**
 * A segment with what has become of its files since: a newer segment holds them, they are gone from the disk, or they are open.
 * Immutable; opening a file copies a set of the few that are open, a batch from the disk copies one byte a file.
 */
export class Layer {
  readonly segment: Segment
  /** By file, 1 where it is no longer the file's latest version on the disk; in memory that threads can share. */
  readonly past: Uint8Array | undefined
  /** Files that are known whole, and so not asked for here. */
  readonly #open: ReadonlySet<number>
  #isPast: boolean | undefined

  constructor(segment: Segment, past?: Uint8Array, open: ReadonlySet<number> = new Set()) {
    this.segment = segment
    this.past = past
    this.#open = open
  }

  /** The files that are known whole. */
  get open(): ReadonlySet<number> {
    return this.#open
  }

  /** Whether every file counts. */
  get isUntouched(): boolean {
    return !this.past && this.#open.size === 0
  }

  /** Whether no file of it is the latest on the disk any more. */
  get isPast(): boolean {
    this.#isPast ??= this.past?.every((one) => one === 1) ?? this.segment.size === 0
    return this.#isPast
  }

  /** How many articles count. */
  get articleCount(): number {
    let count = latestArticles(this.segment, this.past)
    for (const file of this.#open) if (this.isLatest(file) && this.segment.isArticle(file)) count--
    return count
  }

  /** Whether what the segment says of the file counts. */
  counts(file: number): boolean {
    return this.past?.[file] !== 1 && !this.#open.has(file)
  }

  /** How many of some files, in rising order, count; about, where they are very many and some have changed. */
  countOf(files: Uint32Array): number {
    if (!this.past) {
      let count = files.length
      for (const file of this.#open) if (isIn(files, file)) count--
      return count
    }
    if (files.length > COUNTED) return files.length
    let count = 0
    for (const file of files) if (this.counts(file)) count++
    return count
  }

  /** Whether the segment has the latest version on the disk, open or not. */
  isLatest(file: number): boolean {
    return this.past?.[file] !== 1
  }

  /** The number of a file of which what the segment says counts. */
  fileOf(uri: string): number | undefined {
    const file = this.segment.fileOf(uri)
    return file !== undefined && this.counts(file) ? file : undefined
  }

  /** The layer when newer versions of these files are known, or they are gone. */
  without(uris: Iterable<string>): Layer {
    return this.withoutFiles(Array.from(uris, (uri) => this.segment.fileOf(uri) ?? NONE))
  }

  /** The same by the numbers of the files; `NONE` is none. */
  withoutFiles(files: ArrayLike<number>): Layer {
    let past: Uint8Array | undefined
    for (let at = 0; at < files.length; at++) {
      const file = files[at] ?? NONE
      if (file === NONE || this.past?.[file] === 1) continue
      past ??= this.#copyPast()
      past[file] = 1
    }
    return past ? new Layer(this.segment, past, this.#open) : this
  }

  /** The layer when these files are open, and no others. */
  withOpen(uris: Iterable<string>): Layer {
    const open = new Set<number>()
    for (const uri of uris) {
      const file = this.segment.fileOf(uri)
      if (file !== undefined) open.add(file)
    }
    return open.size === 0 && this.#open.size === 0 ? this : new Layer(this.segment, this.past, open)
  }

  #copyPast(): Uint8Array {
    const copy = shared(Uint8Array, this.segment.size)
    if (this.past) copy.set(this.past)
    return copy
  }

  /** The numbers of the files that count. */
  *files(): Generator<number> {
    for (let file = 0; file < this.segment.size; file++) if (this.counts(file)) yield file
  }
}

const known = new WeakMap<Segment | Uint8Array, number>()

/** Counted once after each change on the disk: files are opened and closed more often. */
function latestArticles(segment: Segment, past: Uint8Array | undefined): number {
  const before = known.get(past ?? segment)
  if (before !== undefined) return before
  let count = 0
  for (let file = 0; file < segment.size; file++) if (segment.isArticle(file) && past?.[file] !== 1) count++
  known.set(past ?? segment, count)
  return count
}

/** Among so many files the few that have changed do not count. */
const COUNTED = 1000

const isIn = (files: Uint32Array, file: number): boolean =>
  files[firstNot(files.length, (at) => (files[at] ?? 0) < file)] === file
