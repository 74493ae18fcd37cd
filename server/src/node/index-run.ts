import { readTables } from '../corpus/name-tables.ts'
import type { Segment } from '../corpus/segment/segment.ts'
import { readNames } from '../corpus/segment-names.ts'
import type { Settings } from '../schema/settings.ts'
import type { BulkReader } from './bulk-reader.ts'
import { type CachePlace, loadCache, storeCache } from './cache.ts'
import type { CorpusFile } from './corpus-files.ts'
import type { JobNews } from './index-jobs.ts'
import { type PackedSegment, packed, unpacked, withNames } from './packed-segment.ts'
import { readSegment } from './read-segment.ts'
import { Remembered } from './remembered.ts'
import { keepable } from './written-records.ts'

/** What `runIndex` works on, and whom it tells. */
export interface IndexRun {
  readonly root: string
  readonly settings: Settings
  /** Every file of the corpus, in the order of the URIs; asked for when what is remembered has been told. */
  readonly files: () => readonly CorpusFile[]
  readonly cache: CachePlace | undefined
  readonly reader: BulkReader
  readonly cancelled: () => boolean
  readonly tell: (news: JobNews) => void
}

/**
 * Reads a whole corpus: from the cache what still holds, from its files the rest. Returns how to write the cache when that is worth it, for when
 * nobody waits any more; undefined when there is nothing to write, or it was cancelled.
 */
export function runIndex(run: IndexRun): (() => void) | undefined {
  const parts = run.cache && loadCache(run.cache)
  return parts ? warm(run, new Remembered(run.root, parts)) : cold(run)
}

function cold(run: IndexRun): (() => void) | undefined {
  const { cache, tell } = run
  const all = read(run, run.files())
  if (!all) return undefined
  tell({ all, read: undefined, gone: [] })
  tell({ names: readNames(unpacked(all)) })
  tellTables(run, all)
  return cache && (() => storeCache(cache, keepable(all.parts)))
}

function warm(run: IndexRun, remembered: Remembered): (() => void) | undefined {
  const { root, files, cache, reader, cancelled, tell } = run
  // The registry first: an entity that has changed would be wrong in every article.
  const old = remembered.takeRegistry(reader)
  const first = read(run, old)
  if (!first) return undefined
  const registry = unpacked(first)
  const lost = old.flatMap(({ uri }) => (registry.fileOf(uri) === undefined ? [uri] : []))
  const all = packed(root, remembered.parts)
  tell({ all, read: told(first), gone: lost })
  tell({ names: readNames(unpacked(all)) })

  const there = files()
  const found = cancelled()
    ? undefined
    : remembered.compare(there, registry, reader, cancelled, stepping(run, there.length))
  const second = found && read(run, found.changed)
  if (!second) return undefined
  const rest = unpacked(second)
  const unread = found.changed.flatMap(({ uri }) => (rest.fileOf(uri) === undefined ? [uri] : []))
  const gone = [...found.gone, ...unread]
  if (rest.size > 0 || gone.length > 0) tell({ read: told(second), gone })
  tellTables(run, all)
  const fresh: readonly Segment[] = [registry, rest]
  if (!cache || !remembered.isWorthWriting(fresh)) return undefined
  return () => storeCache(cache, keepable(remembered.merged(fresh, new Set(gone))))
}

/** Nobody waits for these but who seeks names in running text. */
function tellTables({ tell }: IndexRun, all: PackedSegment): void {
  tell({ whole: true })
  tell({ tables: readTables(unpacked(all)) })
}

/** Undefined when it was cancelled. */
function read(run: IndexRun, files: readonly CorpusFile[]): PackedSegment | undefined {
  const { root, settings, reader, cancelled, tell } = run
  const progress = stepping(run, files.length)
  const failed = (uri: string, error: unknown): void => tell({ failed: uri, error })
  const parts = cancelled() ? undefined : readSegment({ root, settings, files, reader, cancelled, progress, failed })
  return parts && packed(root, parts)
}

/** With its names, as there are few; undefined where it is empty. */
const told = (segment: PackedSegment): PackedSegment | undefined =>
  segment.parts.kinds.length === 0 ? undefined : withNames(segment)

/** Tells of every so many milliseconds how far it is. */
function stepping({ tell }: IndexRun, of: number): (done: number) => void {
  let last = performance.now()
  return (done) => {
    const now = performance.now()
    if (now - last < STEP) return
    last = now
    tell({ done, of })
  }
}

/** Milliseconds between two reports. */
const STEP = 50
