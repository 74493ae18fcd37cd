import { searchKey } from '../../language/fold.ts'
import { atOnce, STRIDE, type Steps } from '../../text/gradual.ts'
import { bitsFor, drawerAt, drawerCount, hashAt } from './drawers.ts'
import { END, HEAD, SPACE } from './key-units.ts'
import { NameIndex } from './name-index.ts'
import type { NameIndexParts } from './name-index-parts.ts'
import { eachWordPlace } from './word-places.ts'

/** By steps the index of the names of each owner, whose number is its place in the list. */
export function* nameIndexBySteps<Owner>(
  owners: Iterable<Owner>,
  namesOf: (owner: Owner) => readonly string[],
): Steps<NameIndex> {
  const builder = new NameIndexBuilder()
  let number = 0
  for (const owner of owners) {
    builder.add(number++, namesOf(owner))
    if (number % AT_ONCE === 0) yield
  }
  return new NameIndex(yield* builder.doneBySteps())
}

/** Owners between two pauses: folding a name takes some microseconds. */
const AT_ONCE = 64

/** Collects who has which names and makes a `NameIndex` of them; used once. */
export class NameIndexBuilder {
  readonly #owners: number[] = []
  readonly #ownerOf: number[] = []
  readonly #starts: number[] = [0]
  #units = new Uint16Array(4096)
  #length = 0
  #words = 0

  /** Adds an owner, with a greater number than all before it, and its names as they are written. */
  add(owner: number, names: readonly string[]): void {
    this.#owners.push(owner)
    for (const name of names) {
      this.#ownerOf.push(owner)
      this.#write(searchKey(name))
      this.#starts.push(this.#length)
    }
  }

  /** The index as memory that threads can share. */
  done(): NameIndexParts {
    return atOnce(this.doneBySteps())
  }

  /** The same by steps, between which others may be let in. */
  *doneBySteps(): Steps<NameIndexParts> {
    const units = new Uint16Array(new SharedArrayBuffer(this.#length * 2))
    units.set(this.#units.subarray(0, this.#length))
    const starts = sharedOf(this.#starts)
    return {
      owners: sharedOf(this.#owners),
      units,
      starts,
      ownerOf: sharedOf(this.#ownerOf),
      ...(yield* sortWords(units, starts, bitsFor(this.#words))),
      ...(yield* sortWholes(units, starts)),
    }
  }

  #write(key: string): void {
    const end = this.#length + key.length + 1
    if (end > this.#units.length) {
      const longer = new Uint16Array(Math.max(end, this.#units.length * 2))
      longer.set(this.#units)
      this.#units = longer
    }
    const units = this.#units
    let place = this.#length
    for (let index = 0; index < key.length; index++) {
      const unit = key.charCodeAt(index)
      if (unit === SPACE) this.#words++
      units[place++] = unit
    }
    units[place] = END
    this.#words++
    this.#length = end
  }
}

function* sortWords(
  units: Uint16Array,
  starts: Uint32Array,
  bits: number,
): Steps<Pick<NameIndexParts, 'words' | 'heads' | 'nameOf' | 'drawers'>> {
  const drawers = shared(drawerCount(bits) + 1)
  yield* eachWord(units, starts, (place) => {
    const drawer = drawerAt(units, place, bits)
    drawers[drawer] = (drawers[drawer] ?? 0) + 1
  })
  const count = addUp(drawers)
  const words = shared(count)
  const heads = new Uint16Array(new SharedArrayBuffer(count * HEAD * 2))
  const nameOf = shared(count)
  const next = drawers.slice()
  yield* eachWord(units, starts, (place, name) => {
    const at = take(next, drawerAt(units, place, bits))
    words[at] = place
    nameOf[at] = name
    for (let index = 0; index < HEAD; index++) heads[at * HEAD + index] = units[place + index] ?? END
  })
  return { words, heads, nameOf, drawers }
}

function* eachWord(units: Uint16Array, starts: Uint32Array, visit: (place: number, name: number) => void): Steps<void> {
  for (let name = 0; name + 1 < starts.length; name++) {
    if (name % STRIDE === 0) yield
    eachWordPlace(units, starts[name] ?? 0, (starts[name + 1] ?? 0) - 1, (place) => visit(place, name))
  }
}

function* sortWholes(units: Uint16Array, starts: Uint32Array): Steps<Pick<NameIndexParts, 'wholes' | 'wholeDrawers'>> {
  const names = starts.length - 1
  const count = 1 << (32 - Math.clz32(names >>> 1))
  const drawerOf = new Uint32Array(names)
  const wholeDrawers = shared(count + 1)
  for (let name = 0; name < names; name++) {
    const drawer = hashAt(units, starts[name] ?? 0, (starts[name + 1] ?? 0) - 1) & (count - 1)
    drawerOf[name] = drawer
    wholeDrawers[drawer] = (wholeDrawers[drawer] ?? 0) + 1
    if (name % STRIDE === 0) yield
  }
  addUp(wholeDrawers)
  const wholes = shared(names)
  const next = wholeDrawers.slice()
  for (let name = 0; name < names; name++) {
    wholes[take(next, drawerOf[name] ?? 0)] = name
    if (name % STRIDE === 0) yield
  }
  return { wholes, wholeDrawers }
}

/** Makes of counts where each begins; gives the sum of all. */
function addUp(counts: Uint32Array): number {
  let sum = 0
  for (let index = 0; index < counts.length; index++) {
    const count = counts[index] ?? 0
    counts[index] = sum
    sum += count
  }
  return sum
}

/** The next free place of a drawer. */
function take(next: Uint32Array, drawer: number): number {
  const at = next[drawer] ?? 0
  next[drawer] = at + 1
  return at
}

const shared = (length: number): Uint32Array => new Uint32Array(new SharedArrayBuffer(length * 4))

function sharedOf(values: readonly number[]): Uint32Array {
  const array = shared(values.length)
  array.set(values)
  return array
}
