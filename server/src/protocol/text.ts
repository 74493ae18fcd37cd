/** A place in a text: zero-based line, and UTF-16 code units in it. */
export interface TextPosition {
  readonly line: number
  readonly character: number
}

/** A range of the protocol: from the one place to before the other. */
export interface TextRange {
  readonly start: TextPosition
  readonly end: TextPosition
}

/** A text edit of the protocol. */
export interface WireEdit {
  readonly range: TextRange
  readonly newText: string
}
