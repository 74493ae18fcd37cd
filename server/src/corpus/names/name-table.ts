import { ordinalIn } from '../../language/ordinals.ts'
import { isHead, isPlainGap, type NameTokens, nameTokens } from './name-tokens.ts'

/** Names with whose they are; `owner` is undefined where the record is not there any more. */
export interface OwnedTable {
  readonly table: NameTable
  readonly owner: (number: number) => NameOwner | undefined
}

/** Who has names: `type:id`, and the names as they are written. */
export interface NameOwner {
  readonly ref: string
  readonly names: readonly string[]
}

/** What is written before a word to make it the first of a name: nothing, or the article that لل took away. */
export type Lead = '' | 'ال'

/**
 * Names by their words, to be found in running text: a hash of each beginning of a name that ends with a word, in one table without an object for a
 * name. A name is found however it bends (`name-tokens.ts`), its numbers are written and عبد is joined to the next word; the caller sees whether that will do.
 */
export class NameTable {
  /** Whose each name is; names are numbered in the order in which they were added. */
  readonly #ownerOf: Uint32Array
  readonly #slots: Slots
  readonly #links: Links

  constructor(slots: Slots, ownerOf: Uint32Array, links: Links) {
    this.#slots = slots
    this.#ownerOf = ownerOf
    this.#links = links
  }

  /** How many names there are. */
  get size(): number {
    return this.#ownerOf.length
  }

  /** The table of the names of each owner, whose number is its place in the list. */
  static of(names: Iterable<readonly string[]>): NameTable {
    const builder = new Builder()
    let owner = 0
    for (const texts of names) builder.add(owner++, texts)
    return builder.done()
  }

  /** Whose a name is. */
  ownerOf(name: number): number {
    return this.#ownerOf[name] ?? 0
  }

  /** Which one of its owner's names a name is, counted from 0 as they were added. */
  ordinal(name: number): number {
    const owner = this.#ownerOf[name]
    let first = name
    while (first > 0 && this.#ownerOf[first - 1] === owner) first--
    return name - first
  }

  /**
   * Visits the names that begin at `from` in a word of a text (behind a particle, if it has one), with the last word that they have there. Of those that end
   * with a number the ones with another number are visited too (`isOther`): there may be one of that number in their series.
   */
  eachAt(text: NameTokens, token: number, from: number, lead: Lead, visit: VisitName): void {
    eachBeginning(text, token, from, lead, text.count, (hash, other, last, open) => {
      const isThere = this.#eachWith(hash, other, (name) => visit(name, last, false))
      if (open) this.#eachWith(open.hash, open.other, (name) => visit(name, last, true))
      return isThere || open !== undefined || isHead(text, last)
    })
  }

  /** Visits the names of one word that a stretch of a text spells. */
  eachSpelt(text: NameTokens, from: number, to: number, visit: (name: number) => void): void {
    let hash = BASIS
    let other = OTHER_BASIS
    for (let at = from; at < to; at++) {
      hash = mix(hash, text.bent[at] ?? 0)
      other = mixOther(other, text.bent[at] ?? 0)
    }
    this.#eachWith(hash, other, visit)
  }

  /** Visits the names with two hashes, and says whether the first is known, if only of a beginning. */
  #eachWith(hash: number, other: number, visit: (name: number) => void): boolean {
    const slot = this.#slots.find(hash)
    if (slot < 0) return false
    const { names, others, next } = this.#links
    for (let link = this.#slots.link(slot); link !== 0; link = next[link - 1] ?? 0) {
      if (others[link - 1] === other) visit(names[link - 1] ?? 0)
    }
    return true
  }
}

/** Is told a name by its number, its last word in the text, and whether the number that it ends with is another one. */
type VisitName = (name: number, last: number, isOther: boolean) => void

/** What leads from a hash to the names that have it, one after the other. */
interface Links {
  readonly names: Uint32Array
  /** A second hash: two names do not share both. */
  readonly others: Int32Array
  /** The next link of the same first hash, its number and 1; 0 behind the last. */
  readonly next: Uint32Array
}

/** Longer names are titles of books; nobody looks for them word by word. */
const MOST_WORDS = 24

interface Hashes {
  readonly hash: number
  readonly other: number
}

/**
 * Visits the beginnings of what stands at a word of a text, longer and longer, as long as the visitor says so. Of one that ends with a number there are hashes
 * that any number would have.
 */
function eachBeginning(
  text: NameTokens,
  token: number,
  from: number,
  lead: Lead,
  end: number,
  visit: (hash: number, other: number, last: number, open: Hashes | undefined) => boolean,
): void {
  let hash = BASIS
  let other = OTHER_BASIS
  const add = (unit: number): void => {
    hash = mix(hash, unit)
    other = mixOther(other, unit)
  }
  const { bent, starts, ends } = text
  for (let at = 0; at < lead.length; at++) add(lead.charCodeAt(at))
  const first = ends[token] ?? 0
  if (from > (starts[token] ?? 0) && first - from === 3 && isFather(bent, from)) for (const unit of FATHER) add(unit)
  else for (let at = from; at < first; at++) add(bent[at] ?? 0)
  if (!visit(hash, other, token, undefined)) return
  const most = Math.min(end, token + MOST_WORDS)
  for (let next = token + 1; next < most; next++) {
    const start = starts[next] ?? 0
    if (!isPlainGap(text, next)) for (let at = ends[next - 1] ?? 0; at < start; at++) add(bent[at] ?? 0)
    else if (!isHead(text, next - 1)) add(SPACE)
    const number = numberAt(text, next, end)
    let open: Hashes | undefined
    if (number) {
      add(NUMBER)
      open = { hash: mix(hash, ANY), other: mixOther(other, ANY) }
      add(number.value)
      next += number.words - 1
    } else {
      const stop = ends[next] ?? 0
      for (let at = start; at < stop; at++) add(bent[at] ?? 0)
    }
    if (!visit(hash, other, next, open)) return
  }
}

function numberAt(text: NameTokens, token: number, end: number) {
  const { key, starts, ends } = text
  const unit = key.charCodeAt(starts[token] ?? 0)
  // Most words are none: a figure, ال and the letters with which ordinals begin.
  if (!beginsNumber.has(unit)) return undefined
  const word = (at: number): string | undefined =>
    at < end && (at === token || isPlainGap(text, at)) ? key.slice(starts[at], ends[at]) : undefined
  return ordinalIn(word(token) ?? '', word(token + 1))
}

const beginsNumber = new Set(Array.from('0123456789اثرخستح', (letter) => letter.charCodeAt(0)))

const FATHER = [0x627, 0x628, 0x648]

function isFather(units: Uint16Array, at: number): boolean {
  const last = units[at + 2]
  return units[at] === FATHER[0] && units[at + 1] === FATHER[1] && (last === 0x648 || last === 0x64a || last === 0x627)
}

const SPACE = 0x20
const NUMBER = 0x23
const ANY = 0xffff

const BASIS = 0x811c9dc5 | 0
const OTHER_BASIS = 0x2545f491 | 0

const mix = (hash: number, unit: number): number => Math.imul(hash ^ unit, 0x01000193)
const mixOther = (hash: number, unit: number): number => (Math.imul(hash, 31) + unit) | 0

/** A table of hashes (open addressing), each with the latest link that it has. */
class Slots {
  readonly #hashes: Int32Array
  /** 0 where the slot is free, 1 where only beginnings have the hash, else the number of a link and 2. */
  readonly #values: Uint32Array
  readonly #shift: number

  constructor(bits: number) {
    this.#hashes = new Int32Array(1 << bits)
    this.#values = new Uint32Array(1 << bits)
    this.#shift = 32 - bits
  }

  get length(): number {
    return this.#hashes.length
  }

  /** The slot of a hash; -1 where nothing has it. */
  find(hash: number): number {
    const slot = this.#slot(hash)
    return this.#values[slot] === 0 ? -1 : slot
  }

  /** The latest link of a slot, its number and 1; 0 where it is a beginning only. */
  link(slot: number): number {
    return (this.#values[slot] ?? 1) - 1
  }

  /** Takes a hash in, and says whether it is new. */
  add(hash: number): boolean {
    const slot = this.#slot(hash)
    if (this.#values[slot] !== 0) return false
    this.#hashes[slot] = hash
    this.#values[slot] = 1
    return true
  }

  /** Puts a link (its number and 1) to a hash that was taken in, and gives the one that was there. */
  put(hash: number, link: number): number {
    const slot = this.#slot(hash)
    const before = this.link(slot)
    this.#values[slot] = link + 1
    return before
  }

  /** Twice as many slots with the same in them. */
  grown(): Slots {
    const next = new Slots(32 - this.#shift + 1)
    for (let slot = 0; slot < this.length; slot++) {
      const value = this.#values[slot] ?? 0
      if (value === 0) continue
      const hash = this.#hashes[slot] ?? 0
      next.add(hash)
      next.put(hash, value - 1)
    }
    return next
  }

  #slot(hash: number): number {
    const mask = this.#hashes.length - 1
    // FNV's high bits are the better ones.
    let slot = Math.imul(hash, 0x9e3779b1) >>> this.#shift
    while (this.#values[slot] !== 0 && this.#hashes[slot] !== hash) slot = (slot + 1) & mask
    return slot
  }
}

/** Collects names, a few hundred at a time, and makes a `NameTable` of them. */
class Builder {
  #slots = new Slots(10)
  #taken = 0
  readonly #ownerOf: number[] = []
  readonly #names: number[] = []
  readonly #others: number[] = []
  readonly #next: number[] = []
  #written = 0
  #batch: string[] = []
  #batchLength = 0

  add(owner: number, texts: readonly string[]): void {
    for (const text of texts) {
      this.#ownerOf.push(owner)
      this.#batch.push(text.includes(END) ? text.replaceAll(END, ' ') : text)
      this.#batchLength += text.length
    }
    if (this.#batchLength > BATCH) this.#flush()
  }

  done(): NameTable {
    this.#flush()
    return new NameTable(this.#slots, Uint32Array.from(this.#ownerOf), {
      names: Uint32Array.from(this.#names),
      others: Int32Array.from(this.#others),
      next: Uint32Array.from(this.#next),
    })
  }

  /** Folds the batch in one go: that costs a fraction of what each name alone would. */
  #flush(): void {
    const tokens = nameTokens(this.#batch.join(END))
    const { key, starts, ends, count } = tokens
    let token = 0
    let stop = -1
    for (const _ of this.#batch) {
      stop = key.indexOf(END, stop + 1)
      if (stop < 0) stop = key.length
      const first = token
      while (token < count && (ends[token] ?? 0) <= stop) token++
      this.#write(tokens, first, token, starts[first] ?? 0)
    }
    this.#batch = []
    this.#batchLength = 0
  }

  #write(tokens: NameTokens, first: number, end: number, from: number): void {
    const name = this.#written++
    if (end === first || end - first > MOST_WORDS) return
    let whole: Hashes = { hash: 0, other: 0 }
    let series: Hashes | undefined
    eachBeginning(tokens, first, from, '', end, (hash, other, _, open) => {
      this.#take(hash)
      whole = { hash, other }
      series = open
      return true
    })
    this.#link(name, whole)
    if (!series) return
    this.#take(series.hash)
    this.#link(name, series)
  }

  #take(hash: number): void {
    if (this.#slots.add(hash) && ++this.#taken * 2 > this.#slots.length) this.#slots = this.#slots.grown()
  }

  #link(name: number, { hash, other }: Hashes): void {
    this.#names.push(name)
    this.#others.push(other)
    this.#next.push(this.#slots.put(hash, this.#next.length + 1))
  }
}

/** Ends a name in a batch; no name has it. */
const END = '\u0001'

/** In UTF-16 code units. */
const BATCH = 1 << 14
