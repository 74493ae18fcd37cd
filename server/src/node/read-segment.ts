import { addFile } from '../corpus/add-file.ts'
import { SegmentBuilder } from '../corpus/segment/segment-builder.ts'
import type { SegmentParts } from '../corpus/segment/segment-parts.ts'
import type { Settings } from '../schema/settings.ts'
import { ON_DISK, Source } from '../text/source.ts'
import { type BulkReader, decoded } from './bulk-reader.ts'
import type { CorpusFile } from './corpus-files.ts'
import { statsOf } from './file-stats.ts'
import { stampOf } from './stamps.ts'

/** What `readSegment` reads, and whom it tells. */
export interface SegmentReading {
  readonly root: string
  readonly settings: Settings
  /** In the order of their URIs, each once. */
  readonly files: readonly CorpusFile[]
  readonly reader: BulkReader
  readonly cancelled: () => boolean
  readonly progress: (done: number) => void
  readonly failed: (uri: string, error: unknown) => void
}

/** Reads files into a segment; those that cannot be read are left out. Undefined when it was cancelled. */
export function readSegment(reading: SegmentReading): SegmentParts | undefined {
  const broken = new Set<string>()
  for (;;) {
    const done = tryToRead(reading, broken)
    if (done !== 'again') return done
  }
}

/** A file that failed when half of it was written has spoilt the segment: it is begun again without that file. */
function tryToRead(reading: SegmentReading, broken: Set<string>): SegmentParts | undefined | 'again' {
  const { root, settings, files, reader, cancelled, progress, failed } = reading
  const builder = new SegmentBuilder(root)
  for (const [index, { uri, path, kind }] of files.entries()) {
    if (cancelled()) return undefined
    progress(index)
    if (broken.has(uri)) continue
    const file = reader.bytes(path)
    if (!file) {
      // What is there and may not be read is not gone.
      if (statsOf(path)?.isFile()) failed(uri, new Error(`${path} cannot be read`))
      continue
    }
    const size = builder.size
    try {
      const stamp = stampOf(file)
      addFile(builder, kind, new Source(uri, ON_DISK, decoded(file.bytes)), settings, stamp)
    } catch (error) {
      failed(uri, error)
      broken.add(uri)
      if (builder.size > size) return 'again'
    }
  }
  return builder.done()
}
