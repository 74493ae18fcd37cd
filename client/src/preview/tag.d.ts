import type { Entry, Lookup } from './lookup.ts'
import type { Words } from './words.ts'
/** What the destination of a link names (docs/format.md §3). */
export type Target = {
  readonly type: string
  /** An entity's id, an article's id, or an EDTF date; empty for a mention that is not identified. */
  readonly id: string
  readonly anchor: string
  readonly unresolved: boolean
  readonly entry: Entry | undefined
}
/** Reads a destination; `undefined` for an ordinary link. A type of the corpus is known by what the corpus answers. */
export declare function readTarget(destination: string, from: string, lookup: Lookup): Target | undefined
/** The attributes of a tag as `key: value` lines, or its note (docs/format.md §3). */
export declare function attributeLines(title: string, words: Words): readonly string[]
/** The class that colours a type; a type of the corpus takes the colour of all others. */
export declare function typeClass(type: string): string
