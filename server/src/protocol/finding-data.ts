/** What the `data` of a finding says besides its words. */
export interface FindingData {
  /** The key of the front matter that has to be there and is not. */
  readonly missingKey?: string
}
