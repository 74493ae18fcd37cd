import type { SegmentTablesParts } from '../corpus/name-tables.ts'
import type { SegmentNamesParts } from '../corpus/segment-names.ts'
import type { Lines } from '../find/concordance/lines.ts'
import type { PlacedFinding } from '../lint/placed-finding.ts'
import type { IndexRequest, Listing, RereadRequest, SearchRequest, Survey } from '../lsp/host.ts'
import type { PackedCorpus } from './packed-corpus.ts'
import type { PackedSegment } from './packed-segment.ts'

/** What the second thread is asked to do. */
export type Job =
  | { readonly kind: 'list'; readonly folder: string }
  | { readonly kind: 'survey'; readonly folder: string }
  | { readonly kind: 'ignored'; readonly top: string; readonly uris: readonly string[] }
  | ({ readonly kind: 'index'; readonly cacheFolder: string | undefined } & Omit<IndexRequest, 'cancelled'>)
  | ({ readonly kind: 'reread' } & RereadRequest)
  | { readonly kind: 'check'; readonly corpus: PackedCorpus; readonly uri: string }
  /** One step of a search; the first brings what is sought. */
  | {
      readonly kind: 'search'
      readonly search: number
      readonly begins?: { readonly corpus: PackedCorpus } & Omit<SearchRequest, 'cancelled' | 'progress'>
    }
  /** `layers`: the places of those to be merged among the corpus's. */
  | { readonly kind: 'merge'; readonly corpus: PackedCorpus; readonly layers: readonly number[] }

/** What a job gives at its end. */
export interface JobResults {
  readonly list: Listing
  readonly survey: Survey
  readonly ignored: ReadonlySet<string>
  readonly index: undefined
  readonly reread: PackedSegment | undefined
  readonly check: readonly PlacedFinding[] | undefined
  readonly search: SearchStep
  readonly merge: PackedSegment
}

/** How far a search is, or what it has found: nothing where it was cancelled, or nothing can be sought. */
export type SearchStep = { readonly done: number; readonly of: number } | { readonly lines: Lines | undefined }

/** What a job tells before its end. */
export type JobNews =
  /** What is remembered, as far as it still holds: files that have changed are in `read`, or gone. */
  | { readonly all: PackedSegment; readonly read: PackedSegment | undefined; readonly gone: readonly string[] }
  /** The names of `all`. */
  | { readonly names: SegmentNamesParts }
  /** All has been told but this: how the names of `all` are found in running text. */
  | { readonly whole: true }
  | { readonly tables: SegmentTablesParts }
  | { readonly read: PackedSegment | undefined; readonly gone: readonly string[] }
  | { readonly done: number; readonly of: number }
  | { readonly failed: string; readonly error: unknown }

/** A job on its way to the second thread. */
export interface Order {
  readonly number: number
  readonly job: Job
  /** One number: not 0 as soon as nobody waits for the job any more. */
  readonly cancelled: Int32Array
}

/** What comes back. */
export type Report =
  | { readonly number: number; readonly news: JobNews }
  | { readonly number: number; readonly result: JobResults[Job['kind']] }
  | { readonly number: number; readonly error: unknown }
