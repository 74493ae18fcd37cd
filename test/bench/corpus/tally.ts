/** What was written into the articles of a corpus, counted while writing: what a complete index must find. */
export interface Tally {
  entityTags: number
  dateTags: number
  /** Links to articles in the text, by path and by id. */
  articleLinks: number
  /** Entries of `related`. */
  related: number
  selectors: number
  /** Tags of the entity that is mentioned most. */
  hotPerson: number
  /** Links by path to the article that is linked to most. */
  hotByPath: number
  /** Links and entries of `related` that name it by its id. */
  hotById: number
}

export const emptyTally = (): Tally => ({
  entityTags: 0,
  dateTags: 0,
  articleLinks: 0,
  related: 0,
  selectors: 0,
  hotPerson: 0,
  hotByPath: 0,
  hotById: 0,
})
