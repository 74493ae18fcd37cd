/** What the preview shows of an entity or article, and where it is written. */
export type Entry = {
  /** The file that holds the record or article, as VS Code writes URIs. */
  readonly uri?: string
  /** The line of the record, counted from 0. */
  readonly line?: number
  /** The name of the entity, the title of the article, or the date in words. */
  readonly name?: string
}

/**
 * Finds an entity of the corpus, with the type `article` an article, with `topic` a topic's name, or with `date` what a date is called; `from` is the URI of the article shown, which
 * decides the corpus. It answers at once from what is known now, since a preview cannot wait.
 */
export type Lookup = (type: string, id: string, from: string) => Entry | undefined
