/** What may be asked of a text without having it as one string: each string is such a text, and a long one that is being edited (`LongText`). */
export interface Characters {
  /** In UTF-16 code units. */
  readonly length: number
  slice(start?: number, end?: number): string
  charAt(at: number): string
  charCodeAt(at: number): number
  startsWith(search: string, at?: number): boolean
  endsWith(search: string, end?: number): boolean
  indexOf(search: string, from?: number): number
  lastIndexOf(search: string, from?: number): number
  toString(): string
}

/**
 * The same characters in a string of their own: a stretch of a long text that is kept would otherwise keep the whole of that with it, since engines
 * cut strings without copying them.
 */
export const ownCopy = (text: string): string => ` ${text}`.slice(1)
