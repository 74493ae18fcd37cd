/** UTF-16 units that mean something in YAML, and `NOTHING` for what stands behind the end of a text. */
export const NOTHING = -1
export const TAB = 9
export const LF = 10
export const CR = 13
export const SPACE = 32
export const QUOTE = 34
export const HASH = 35
export const AMPERSAND = 38
export const APOSTROPHE = 39
export const ASTERISK = 42
export const PLUS = 43
export const COMMA = 44
export const DASH = 45
export const DOT = 46
export const COLON = 58
export const ANGLE = 62
export const BRACKET = 91
export const BACKSLASH = 92
export const BRACE = 123
export const PIPE = 124
export const BOM = 0xfeff

/** The bracket that closes what `[` or `{` opens stands two behind it in Unicode. */
export const CLOSING = 2

/** Whether a unit is white space for YAML, or `NOTHING`. */
export const isBlank = (unit: number): boolean =>
  unit <= SPACE && (unit === SPACE || unit === LF || unit === CR || unit === TAB || unit === NOTHING)

/** Whether a unit ends a line. */
export const isBreak = (unit: number): boolean => unit === LF || unit === CR || unit === NOTHING

/** Whether a unit ends a plain scalar between brackets wherever it stands. */
export const isFlowIndicator = (unit: number): boolean =>
  unit === COMMA || unit === BRACKET || unit === BRACKET + CLOSING || unit === BRACE || unit === BRACE + CLOSING
