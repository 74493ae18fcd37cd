import type { Characters } from '../text/characters.ts'
import { atOnce, STRIDE, type Steps } from '../text/gradual.ts'
import type { TextChange } from '../text/text-change.ts'
import { pieceAt, placed, type RegistryCut, spliced, startsAfter } from './registry-cut.ts'
import { isInBrackets, isKeyAt, isMarkerAt, isRecordAt, typeAt } from './registry-keys.ts'
import { wholeRegistry } from './whole-registry.ts'

/**
 * A stretch of whole lines of a registry file (docs/format.md §6) that is read by itself: one record with the comments above it, or what stands
 * between the records of two types. It knows its length and not its place, so it stays the same value while lines above it come and go.
 */
export interface RegistryPiece {
  readonly kind: 'record' | 'frame'
  /** The key of the type that it stands under; empty above the first. */
  readonly type: string
  /** The column of the keys of its type's records; 0 where none has come yet, `CLOSED` where none can. */
  readonly column: number
  /** Whether two records above it or more, itself included, stand in that column. */
  readonly isSettled: boolean
  /** Whether its key stands in fewer columns than those of the records above, as no keys that belong together may. */
  readonly isShifted: boolean
  /** Whether a line of `...` in it says that all ends there, though more stands below. */
  readonly isEnded: boolean
  /** In UTF-16 code units. */
  readonly length: number
}

/**
 * Cuts a registry file into its records by the columns of its lines alone: whatever is wrong inside of one costs no other. The pieces put together
 * are the text. Undefined where records may depend on each other: files with anchors are read whole, unless they are large, or have a slip, which would cost
 * the records behind it; and files that are one pair of brackets, as JSON is. A line of `---` or `...`, which ends a document of YAML, is a slip, and
 * belongs to what stands above it.
 */
export const cutRegistry = (text: string): RegistryCut | undefined => atOnce(cutBySteps(text))

/** The same by steps: of a large file between two of them others may be let in. */
export function* cutBySteps(text: string): Steps<RegistryCut | undefined> {
  if (isInBrackets(text) || !canBeCut(text)) return undefined
  const cutter = new Cutter(text, 0)
  for (let count = 1; cutter.next(); count++) if (count % STRIDE === 0) yield
  return placed(cutter.pieces)
}

/** The cut of a text that came of another by one change: what `cutRegistry` gives, at the cost of what was touched; all other pieces are the same values. */
export function recutRegistry(before: RegistryCut, text: Characters, change: TextChange): RegistryCut | undefined {
  if (isInBrackets(text) || (text.length <= LARGE && !canBeCut(text.toString()))) return undefined
  // Mostly the next piece begins where it began; where all below is another now, the stretch that is looked at grows.
  for (let further = 4; ; further *= 8) {
    const cut = recutNear(before, text, change, further)
    if (cut) return cut
  }
}

/** The same by a look at the touched pieces and so many behind them; undefined where these have to be looked at too. */
function recutNear(
  { pieces, starts }: RegistryCut,
  text: Characters,
  change: TextChange,
  further: number,
): RegistryCut | undefined {
  const by = change.length - (change.end - change.start)
  // Where the piece above ends depends on how the touched one begins.
  const first = Math.max(0, pieceAt(starts, change.start) - 1)
  let next = pieceAt(starts, change.end)
  // What stands behind the change is cut at the start of a line.
  const behind = starts[next + further]
  const from = starts[first] ?? 0
  const cutter = new Cutter(text.slice(from, behind === undefined ? text.length : behind + by), from, pieces[first - 1])
  while (cutter.next()) {
    const start = cutter.start - by
    while (next < pieces.length && ((starts[next] ?? 0) < start || (starts[next] ?? 0) < change.end)) next++
    // A piece that begins where one began, below the same, goes on as that went on, and so does all behind it.
    if (starts[next] === start && isLike(cutter.pieces.at(-1) ?? TOP, pieces[next - 1] ?? TOP)) break
  }
  if (cutter.isDone && behind !== undefined) return undefined
  const rest = cutter.isDone ? pieces.length : next
  const [above] = cutter.pieces
  const old = pieces[first]
  const isUntouched = above && old && from + old.length <= change.start && isLike(above, old)
  const made = isUntouched && above.length === old.length ? cutter.pieces.with(0, old) : cutter.pieces
  return {
    pieces: spliced(pieces, first, rest, made),
    starts: startsAfter(starts, first, rest, made, by),
  }
}

/** No record stands below a type with something behind its colon, or below what is no record. */
const CLOSED = -1

const TOP: RegistryPiece = {
  kind: 'frame',
  type: '',
  column: CLOSED,
  isSettled: false,
  isShifted: false,
  isEnded: false,
  length: 0,
}

const isLike = (a: RegistryPiece, b: RegistryPiece): boolean =>
  a.kind === b.kind &&
  a.type === b.type &&
  a.column === b.column &&
  a.isSettled === b.isSettled &&
  a.isShifted === b.isShifted &&
  a.isEnded === b.isEnded

/** In UTF-16 code units: in a longer file an anchor holds within its record. */
export const LARGE = 1 << 20

const canBeCut = (text: string): boolean =>
  text.length > LARGE || !together.test(text) || wholeRegistry(text).problems.length > 0

/** Anchors, keys that are none or have a line of their own, line breaks that only some know. */
const together = /(?:^|[\s,[{])&[^\s,[\]{}]|^ *[?:](?=\s|$)|\r(?!\n)/m

class Cutter {
  readonly pieces: RegistryPiece[] = []
  /** From where it begins. */
  readonly #text: string
  readonly #from: number
  #at = 0
  /** Where the first CR stands from the last line on that was looked at. */
  #return = -1
  #start = 0
  #kind: RegistryPiece['kind']
  #type: string
  #column: number
  #isSettled: boolean
  #isShifted = false
  #isEnded = false
  /** The column of the key of the record that is not cut off yet. */
  #own: number
  /** Whether nothing stands behind that key, or below it so far. */
  #isBare = false
  /** Where comments begin that stand above the next piece, unless the lines below them go on with this one. */
  #above: number | undefined

  /** Begins at a piece, which stands below `above` and begins at an offset of its file; `text` is what stands from there on. */
  constructor(text: string, from: number, above: RegistryPiece = TOP) {
    this.#text = text
    this.#from = from
    this.#kind = 'frame'
    this.#type = above.type
    this.#column = above.column
    this.#isSettled = above.isSettled
    this.#own = above.column
  }

  /** Where in the file the piece begins that is not cut off yet. */
  get start(): number {
    return this.#from + this.#start
  }

  get isDone(): boolean {
    return this.#at >= this.#text.length && this.#start >= this.#text.length
  }

  /** Cuts off a piece; whether another one begins behind it. */
  next(): boolean {
    while (this.#at < this.#text.length) {
      const line = this.#at
      this.#at = this.#behindLine(line)
      if (this.#line(line)) return true
    }
    this.#cutAt(this.#text.length)
    return false
  }

  /** YAML has lines end with a lone CR as well. */
  #behindLine(line: number): number {
    const lineBreak = this.#text.indexOf('\n', line)
    const end = lineBreak < 0 ? this.#text.length : lineBreak - 1
    if (this.#return < line) this.#return = placeOf(this.#text, '\r', line)
    if (this.#return < end) return this.#return + 1
    return lineBreak < 0 ? end : lineBreak + 1
  }

  /** Whether the line is the first of a piece that is not the first of all. */
  #line(line: number): boolean {
    const indented = this.#from + line === 0 && this.#text.startsWith('\ufeff') ? 1 : line
    const from = behindSpaces(this.#text, indented)
    const column = from - indented
    const unit = this.#text.charCodeAt(from)
    if (from >= this.#at || unit === LF || unit === CR) return false
    if (unit === HASH) {
      if (this.#column <= 0 || column <= this.#column) this.#above ??= line
      return false
    }
    const start = this.#above ?? line
    this.#above = undefined
    if (column === 0) return this.#typeLine(start, from)
    if (this.#column === CLOSED) return false
    return this.#column === 0 ? this.#firstRecord(start, from, column) : this.#recordLine(start, from, column)
  }

  #firstRecord(start: number, from: number, column: number): boolean {
    if (isRecordAt(this.#text, from)) return this.#record(start, from, column)
    this.#column = CLOSED
    return false
  }

  /** A key in fewer columns than those above it begins a record too, or a slip in one would hide all below it. */
  #recordLine(start: number, from: number, column: number): boolean {
    const isBare = this.#isBare
    this.#isBare = false
    const isBelow = column > this.#own && column !== this.#column
    if (isBelow || !isRecordAt(this.#text, from)) return false
    if (this.#isShifted && !this.#isSettled && this.#own < this.#column) {
      // One record stands in the column above, and one in this one: what comes next tells which of them slipped.
      const isIn = column > this.#own
      if (!isIn || isBare) this.#column = this.#own
      if (isIn && isBare) return false
    }
    return this.#record(start, from, column)
  }

  #record(start: number, from: number, column: number): boolean {
    const isCut = this.#cutAt(start)
    this.#kind = 'record'
    this.#isShifted = column < this.#column
    if (this.#isShifted) this.#isBare = typeAt(this.#text, from) !== undefined
    else {
      this.#isSettled = column === this.#column
      this.#column = column
    }
    this.#own = column
    return isCut
  }

  #typeLine(start: number, from: number): boolean {
    if (isMarkerAt(this.#text, from)) {
      this.#isEnded = this.#text.charAt(from) === '.'
      return false
    }
    if (!isKeyAt(this.#text, from)) return false
    const isCut = this.#cutAt(start)
    this.#kind = 'frame'
    this.#isSettled = false
    this.#isShifted = false
    const type = typeAt(this.#text, from)
    this.#type = type ?? ''
    this.#column = type === undefined ? CLOSED : 0
    return isCut
  }

  #cutAt(end: number): boolean {
    const length = end - this.#start
    if (length === 0) return false
    this.pieces.push({
      kind: this.#kind,
      type: this.#type,
      column: this.#column,
      isSettled: this.#isSettled,
      isShifted: this.#isShifted,
      isEnded: this.#isEnded && end < this.#text.length,
      length,
    })
    this.#isEnded = false
    this.#start = end
    return true
  }
}

const LF = 10
const CR = 13
const SPACE = 32
const HASH = 35

function placeOf(text: string, sign: string, from: number): number {
  const at = text.indexOf(sign, from)
  return at < 0 ? Number.POSITIVE_INFINITY : at
}

function behindSpaces(text: string, start: number): number {
  let at = start
  while (text.charCodeAt(at) === SPACE) at++
  return at
}
