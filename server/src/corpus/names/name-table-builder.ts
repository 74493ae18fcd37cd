import { type Folding, looseFolding, textFolding } from '../../language/foldings.ts'
import { atOnce } from '../../text/gradual.ts'
import { shared } from '../segment/columns.ts'
import { GrowingNumbers } from '../segment/growing.ts'
import { HashSlots } from './hash-slots.ts'
import { NameTable } from './name-table.ts'
import { type NameTokens, nameTokens } from './name-tokens.ts'
import { MOST_WORDS, Walk } from './name-walk.ts'

/** The table of the names of each owner, whose number is its place in the list. */
export const nameTableOf = (names: Iterable<readonly string[]>): NameTable => atOnce(nameTableBySteps(names))

/** The same by steps, between which others may be let in. */
export const nameTableBySteps = (names: Iterable<readonly string[]>): Generator<void, NameTable> =>
  built(names, new NameTableBuilder(textFolding))

/** The same for names that are spelt otherwise (`looseFolding`), those of several words written as one too. */
export const looseTableOf = (names: Iterable<readonly string[]>): NameTable =>
  atOnce(built(names, new NameTableBuilder(looseFolding)))

function* built(names: Iterable<readonly string[]>, builder: NameTableBuilder): Generator<void, NameTable> {
  let owner = 0
  for (const texts of names) {
    builder.add(owner++, texts)
    if (owner % AT_ONCE === 0) yield
  }
  return builder.done()
}

/** Owners between two pauses. */
const AT_ONCE = 64

/** Collects names, a few hundred at a time, and makes a `NameTable` of them. */
class NameTableBuilder {
  #slots = HashSlots.empty(10)
  #taken = 0
  readonly #ownerOf = new GrowingNumbers()
  readonly #names = new GrowingNumbers()
  readonly #others = new GrowingNumbers()
  readonly #next = new GrowingNumbers()
  readonly #walk = new Walk()
  #written = 0
  #batch: string[] = []
  readonly #folding: Folding
  #batchLength = 0

  constructor(folding: Folding) {
    this.#folding = folding
  }

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
    return new NameTable({
      slots: this.#slots.parts,
      ownerOf: this.#ownerOf.done(),
      links: { names: this.#names.done(), others: signed(this.#others.items), next: this.#next.done() },
    })
  }

  /** Folds the batch in one go: that costs a fraction of what each name alone would. */
  #flush(): void {
    const tokens = nameTokens(this.#batch.join(END), this.#folding)
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
    const walk = this.#walk
    walk.begin(tokens, first, from, '', end)
    do this.#take(walk.hash)
    while (walk.next())
    this.#link(name, walk.hash, walk.other)
    if (this.#folding === looseFolding && end - first > 1) {
      walk.spellJoined(tokens, first, end)
      this.#take(walk.hash)
      this.#link(name, walk.hash, walk.other)
      return
    }
    if (!walk.isNumber) return
    this.#take(walk.openHash)
    this.#link(name, walk.openHash, walk.openOther)
  }

  #take(hash: number): void {
    if (this.#slots.add(hash) && ++this.#taken * 2 > this.#slots.length) this.#slots = this.#slots.grown()
  }

  #link(name: number, hash: number, other: number): void {
    this.#names.push(name)
    this.#others.push(other)
    this.#next.push(this.#slots.put(hash, this.#next.length + 1))
  }
}

/** Numbers as they were before they went into a column without a sign. */
function signed(numbers: Uint32Array): Int32Array {
  const column = shared(Int32Array, numbers.length)
  column.set(numbers)
  return column
}

/** Ends a name in a batch; no name has it. */
const END = '\u0001'

/** In UTF-16 code units. */
const BATCH = 1 << 14
