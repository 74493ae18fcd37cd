import { once } from '../../text/once.ts'
import { targetId } from '../site.ts'
import type { EntityFigures } from './entity-figures.ts'
import { NO_DAY } from './written-day.ts'

/** In which order the entities of a type stand: by name; those that are mentioned most, or that were mentioned last, first. */
export type EntitySort = 'name' | 'mentions' | 'last'

/** `type:id` of an entity by its number. */
export const refOf = ({ numbers, others }: EntityFigures, number: number): string =>
  number < numbers.size ? numbers.refOf(number) : (others[number - numbers.size] ?? '')

/** Its name in the language of the corpus; of one that has none its id. */
export const nameOf = (figures: EntityFigures, number: number): string =>
  figures.numbers.nameOf(number) ?? targetId(refOf(figures, number))

/** The number of `type:id`. */
export function numberOf({ numbers, others }: EntityFigures, ref: string): number | undefined {
  const at = others.indexOf(ref)
  return at < 0 ? numbers.numberOf(ref) : numbers.size + at
}

/** The types that there are entities of, and last (undefined) those without a record, if any is mentioned. */
export const typesIn = once(
  (figures: EntityFigures): readonly { readonly type: string | undefined; readonly count: number }[] => {
    const missing = unrecorded(figures).length
    const types = figures.groups.map(({ type, from, to }) => ({ type, count: to - from }))
    return missing === 0 ? types : [...types, { type: undefined, count: missing }]
  },
)

/** Those that are mentioned and have no record, in the order of their references. */
const unrecorded = once((figures: EntityFigures): Uint32Array => {
  const { numbers, mentions, others } = figures
  const { recorded } = numbers
  const all = Array.from({ length: mentions.length - recorded }, (_, at) => recorded + at)
  const mentioned = all.filter((number) => (mentions[number] ?? 0) > 0)
  if (others.length > 0) mentioned.sort((a, b) => (refOf(figures, a) < refOf(figures, b) ? -1 : 1))
  return Uint32Array.from(mentioned)
})

const known = once((_: EntityFigures) => new Map<string, Uint32Array>())

/** The entities of a type (without one those that have no record), in order. */
export function entitiesInOrder(figures: EntityFigures, type: string | undefined, sort: EntitySort): Uint32Array {
  const orders = known(figures)
  const key = `${sort} ${type ?? ''}`
  const before = orders.get(key)
  if (before) return before
  const { from = 0, to = 0 } = figures.groups.find((one) => one.type === type) ?? {}
  const named = type === undefined ? unrecorded(figures) : figures.byName.subarray(from, to)
  const order = inOrder(figures, named, sort)
  orders.set(key, order)
  return order
}

/** Some entities, which come by name, in another order; of equals the names decide. */
export function inOrder({ mentions, last }: EntityFigures, named: Uint32Array, sort: EntitySort): Uint32Array {
  if (sort === 'name') return named
  const keys = new Float64Array(named.length)
  for (const [at, number] of named.entries()) {
    const high = sort === 'mentions' ? MOST - (mentions[number] ?? 0) : MOST - Math.max(last[number] ?? NO_DAY, -DAYS)
    keys[at] = high * PLACES + at
  }
  keys.sort()
  return Uint32Array.from(keys, (key) => named[key % PLACES] ?? 0)
}

/** Greater than any number of mentions, and any day. */
const MOST = 2 ** 27
const DAYS = MOST - 1

/** As many entities as there can be; with the above they fit into the digits of a double. */
const PLACES = 2 ** 25
