import { shared } from '../../corpus/segment/columns.ts'
import { compareText } from '../../text/compare.ts'
import { type Arrangement, LINE, type LineGroup, type Lines } from './lines.ts'

/** Lines as they were found, file by file in the order of their URIs and in each in text order, with what else they are sorted and grouped by. */
export interface FoundLines {
  readonly uris: readonly string[]
  /** Of each file, EDTF; `''` where it has none. */
  readonly dates: readonly string[]
  /** Six numbers a line. */
  readonly places: Uint32Array
  /** Of each line by which context it is sorted; empty where it is not. */
  readonly sortKeys: readonly string[]
  /** Of each line its key word, or whom it names; empty where lines are not grouped by that. */
  readonly groupKeys: readonly string[]
  readonly isCut: boolean
}

/** Puts lines in order; those of a group stand together. */
export function arranged(found: FoundLines, arrangement: Arrangement): Lines {
  const { uris, places, isCut } = found
  const count = places.length / LINE
  const group = groupOf(found, arrangement)
  const levels = [...(group ? [group.ranks] : []), ...sortLevels(found, arrangement)]
  const order = Uint32Array.from({ length: count }, (_, line) => line)
  if (levels.length > 0) {
    order.sort((a, b) => {
      for (const ranks of levels) if (ranks[a] !== ranks[b]) return (ranks[a] ?? 0) - (ranks[b] ?? 0)
      return a - b
    })
  }
  const sorted = shared(Uint32Array, places.length)
  for (let at = 0; at < count; at++) {
    const from = (order[at] ?? 0) * LINE
    for (let column = 0; column < LINE; column++) sorted[at * LINE + column] = places[from + column] ?? 0
  }
  return { uris, places: sorted, groups: group ? groupsOf(order, group) : [], isCut }
}

/** By line the place of what it is compared by: equal ones have the same. */
type Ranks = Uint32Array

/** What lines have in common that stand together, and in which order these stand. */
interface Grouped {
  readonly ranks: Ranks
  readonly keyOf: (line: number) => string
}

function sortLevels(found: FoundLines, { sort, isDescending }: Arrangement): readonly Ranks[] {
  const { uris, dates, sortKeys } = found
  if (sort === 'before' || sort === 'after') {
    return [ranksOf(found, (line) => sortKeys[line] ?? '', isDescending ? descending : compareText)]
  }
  if (sort === 'date') return [ranksOfFiles(found, dates, isDescending ? newestFirst : oldestFirst)]
  return isDescending ? [ranksOfFiles(found, uris, descending)] : []
}

function groupOf(found: FoundLines, { sort, isDescending, grouping }: Arrangement): Grouped | undefined {
  const { uris, dates, groupKeys } = found
  if (grouping === 'none') return undefined
  if (grouping === 'article') {
    const keyOf = (line: number): string => uris[fileOf(found, line)] ?? ''
    if (sort !== 'date') {
      return { ranks: ranksOf(found, keyOf, sort === 'article' && isDescending ? descending : compareText), keyOf }
    }
    const compare = isDescending ? newestFirst : oldestFirst
    const files = [...uris.keys()].sort(
      (a, b) => compare(dates[a] ?? '', dates[b] ?? '') || compareText(uris[a] ?? '', uris[b] ?? ''),
    )
    const rank = new Uint32Array(uris.length)
    for (const [at, file] of files.entries()) rank[file] = at
    return { ranks: mapped(found, (line) => rank[fileOf(found, line)] ?? 0), keyOf }
  }
  if (grouping === 'year') {
    const years = dates.map(yearOf)
    const compare = sort === 'date' && isDescending ? newestFirst : oldestFirst
    return { ranks: ranksOfFiles(found, years, compare), keyOf: (line) => years[fileOf(found, line)] ?? '' }
  }
  const keyOf = (line: number): string => groupKeys[line] ?? ''
  const counts = new Map<string, number>()
  for (const key of groupKeys) counts.set(key, (counts.get(key) ?? 0) + 1)
  const oftenFirst = (a: string, b: string): number => (counts.get(b) ?? 0) - (counts.get(a) ?? 0) || compareText(a, b)
  // What is not tagged at all comes last.
  return { ranks: ranksOf(found, keyOf, (a, b) => Number(a === '') - Number(b === '') || oftenFirst(a, b)), keyOf }
}

const fileOf = ({ places }: FoundLines, line: number): number => places[line * LINE] ?? 0

const mapped = ({ places }: FoundLines, rankOf: (line: number) => number): Ranks =>
  Uint32Array.from({ length: places.length / LINE }, (_, line) => rankOf(line))

function ranksOf(found: FoundLines, keyOf: (line: number) => string, compare: Compare): Ranks {
  const keys = new Set<string>()
  for (let line = 0; line < found.places.length / LINE; line++) keys.add(keyOf(line))
  const rank = new Map([...keys].sort(compare).map((key, at) => [key, at]))
  return mapped(found, (line) => rank.get(keyOf(line)) ?? 0)
}

function ranksOfFiles(found: FoundLines, keys: readonly string[], compare: Compare): Ranks {
  const rank = new Map([...new Set(keys)].sort(compare).map((key, at) => [key, at]))
  return mapped(found, (line) => rank.get(keys[fileOf(found, line)] ?? '') ?? 0)
}

type Compare = (a: string, b: string) => number

const descending: Compare = (a, b) => compareText(b, a)

/** Dates and years, EDTF; what is not known comes last either way. */
const oldestFirst: Compare = (a, b) => Number(isKnown(b)) - Number(isKnown(a)) || compareText(a, b)
const newestFirst: Compare = (a, b) => Number(isKnown(b)) - Number(isKnown(a)) || compareText(b, a)

const isKnown = (date: string): boolean => /^-?\d/.test(date)

/** The year of a date as far as it is known, as `2017` or `199X`; `''` where nothing is. */
const yearOf = (date: string): string => /^-?\d[\dX]{3}/.exec(date)?.[0] ?? ''

function groupsOf(order: Uint32Array, { keyOf }: Grouped): readonly LineGroup[] {
  const groups: LineGroup[] = []
  let from = 0
  for (let at = 1; at <= order.length; at++) {
    const key = keyOf(order[from] ?? 0)
    if (at < order.length && keyOf(order[at] ?? 0) === key) continue
    groups.push({ key, from, count: at - from })
    from = at
  }
  return groups
}
