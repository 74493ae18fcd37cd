import { createHash } from 'node:crypto'
import type { Stats } from 'node:fs'
import type { Stamp } from '../corpus/segment/segment-builder.ts'
import type { BulkReader, FileBytes } from './bulk-reader.ts'
import { statsOf } from './file-stats.ts'

/**
 * What is noted of a file to see later whether it has changed: when its content changed, when anything of it changed, its size, and a hash
 * of its content, or 0. The second time is one that no program can set, so a file that gets its old time and size back is seen too, and so is one
 * that another was moved over.
 */
export const stampOf = ({ bytes, stats }: FileBytes, now = Date.now()): Stamp => [
  stats.mtimeMs,
  stats.ctimeMs,
  stats.size,
  isRacy(stats, now) ? hashOf(bytes) : 0,
]

/** Whether a file can still change without its times telling, as clocks of file systems are coarse; or its clock is ahead of ours. */
const isRacy = ({ mtimeMs, ctimeMs }: Stats, now: number): boolean => Math.max(mtimeMs, ctimeMs) > now - CERTAIN

/** Milliseconds after which the times of a file tell of every change: FAT counts in steps of two seconds. */
const CERTAIN = 2000

/** How a file stands to its stamp. One that had to be compared by its content comes with a new stamp. */
export type Verdict = 'same' | 'changed' | Stamp

/** Judges a file by what the file system says of it, and reads it only where that does not tell. */
export function judge(path: string, stamp: ArrayLike<number>, reader: BulkReader): Verdict {
  const stats = statsOf(path)
  if (!stats || !fits(stats, stamp)) return 'changed'
  if (stamp[3] === 0) return 'same'
  const file = reader.bytes(path)
  return file ? judgeRead(file, stamp) : 'changed'
}

/** Judges a file that has been read. */
export function judgeRead(file: FileBytes, stamp: ArrayLike<number>): Verdict {
  const now = Date.now()
  if (!fits(file.stats, stamp)) return 'changed'
  if (stamp[3] === 0) return 'same'
  return hashOf(file.bytes) === stamp[3] ? stampOf(file, now) : 'changed'
}

const fits = ({ mtimeMs, ctimeMs, size }: Stats, stamp: ArrayLike<number>): boolean =>
  mtimeMs === stamp[0] && ctimeMs === stamp[1] && size === stamp[2]

/** 53 bits of a hash, never 0. */
function hashOf(bytes: Buffer): number {
  const digest = createHash('sha1').update(bytes).digest()
  return digest.readUIntBE(0, 6) * 32 + (digest.readUInt8(6) >> 3) || 1
}
