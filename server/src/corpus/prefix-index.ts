import { searchKey } from '../language/fold.ts'
import { withoutArticle } from '../language/particles.ts'
import { LayeredMap } from './layered-map.ts'

/**
 * Whose names have a word that begins like a search key: what completion asks at every keystroke.
 * An immutable value; the next version costs as much as what changed. Owners are `type:id`, article URIs or whatever else has names.
 */
export class PrefixIndex {
  readonly #keys: LayeredMap<string, readonly string[]>
  readonly #base: Base
  /** Owners whose keys differ from those in the base. */
  readonly #changed: ReadonlySet<string>

  constructor(
    keys: LayeredMap<string, readonly string[]> = new LayeredMap(),
    base = new Base(keys),
    changed: ReadonlySet<string> = new Set(),
  ) {
    this.#keys = keys
    this.#base = base
    this.#changed = changed
  }

  /** The next version: the names of these owners are now others, or none. */
  with(changes: ReadonlyMap<string, readonly string[] | undefined>): PrefixIndex {
    if (changes.size === 0) return this
    const keys = this.#keys.with(new Map([...changes].map(([owner, names]) => [owner, names && keysOf(names)])))
    const changed = new Set([...this.#changed, ...changes.keys()])
    return this.#base.sorted && changed.size <= CHANGED_LIMIT
      ? new PrefixIndex(keys, this.#base, changed)
      : new PrefixIndex(keys)
  }

  /**
   * The owners that have a word which begins with the key (`prefixKey`, or `searchKey` of whole words), in no promised order; all of them for the
   * empty key. One with several such words may come more than once. With `first word` the name itself has to begin so, with its article or without.
   */
  *startingWith(key: string, where: Where = 'any word'): Generator<string> {
    if (key === '') {
      yield* this.#keys.keys()
      return
    }
    for (const owner of this.#base.startingWith(key, where)) if (!this.#changed.has(owner)) yield owner
    for (const owner of this.#changed) if (this.#keys.get(owner)?.some((own) => begins(own, key, where))) yield owner
  }
}

/** Where in a name the word stands that is sought. */
export type Where = 'any word' | 'first word'

/** An id as a name: its words parted by spaces. */
export const wordsOfId = (id: string): string => id.replace(/[-._]+/g, ' ').trim()

/** So many changed owners are looked through one by one without being felt. */
const CHANGED_LIMIT = 1000

/** Ends the keys that begin with the first word of a name; no search key has it. */
const FIRST = '\n'

const begins = (own: string, key: string, where: Where): boolean =>
  own.startsWith(key) && (where === 'any word' || own.endsWith(FIRST))

/** The keys by which an owner is found: each name from each of its words on, and that word without its article too. */
function keysOf(names: readonly string[]): readonly string[] {
  const keys = new Set<string>()
  for (const name of names) {
    const key = searchKey(name)
    for (let at = 0; at >= 0; at = key.indexOf(' ', at) + 1 || -1) {
      const words = key.slice(at)
      if (words === '') continue
      const end = at === 0 ? FIRST : ''
      keys.add(words + end)
      const bare = withoutArticle(words)
      if (bare !== undefined) keys.add(bare + end)
    }
  }
  return [...keys]
}

/** One version of the keys, sorted into drawers by their first two code units when they are first asked for. */
class Base {
  readonly #keys: LayeredMap<string, readonly string[]>
  #drawers: ReadonlyMap<string, Drawer> | undefined

  constructor(keys: LayeredMap<string, readonly string[]>) {
    this.#keys = keys
  }

  get sorted(): boolean {
    return this.#drawers !== undefined
  }

  *startingWith(key: string, where: Where): Generator<string> {
    this.#drawers ??= sort(this.#keys)
    const head = key.slice(0, 2)
    for (const [drawer, { keys, owners }] of this.#drawers) {
      if (!drawer.startsWith(head)) continue
      let last: string | undefined
      for (let index = 0; index < keys.length; index++) {
        const owner = owners[index]
        // The keys of one owner stand together.
        if (owner === last || owner === undefined || !begins(keys[index] ?? '', key, where)) continue
        last = owner
        yield owner
      }
    }
  }
}

/** Keys with the same beginning, and whose they are; parallel. */
interface Drawer {
  readonly keys: string[]
  readonly owners: string[]
}

function sort(all: LayeredMap<string, readonly string[]>): ReadonlyMap<string, Drawer> {
  const drawers = new Map<string, Drawer>()
  for (const [owner, keys] of all.entries()) {
    for (const key of keys) {
      const head = key.slice(0, 2)
      const drawer = drawers.get(head) ?? { keys: [], owners: [] }
      drawers.set(head, drawer)
      drawer.keys.push(key)
      drawer.owners.push(owner)
    }
  }
  return drawers
}
