/** What rules have to know of the world outside the corpus; whoever checks answers it. */
export interface Outside {
  /** The local day, `YYYY-MM-DD`. */
  readonly today: string
  /** Whether something stands at the URI on the disk; undefined where that is not known, or not known yet. */
  exists(uri: string): boolean | undefined
}
