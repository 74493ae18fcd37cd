import type { PlainCursor } from './plain-yaml-cursor.ts'
import { flowPlainEnd, MAX_DEPTH } from './plain-yaml-flow.ts'
import { plainEnd, startsPlain } from './plain-yaml-scalars.ts'
import {
  ANGLE,
  APOSTROPHE,
  BACKSLASH,
  BOM,
  BRACE,
  BRACKET,
  CLOSING,
  COLON,
  COMMA,
  DASH,
  HASH,
  isBlank,
  isBreak,
  isFlowIndicator,
  PIPE,
  PLUS,
  QUOTE,
  SPACE,
} from './plain-yaml-units.ts'

/** How many keys may stand before one value, which is a slip: each makes a map for `parseYaml`, whose depth is bounded. */
const MAX_KEYS = 8

/** What a line is to those before it: `text` of a scalar or a bracket that they have opened, `none` where it says nothing, or `tokens` of its own. */
export type LineKind = 'text' | 'none' | 'tokens'

/** What a line says behind its dashes: nothing, a value, a key, or a key with its value. */
export type LineTokens = 'nothing' | 'value' | 'key' | 'entry'

/**
 * Follows the lines of a YAML file without reading values, only as far as needed to know where scalars and brackets that have begun end.
 * All methods go forward with the cursor; undefined and false mean what the plain subset does not have, or what can reach beyond the lines it is written in:
 * anchors, aliases, tags, tabs, a CR alone, quotes that do not end in their line.
 */
export class PlainLines {
  readonly #cursor: PlainCursor
  /** A scalar that has begun goes on with lines from this column on, as `parseYaml`'s lexer counts it. */
  #least = 0
  #column = 0
  /** Whether a plain or a block scalar goes on. */
  #open: 'nothing' | 'plain' | 'block' = 'nothing'
  /** The column of a block scalar's lines. */
  #blockColumn = -1
  /** What closes the brackets that are open, innermost last. */
  readonly #brackets: number[] = []
  /** What was last between them; a `key` is a scalar that may yet be one. */
  #flow: 'opened' | 'comma' | 'key' | 'colon' | 'value' = 'opened'

  constructor(cursor: PlainCursor) {
    this.#cursor = cursor
  }

  /** Where the line stands behind its dashes. */
  get column(): number {
    return this.#column
  }

  get inBrackets(): boolean {
    return this.#brackets.length > 0
  }

  /** What the line is whose first character in a given column the cursor stands at, which goes to the line's end where it has no tokens of its own. */
  kind(column: number): LineKind | undefined {
    const cursor = this.#cursor
    const unit = cursor.unit(cursor.at)
    // Blank lines can be part of a block scalar.
    if (isBreak(unit)) return this.#open === 'block' ? 'text' : 'none'
    if (this.#open === 'block' && this.#isOfBlock(column)) {
      cursor.at = cursor.lineEnd(cursor.at)
      return 'text'
    }
    if (unit === HASH) {
      this.#lower(column)
      return this.#comment() ? 'none' : undefined
    }
    if (unit < SPACE || unit === BOM) return undefined
    if (this.#brackets.length > 0) return this.#flowLine(column) ? 'text' : undefined
    if (this.#open === 'plain' && column >= this.#least) {
      cursor.at = cursor.skipSpaces(plainEnd(cursor, cursor.at))
      // A colon in the text of several lines makes a key of them.
      return isBreak(cursor.unit(cursor.at)) || this.rest() ? 'text' : undefined
    }
    this.#open = 'nothing'
    // A block scalar in the place of a key is a slip that reaches far.
    if (unit === PIPE || unit === ANGLE) return undefined
    this.#lower(column)
    this.#column = column
    return 'tokens'
  }

  /** Over the dash of an item, if one stands at the cursor, to what stands behind it; the line began at `start`. */
  dash(start: number): boolean {
    const cursor = this.#cursor
    if (cursor.unit(cursor.at) !== DASH || !isBlank(cursor.unit(cursor.at + 1))) return false
    this.#least = this.#column + 1
    cursor.at = cursor.skipSpaces(cursor.at + 1)
    this.#column = cursor.at - start
    return true
  }

  /** Over a key and its colon. */
  key(): boolean {
    const cursor = this.#cursor
    const unit = cursor.unit(cursor.at)
    if (unit === QUOTE || unit === APOSTROPHE) {
      if (!this.#quoted()) return false
    } else if (startsPlain(cursor, cursor.at)) cursor.at = plainEnd(cursor, cursor.at)
    else return false
    cursor.at = cursor.skipSpaces(cursor.at)
    return this.#colon()
  }

  /** What the rest of a line outside brackets says; where no keys can be, a colon is a slip that can reach far. */
  tokens(allowsKeys: boolean): LineTokens | undefined {
    const cursor = this.#cursor
    for (let keys = 0; ; keys++) {
      cursor.at = cursor.skipSpaces(cursor.at)
      const unit = cursor.unit(cursor.at)
      const value = keys === 0 ? 'value' : 'entry'
      if (unit === HASH || isBreak(unit)) return keys < 2 && this.rest() ? (keys === 0 ? 'nothing' : 'key') : undefined
      if (unit === PIPE || unit === ANGLE) return this.#blockHeader() ? value : undefined
      if (unit === BRACE || unit === BRACKET) {
        this.#flow = 'opened'
        return this.#flowTokens(false) && (this.#brackets.length > 0 || this.rest()) ? value : undefined
      }
      if (unit === QUOTE || unit === APOSTROPHE) {
        if (!this.#quoted()) return undefined
      } else {
        if (!startsPlain(cursor, cursor.at)) return undefined
        cursor.at = plainEnd(cursor, cursor.at)
        if (isBreak(cursor.unit(cursor.skipSpaces(cursor.at)))) this.#open = 'plain'
      }
      const at = cursor.skipSpaces(cursor.at)
      if (cursor.unit(at) !== COLON) return this.rest() ? value : undefined
      cursor.at = at
      if (!allowsKeys || keys === MAX_KEYS || !this.#colon()) return undefined
    }
  }

  /** To the end of a line that says no more, but for a comment. */
  rest(): boolean {
    const cursor = this.#cursor
    cursor.at = cursor.skipSpaces(cursor.at)
    const unit = cursor.unit(cursor.at)
    return unit === HASH ? this.#comment() : isBreak(unit)
  }

  #colon(): boolean {
    const cursor = this.#cursor
    if (cursor.unit(cursor.at) !== COLON || !isBlank(cursor.unit(cursor.at + 1))) return false
    cursor.at++
    this.#least = this.#column + 1
    return true
  }

  /** A line further left lets scalars begun below it go on there, comments too; so the lexer has it, but for lines of one character. */
  #lower(column: number): void {
    const cursor = this.#cursor
    if (this.#brackets.length === 0 && this.#least > column && !isBlank(cursor.unit(cursor.at + 1)))
      this.#least = column
  }

  #isOfBlock(column: number): boolean {
    if (this.#blockColumn < 0 && column >= this.#least) {
      this.#blockColumn = column
      this.#least = column
    }
    return this.#blockColumn >= 0 && column >= this.#blockColumn
  }

  #blockHeader(): boolean {
    const cursor = this.#cursor
    cursor.at++
    while (cursor.unit(cursor.at) === DASH || cursor.unit(cursor.at) === PLUS) cursor.at++
    if (!this.rest()) return false
    this.#open = 'block'
    this.#blockColumn = -1
    return true
  }

  #flowLine(column: number): boolean {
    const cursor = this.#cursor
    const unit = cursor.unit(cursor.at)
    // The last bracket may stand in the column of the key.
    const closes = this.#brackets.length === 1 && (unit === BRACE + CLOSING || unit === BRACKET + CLOSING)
    if (column < this.#least - (closes ? 1 : 0)) return false
    const isText = this.#open === 'plain'
    this.#open = 'nothing'
    if (isText) cursor.at = flowPlainEnd(cursor, cursor.at)
    return this.#flowTokens(isText) && (this.#brackets.length > 0 || this.rest())
  }

  /** The tokens of a line up to the bracket that closes all, or to the line's end. */
  #flowTokens(isBehindPlain: boolean): boolean {
    const cursor = this.#cursor
    let behindPlain = isBehindPlain
    let behindQuote = false
    do {
      const at = cursor.skipSpaces(cursor.at)
      cursor.at = at
      const unit = cursor.unit(at)
      if (isBreak(unit)) {
        if (behindPlain) this.#open = 'plain'
        return true
      }
      if (unit === HASH) return this.#comment()
      const next = cursor.unit(at + 1)
      const flow = this.#flow
      cursor.at = at + 1
      behindPlain = false
      if (unit === COMMA) {
        if (flow === 'opened' || flow === 'comma') return false
        this.#flow = 'comma'
      } else if (unit === COLON) {
        if (flow !== 'key' || !(behindQuote || isBlank(next) || isFlowIndicator(next))) return false
        this.#flow = 'colon'
      } else if (unit === BRACE + CLOSING || unit === BRACKET + CLOSING) {
        if (this.#brackets.pop() !== unit) return false
        this.#flow = 'value'
      } else {
        if (flow === 'key' || flow === 'value') return false
        this.#flow = flow === 'colon' ? 'value' : 'key'
        cursor.at = at
        if (unit === BRACE || unit === BRACKET) {
          if (this.#brackets.push(unit + CLOSING) > MAX_DEPTH) return false
          this.#flow = 'opened'
          cursor.at = at + 1
        } else if (unit === QUOTE || unit === APOSTROPHE) {
          if (!this.#quoted()) return false
          behindQuote = true
          continue
        } else {
          if (!startsPlain(cursor, at) || (unit === DASH && isFlowIndicator(next))) return false
          cursor.at = flowPlainEnd(cursor, at)
          behindPlain = true
        }
      }
      behindQuote = false
    } while (this.#brackets.length > 0)
    return true
  }

  /** From an opening quote behind the closing one on the same line. */
  #quoted(): boolean {
    const cursor = this.#cursor
    const quote = cursor.unit(cursor.at)
    for (let at = cursor.at + 1; ; at++) {
      const unit = cursor.unit(at)
      if (unit < SPACE) return false
      if (unit === BACKSLASH && quote === QUOTE) {
        // An escaped line break goes on in the next line.
        at++
        if (cursor.unit(at) < SPACE) return false
      } else if (unit === quote) {
        if (quote === QUOTE || cursor.unit(at + 1) !== APOSTROPHE) {
          cursor.at = at + 1
          return true
        }
        at++
      }
    }
  }

  /** To the end of the line; false where the `#` stands against what is before it. */
  #comment(): boolean {
    const cursor = this.#cursor
    const { at } = cursor
    const before = cursor.unit(at - 1)
    if (at > 0 && before > SPACE && before !== BOM) return false
    this.#open = 'nothing'
    cursor.at = cursor.lineEnd(at)
    return true
  }
}
