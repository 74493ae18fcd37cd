import { once } from '../../text/once.ts'
import { targetId } from '../site.ts'
import { NO_DAY } from './days.ts'
import type { EntityFigures } from './entity-figures.ts'

/** In which order the entities of a type stand: by name; those that are mentioned most, or that were mentioned last, first. */
export type EntitySort = 'name' | 'mentions' | 'last'

/** `type:id` of an entity by its number. */
export const refOf = ({ table, others }: EntityFigures, number: number): string =>
  number < table.size ? table.refOf(number) : (others[number - table.size] ?? '')

/** Its name in the language of the corpus. */
export const nameOf = ({ table, others }: EntityFigures, number: number): string =>
  number < table.size ? table.nameOf(number) : targetId(others[number - table.size] ?? '')

/** The number of `type:id`. */
export function numberOf({ table, others }: EntityFigures, ref: string): number | undefined {
  const at = others.indexOf(ref)
  return at < 0 ? table.numberOf(ref) : table.size + at
}

/** The types that there are entities of, and last those without a record, if any is mentioned. */
export const typesIn = once(
  (figures: EntityFigures): readonly { readonly type: string | undefined; readonly count: number }[] => {
    const { groups } = figures.table
    return groups
      .map(({ type, from, to }) => ({ type, count: type === undefined ? unrecorded(figures).length : to - from }))
      .filter(({ count }) => count > 0)
  },
)

/** Those that are mentioned and have no record, in the order of their references. */
const unrecorded = once((figures: EntityFigures): Uint32Array => {
  const { table, mentions, others } = figures
  const numbers = Array.from({ length: mentions.length - table.recorded }, (_, at) => table.recorded + at)
  const mentioned = numbers.filter((number) => (mentions[number] ?? 0) > 0)
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
  const group = figures.table.groups.find((one) => one.type === type)
  const named =
    type === undefined
      ? unrecorded(figures)
      : Uint32Array.from({ length: (group?.to ?? 0) - (group?.from ?? 0) }, (_, at) => (group?.from ?? 0) + at)
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
