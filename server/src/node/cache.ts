import { createHash, randomUUID } from 'node:crypto'
import {
  closeSync,
  fstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readSync,
  renameSync,
  rmSync,
  utimesSync,
  writeSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import type { SegmentParts } from '../corpus/segment/segment-parts.ts'
import { indexedUnder, type Settings } from '../schema/settings.ts'
import { type CacheBytes, fromBytes, toBytes } from './cache-format.ts'
import { statsOf } from './file-stats.ts'

/** Where the index of a corpus is kept from one start to the next, and all that it depends on beside the files. */
export interface CachePlace {
  readonly folder: string
  readonly root: string
  readonly settings: Settings
  /** Stands for the program: another one may read the same files in another way. */
  readonly program: string
}

/**
 * What was remembered of a corpus; undefined where there is nothing, or anything about it is odd. The texts of the records are not in it:
 * they stand in the registry.
 */
export function loadCache(place: CachePlace): SegmentParts | undefined {
  const path = fileOf(place)
  let descriptor: number | undefined
  try {
    descriptor = openSync(path, 'r')
    const { size } = fstatSync(descriptor)
    const bytes = new Uint8Array(new SharedArrayBuffer(size))
    let length = 0
    for (let read = 1; read > 0 && length < size; length += read) {
      read = readSync(descriptor, bytes, length, Math.min(size - length, PIECE), null)
    }
    const parts = length === size ? fromBytes(bytes, identityOf(place)) : undefined
    if (parts) markUsed(path)
    return parts
  } catch {
    return undefined
  } finally {
    if (descriptor !== undefined) closeSync(descriptor)
  }
}

/** Remembers a corpus. Whoever reads meanwhile sees the whole file or the one before; what cannot be written is not remembered. */
export function storeCache(place: CachePlace, parts: SegmentParts): void {
  const temporary = join(place.folder, `${randomUUID()}${TEMPORARY}`)
  try {
    makeFolder(place.folder)
    write(temporary, toBytes(parts, identityOf(place)))
    renameSync(temporary, fileOf(place))
    forgetUnused(place.folder)
  } catch {
    quietly(() => rmSync(temporary, { force: true }))
  }
}

const CACHE = '.seedbed-index'
const TEMPORARY = '.seedbed-new'

/** Bytes of one reading. */
const PIECE = 1 << 30

const fileOf = ({ folder, root }: CachePlace): string => join(folder, `${sha(root).slice(0, 32)}${CACHE}`)

/** Differs wherever the content could. */
const identityOf = ({ root, settings, program }: CachePlace): string =>
  sha(JSON.stringify([program, root, indexedUnder(settings)]))

const sha = (text: string): string => createHash('sha256').update(text).digest('hex')

function write(path: string, pieces: Iterable<CacheBytes>): void {
  // Titles and names are nobody else's business.
  const descriptor = openSync(path, 'wx', 0o600)
  try {
    for (const { bytes, at } of pieces) {
      for (let done = 0; done < bytes.length; ) {
        done += writeSync(descriptor, bytes, done, Math.min(bytes.length - done, PIECE), at + done)
      }
    }
  } finally {
    closeSync(descriptor)
  }
}

/** What has not been used for long is forgotten. */
function markUsed(path: string): void {
  const now = new Date()
  quietly(() => utimesSync(path, now, now))
}

/** Does what may fail without harm. */
function quietly(work: () => void): void {
  try {
    work()
  } catch {
    // Then it is left.
  }
}

/** Step by step: where no folder can be made at all, as in `/proc`, Node's own way never ends. */
function makeFolder(folder: string): void {
  if (statsOf(folder)?.isDirectory()) return
  const parent = dirname(folder)
  if (parent !== folder) makeFolder(parent)
  mkdirSync(folder, { mode: 0o700 })
}

/** Removes what no corpus has used for a month, and at once what writers left behind that did not come to their end. */
function forgetUnused(folder: string): void {
  const now = Date.now()
  for (const name of readdirSync(folder)) {
    if (!name.endsWith(CACHE) && !name.endsWith(TEMPORARY)) continue
    const path = join(folder, name)
    const oldest = now - (name.endsWith(TEMPORARY) ? HOUR : 30 * 24 * HOUR)
    const mtime = statsOf(path)?.mtimeMs ?? now
    if (mtime < oldest) quietly(() => rmSync(path, { force: true }))
  }
}

/** Milliseconds. */
const HOUR = 60 * 60 * 1000
