/** Server to client: how the corpora stand; sent whenever it changes. */
export const STATUS = 'seedbed/status'

/** All corpora of the workspace taken together. */
export interface StatusParams {
  readonly articles: number
  readonly entities: number
  /** Whether files are still being read. */
  readonly indexing: boolean
  readonly corpora: number
}
