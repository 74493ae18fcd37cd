/** The lines of a concordance, in their order, as numbers: where their key words stand. It can be sent from one thread to another. */
export interface Lines {
  /** The files in which there are any. */
  readonly uris: readonly string[]
  /** Six for each line: its file's number, its line, character, end line and end character, and what it is (`lineKinds`). */
  readonly places: Uint32Array
  /** None where lines are not grouped. */
  readonly groups: readonly LineGroup[]
  /** Whether there are more lines than are kept. */
  readonly isCut: boolean
}

/** Lines that stand under one heading. */
export interface LineGroup {
  /** What they have in common: a URI, a year, words, `type:id`; `''` where they have none. */
  readonly key: string
  /** Its lines go from this one on. */
  readonly from: number
  readonly count: number
}

/** What the key word of a line is: the label of a tag, words that an entry of `mentions` picks out, or words that were sought. */
export const lineKinds = ['tag', 'selected', 'words'] as const

/** One of `lineKinds`. */
export type LineKind = (typeof lineKinds)[number]

/** Numbers of a line. */
export const LINE = 6

/** In which order lines stand. Ties are in the order of the articles' URIs, and in these of the text. */
export interface Arrangement {
  readonly sort: 'article' | 'date' | 'before' | 'after'
  readonly isDescending: boolean
  readonly grouping: 'none' | 'article' | 'year' | 'keyWord' | 'entity'
}

/** More lines are not kept. */
export const MOST_LINES = 200_000

/** A line as it is read from the columns. */
export interface Line {
  readonly uri: string
  readonly line: number
  readonly character: number
  readonly endLine: number
  readonly endCharacter: number
  readonly kind: LineKind
}

/** How many lines there are. */
export const lineCount = ({ places }: Pick<Lines, 'places'>): number => places.length / LINE

/** A line by its place in the order; undefined where there are not so many. */
export function lineAt({ uris, places }: Lines, number: number): Line | undefined {
  const [file, line = 0, character = 0, endLine = 0, endCharacter = 0, kind = 0] = places.subarray(
    number * LINE,
    (number + 1) * LINE,
  )
  const uri = file === undefined ? undefined : uris[file]
  if (uri === undefined) return undefined
  return { uri, line, character, endLine, endCharacter, kind: lineKinds[kind] ?? 'words' }
}

/** The range of a line's key word. */
export const rangeOfLine = ({ line, character, endLine, endCharacter }: Line) => ({
  start: { line, character },
  end: { line: endLine, character: endCharacter },
})
