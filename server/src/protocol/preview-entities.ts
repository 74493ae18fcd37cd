/** Client to server: the names and places of all that an article names, for its preview. */
export const PREVIEW_ENTITIES = 'seedbed/previewEntities'

/** The article that is previewed. */
export interface PreviewEntitiesParams {
  readonly uri: string
}

/** One entity or article that the article names, or one of its topics and dates, which have no place. */
export interface PreviewEntity {
  /** `type:id`, `article:id`, `topic:slug` or `date:EDTF`. */
  readonly ref: string
  readonly name: string
  readonly uri?: string
  /** Zero-based. */
  readonly line?: number
}
