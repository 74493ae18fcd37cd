import { fold } from '../../language/fold.ts'
import { kind, kinds, looseFolding, searchFolding, signs } from '../../language/foldings.ts'

/**
 * The letters and digits of what is sought, by which most texts that cannot hold it are known without being parsed. Two texts that any of our foldings
 * makes the same have the same letters.
 */
export class Letters {
  readonly #units: Uint16Array
  /** Where to go on when the next letter is another (Knuth, Morris and Pratt). */
  readonly #back: Uint16Array

  constructor(sought: string) {
    this.#units = Uint16Array.from(lettersOf(sought))
    this.#back = backOf(this.#units)
  }

  /**
   * Whether a part of a file, whatever its Markdown makes of it, may hold what is sought. Markers and destinations of links are passed over; where it
   * is not plain what a reader sees, it may.
   */
  mayStandIn(text: string, start: number, end: number): boolean {
    if (this.#units.length === 0) return true
    let matched = 0
    let label = -1
    for (let at = start; at < end; at++) {
      const unit = text.charCodeAt(at)
      const letter = unit < table.length ? (table[unit] ?? UNSURE) : UNSURE
      if (letter === 0) continue
      if (letter < MARKUP) {
        matched = this.#after(matched, letter)
        if (matched === this.#units.length) return true
      } else if (unit === OPEN) {
        if (label >= 0) return true
        label = at
      } else if (unit === CLOSE) {
        const next = label < 0 ? -1 : behindLabel(text, label, at, end)
        if (next < 0) return true
        label = -1
        at = next - 1
      } else return true
    }
    return false
  }

  /** The same of a part of a file without Markdown. */
  mayStandPlainlyIn(text: string, start: number, end: number): boolean {
    if (this.#units.length === 0) return true
    let matched = 0
    for (let at = start; at < end; at++) {
      const unit = text.charCodeAt(at)
      const letter = unit < table.length ? (table[unit] ?? UNSURE) : UNSURE
      if (letter === UNSURE) return true
      if (letter === 0 || letter === MARKUP) continue
      matched = this.#after(matched, letter)
      if (matched === this.#units.length) return true
    }
    return false
  }

  #after(matched: number, letter: number): number {
    let next = matched
    while (next > 0 && this.#units[next] !== letter) next = this.#back[next] ?? 0
    return this.#units[next] === letter ? next + 1 : next
  }
}

/**
 * Where the text goes on behind a label, with its destination if it has one; -1 where that is not plain to see: CommonMark may make something else of it.
 */
function behindLabel(text: string, label: number, close: number, end: number): number {
  const next = text.charCodeAt(close + 1)
  if (close + 1 >= end || (next !== PARENTHESIS && next !== OPEN)) return close + 1
  if (next === OPEN || acrossCells.test(text.slice(label, close))) return -1
  destination.lastIndex = close + 1
  return destination.test(text) && destination.lastIndex <= end ? destination.lastIndex : -1
}

// A bar in it may end the cell of a table: then it is no destination.
const destination = /\([^\p{Cc}\s()<>|]*(?: "[^"()\n\r|]*")?\)/uy

/** What may end the block, or the cell of a table, in the middle of a label. */
const acrossCells = /[\n\r|]/

const [OPEN, CLOSE, PARENTHESIS] = ['[', ']', '('].map((sign) => sign.charCodeAt(0))

/** In place of a letter: what Markdown may mean something by, and what has to be folded by more than a look at it. */
const MARKUP = 0xfffe
const UNSURE = 0xffff

/** By code unit its letter; 0 where it is none. */
const table = Uint16Array.from(searchFolding.table, (folded, unit) => {
  if ('[]\\`&<'.includes(String.fromCharCode(unit))) return MARKUP
  if (folded === signs.unlisted) return UNSURE
  return folded === signs.deleted || folded === signs.white ? 0 : letterOf(folded)
})

/** Whether a letter is its word's last is not asked: it is as if all were. */
function letterOf(folded: number): number {
  if (folded < kinds.length && kinds[folded] === kind.other) return 0
  return searchFolding.finals[folded] || folded
}

const lettersOf = (sought: string): readonly number[] =>
  Array.from(fold(sought, looseFolding).key.split(''), (unit) => letterOf(unit.charCodeAt(0))).filter(
    (letter) => letter !== 0,
  )

function backOf(units: Uint16Array): Uint16Array {
  const back = new Uint16Array(units.length + 1)
  for (let at = 1, matched = 0; at < units.length; at++) {
    while (matched > 0 && units[at] !== units[matched]) matched = back[matched] ?? 0
    if (units[at] === units[matched]) matched++
    back[at + 1] = matched
  }
  return back
}
