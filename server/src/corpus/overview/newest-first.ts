import { compareText } from '../../text/compare.ts'
import { once } from '../../text/once.ts'
import { type ArticlePart, type ArticleTable, placeOf } from './article-table.ts'
import { dayOf, NO_DAY, writtenDays } from './written-day.ts'

/** By number in a part when its articles were published (`written-day.ts`). */
export const daysIn = once(
  ({ segment, open }: ArticlePart): Int32Array =>
    segment ? writtenDays(segment) : Int32Array.from(open, ({ date }) => dayOf(date)),
)

/** When an article was published. */
export function dayAt(table: ArticleTable, number: number): number {
  const { part, file } = placeOf(table, number)
  return daysIn(part)[file] ?? NO_DAY
}

/**
 * Some articles, the newest first; of one day in the order of their URIs, and those without a date last. `days` says when the articles of a part are of;
 * it need not be the days that are written.
 */
export function newestFirst<Part extends ArticlePart>(
  table: { readonly parts: readonly Part[]; readonly size: number },
  numbers: Iterable<number>,
  days: (part: Part) => Int32Array = daysIn,
): Uint32Array {
  const { parts, size } = table
  const dayOfNumber = (number: number): number => {
    for (const part of parts) if (number < part.base + part.size) return days(part)[number - part.base] ?? NO_DAY
    return NO_DAY
  }
  // Days in descending order, then numbers: exact in a double.
  const keys = Float64Array.from(numbers, (number) => (LATEST - dayOfNumber(number)) * (size + 1) + number)
  keys.sort()
  const inOrder = Uint32Array.from(keys, (key) => key % (size + 1))
  const day = (at: number): number => Math.floor((keys[at] ?? 0) / (size + 1))
  for (let from = 0, to = 1; to <= keys.length; to++) {
    if (to < keys.length && day(to) === day(from)) continue
    if (to - from > 1) sortByUri(table, inOrder.subarray(from, to))
    from = to
  }
  return inOrder
}

/** Later than any day. */
const LATEST = 2 ** 31

/** Puts numbers in the order of their URIs. In a part they stand in it: only what stands in smaller ones is looked for among those of the largest. */
function sortByUri(table: ArticleTable, numbers: Uint32Array): void {
  const stretches: Uint32Array[] = []
  for (const { base, size } of table.parts) {
    const before = stretches.reduce((sum, { length }) => sum + length, 0)
    let end = before
    while (end < numbers.length && (numbers[end] ?? 0) < base + size) end++
    if (end > before) stretches.push(numbers.slice(before, end))
  }
  if (stretches.length === 1) return
  const largest = stretches.reduce((most, one) => (one.length > most.length ? one : most))
  const uriOf = (number: number): string => {
    const { part, file } = placeOf(table, number)
    return part.uriOf(file)
  }
  const others = stretches
    .filter((one) => one !== largest)
    .flatMap((one) => Array.from(one, (number) => ({ number, uri: uriOf(number) })))
    .sort((a, b) => compareText(a.uri, b.uri))
  let [from, count] = [0, 0]
  for (const { number, uri } of others) {
    let [low, high] = [from, largest.length]
    while (low < high) {
      const middle = (low + high) >>> 1
      if (compareText(uriOf(largest[middle] ?? 0), uri) < 0) low = middle + 1
      else high = middle
    }
    numbers.set(largest.subarray(from, low), count)
    count += low - from
    from = low
    numbers[count++] = number
  }
  numbers.set(largest.subarray(from), count)
}
