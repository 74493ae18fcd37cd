import type { Characters } from '../text/characters.ts'
import type { TextChange } from '../text/text-change.ts'

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
  /** In UTF-16 code units. */
  readonly length: number
}

/** A file that was cut, with where each piece begins. */
export interface RegistryCut {
  readonly pieces: readonly RegistryPiece[]
  readonly starts: Uint32Array
}

/**
 * Cuts a registry file into its records by the columns of its lines alone: whatever is wrong inside of one costs no other. The pieces put together
 * are the text. Undefined where records may depend on each other: files with anchors or an end in the middle are read whole, unless they are large. A line of `---`
 * is a slip, and belongs to what stands above it.
 */
export function cutRegistry(text: string): RegistryCut | undefined {
  if (!canBeCut(text)) return undefined
  const cutter = new Cutter(text, 0)
  while (cutter.next());
  return placed(cutter.pieces)
}

/** The cut of a text that came of another by one change: what `cutRegistry` gives, at the cost of what was touched; all other pieces are the same values. */
export function recutRegistry(before: RegistryCut, text: Characters, change: TextChange): RegistryCut | undefined {
  if (text.length <= LARGE && !canBeCut(text.toString())) return undefined
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
    pieces: pieces.slice(0, first).concat(made, pieces.slice(rest)),
    starts: startsAfter(starts, first, rest, made, by),
  }
}

/** The number of the piece that an offset stands in; of one between two pieces the later. */
export function pieceAt(starts: Uint32Array, offset: number): number {
  let low = 0
  let high = starts.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((starts[middle] ?? 0) <= offset) low = middle
    else high = middle - 1
  }
  return low
}

/** No record stands below a type with something behind its colon, or below what is no record. */
const CLOSED = -1

const TOP: RegistryPiece = { kind: 'frame', type: '', column: CLOSED, length: 0 }

const isLike = (a: RegistryPiece, b: RegistryPiece): boolean =>
  a.kind === b.kind && a.type === b.type && a.column === b.column

function placed(pieces: readonly RegistryPiece[]): RegistryCut {
  const starts = new Uint32Array(pieces.length)
  place(pieces, starts, 0, 0)
  return { pieces, starts }
}

/** Writes where pieces begin that stand one behind the other. */
function place(pieces: readonly RegistryPiece[], starts: Uint32Array, first: number, from: number): void {
  let at = from
  for (let index = 0; index < pieces.length; index++) {
    starts[first + index] = at
    at += pieces[index]?.length ?? 0
  }
}

/** Where pieces begin of which some have been replaced; those behind have moved. */
function startsAfter(
  before: Uint32Array,
  first: number,
  rest: number,
  made: readonly RegistryPiece[],
  by: number,
): Uint32Array {
  const starts = new Uint32Array(before.length - (rest - first) + made.length)
  starts.set(before.subarray(0, first))
  place(made, starts, first, before[first] ?? 0)
  const behind = first + made.length - rest
  for (let at = rest; at < before.length; at++) starts[behind + at] = (before[at] ?? 0) + by
  return starts
}

/** In UTF-16 code units: in a longer file an anchor holds within its record. */
const LARGE = 1 << 20

const canBeCut = (text: string): boolean => text.length > LARGE || !together.test(text)

/** Anchors, ends of documents, directives, keys that are none or have a line of their own, line breaks that only some know. */
const together = /(?:^|[\s,[{])&[^\s,[\]{}]|^\.\.\.(?=\s|$)|^%|^ *[?:](?=\s)|\r(?!\n)/m

class Cutter {
  readonly pieces: RegistryPiece[] = []
  /** From where it begins. */
  readonly #text: string
  readonly #from: number
  #at = 0
  #start = 0
  #kind: RegistryPiece['kind']
  #type: string
  #column: number
  /** Where comments begin that stand above the next piece, unless the lines below them go on with this one. */
  #above: number | undefined

  /** Begins at a piece, which stands below `above` and begins at an offset of its file; `text` is what stands from there on. */
  constructor(text: string, from: number, above: RegistryPiece = TOP) {
    this.#text = text
    this.#from = from
    this.#kind = 'frame'
    this.#type = above.type
    this.#column = above.column
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
      const lineBreak = this.#text.indexOf('\n', line)
      this.#at = lineBreak < 0 ? this.#text.length : lineBreak + 1
      if (this.#line(line)) return true
    }
    this.#cutAt(this.#text.length)
    return false
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
    const isFirst = this.#column === 0
    if (column !== this.#column && !isFirst) return false
    if (!isMatch(anyKey, this.#text, from)) {
      if (isFirst) this.#column = CLOSED
      return false
    }
    const isCut = this.#cutAt(start)
    this.#kind = 'record'
    this.#column = column
    return isCut
  }

  #typeLine(start: number, from: number): boolean {
    if (!isMatch(anyKey, this.#text, from)) return false
    const isCut = this.#cutAt(start)
    this.#kind = 'frame'
    const type = typeAt(this.#text, from)
    this.#type = type ?? ''
    this.#column = type === undefined ? CLOSED : 0
    return isCut
  }

  #cutAt(end: number): boolean {
    const length = end - this.#start
    if (length === 0) return false
    this.pieces.push({ kind: this.#kind, type: this.#type, column: this.#column, length })
    this.#start = end
    return true
  }
}

const LF = 10
const CR = 13
const SPACE = 32
const HASH = 35

function behindSpaces(text: string, start: number): number {
  let at = start
  while (text.charCodeAt(at) === SPACE) at++
  return at
}

function isMatch(pattern: RegExp, text: string, at: number): boolean {
  pattern.lastIndex = at
  return pattern.test(text)
}

/**
 * A key without quotes, which ends with a colon and white space, maybe with blanks before it. What may stand in it is taken at once: a pattern that
 * tried at each blank whether the colon comes would be slow on a line of blanks.
 */
const plain = /((?![-?:](?:\s|$))[^\s#[\]{},&*!|>%@`"'](?:[^\n#:]|:(?!\s|$)|(?<=\S)#)*):(?=\s|$)/

const quotedKey = /(?:"(?:[^"\\\n]|\\.)*"|'(?:[^'\n]|'')*')[ \t]*:(?=\s|$)/

const anyKey = new RegExp(`${plain.source}|${quotedKey.source}`, 'y')

/** Names are written in quotes without what would stand for another character. */
const quotedType = /(?:"([^"\\\n]*)"|'([^'\n]*)')[ \t]*:(?=\s|$)/

/** The key of a type whose records stand in the lines below. */
const typeKey = new RegExp(`(?:${plain.source}|${quotedType.source})[ \\t]*(?:[ \\t]#[^\\n]*)?\\r?(?:\\n|$)`, 'y')

/** The name of the type of which the key stands at an offset, with its records in the lines below. */
function typeAt(text: string, at: number): string | undefined {
  typeKey.lastIndex = at
  const [, bare, double, single] = typeKey.exec(text) ?? []
  return bare === undefined ? (double ?? single) : withoutBlanks(bare)
}

function withoutBlanks(key: string): string {
  let end = key.length
  while (key[end - 1] === ' ' || key[end - 1] === '\t') end--
  return key.slice(0, end)
}
