import type { StringParts } from './string-table.ts'

/**
 * The columns of a segment. Files are numbered in the order of their URIs, targets, texts and records in the order in which they were met.
 * A number one too large (`NONE`) stands for nothing.
 */
export interface SegmentParts {
  /** Paths of the files below the corpus's root; the number of a path is the file's. */
  readonly paths: StringParts
  /** What places name: `person:mohammed-alloush`, `article:astana-22`, `path ` and a path below the root. */
  readonly targets: StringParts
  /** Titles, dates, languages, topics, names. */
  readonly texts: StringParts

  /** By file: 0 an article, 1 a file of the registry. */
  readonly kinds: Uint8Array
  /** By file: stands for all that findings in other files can depend on. */
  readonly declares: Float64Array
  /** By file, `STAMP` numbers each: what the host noted to see later whether the file has changed. */
  readonly stamps: Float64Array
  /** By file, `ARTICLE` numbers each: see `article-row.ts`. */
  readonly articles: Uint32Array
  /** Topics of all articles (texts), and where those of a file end. */
  readonly topics: Uint32Array
  readonly topicEnds: Uint32Array
  /** What articles can be known by (`twins/marks.ts`), and where that of a file ends. */
  readonly marks: Uint32Array
  readonly markEnds: Uint32Array
  /** Entries of `related`, two texts each, and where those of a file end. */
  readonly related: Uint32Array
  readonly relatedEnds: Uint32Array

  /** Where the places of a file end. */
  readonly placeEnds: Uint32Array
  readonly placeTargets: Uint32Array
  /** The kind in the low bits; with `WIDE` the range stands in `wide`, at four times the number in the line. */
  readonly placeKinds: Uint8Array
  readonly placeLines: Uint16Array
  readonly placeCharacters: Uint16Array
  /** How many lines further down it ends. */
  readonly placeHeights: Uint8Array
  readonly placeEndsAt: Uint16Array
  readonly wide: Uint32Array

  /** By record, `RECORD` numbers each: see `record-row.ts`. */
  readonly records: Uint32Array
  /** Names of all records (texts), and where those of a record end. */
  readonly names: Uint32Array
  readonly nameEnds: Uint32Array
  /** The records as they are written, one after the other, and where each ends: what is told of an entity is read when someone asks. */
  readonly written: Uint16Array
  readonly writtenEnds: Uint32Array
}

/** Stands for no text, no target. */
export const NONE = 0xffffffff

/** Numbers of a stamp. */
export const STAMP = 4

/** A place whose numbers are too large for the narrow columns. */
export const WIDE = 0x80
