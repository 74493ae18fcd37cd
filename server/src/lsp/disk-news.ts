import type { Segment } from '../corpus/segment/segment.ts'

/** What the disk says of some files now. */
export interface DiskNews {
  /** The files that were looked at; those that are not in `read` are not there any more. */
  readonly uris: readonly string[]
  readonly read: Segment | undefined
}
