/** The numbers of an article's row, in order. */
export const articleColumns = [
  'target',
  'title',
  'date',
  'lang',
  'titleLine',
  'titleCharacter',
  'titleEndLine',
  'titleEndCharacter',
  /** `NONE` where the id is not written. */
  'idLine',
  'idCharacter',
  'idEndLine',
  'idEndCharacter',
  'headingsMark',
  'status',
  'assignee',
  /** How much there is to do in it, by kind (`work.ts`). */
  'unidentified',
  'automatic',
  'unsure',
] as const

/** The numbers of a record's row, in order. */
export const recordColumns = [
  'target',
  'file',
  'redirect',
  'line',
  'character',
  'endCharacter',
  'lastLine',
  'lastCharacter',
  /** Where the written record begins in its file, in code units. */
  'start',
  /** What the record says to other files, in two halves. */
  'saidLow',
  'saidHigh',
  /** 1 where the entity is withheld, 0 where it is not. */
  'withheld',
  /** The name by which it is shown in the language of the corpus; `NONE` where it has none. */
  'shown',
] as const

/** Where a number stands in a row. */
const places = <K extends string>(columns: readonly K[]): Readonly<Record<K, number>> =>
  Object.fromEntries(columns.map((column, index) => [column, index])) as Record<K, number>

/** The place of each number in the row of an article, by its name. */
export const article = places(articleColumns)
/** The place of each number in the row of a record of the registry, by its name. */
export const record = places(recordColumns)

/** How many numbers a row has. */
export const ARTICLE = articleColumns.length
export const RECORD = recordColumns.length
