import type { Corpus } from '../corpus.ts'
import type { Article } from '../document.ts'
import { isMentionNumber } from '../segment/places.ts'
import { NONE } from '../segment/segment-parts.ts'
import { dayOf, daysOf, NO_DAY } from './days.ts'
import { type EntityTable, entityTable, isEntityRef } from './entity-table.ts'
import { onceForParts, STRIDE, type Steps } from './steps.ts'

/** How often each entity of a table is mentioned, in how many articles, and when last (`days.ts`); by number. */
export interface EntityFigures {
  readonly table: EntityTable
  readonly mentions: Uint32Array
  readonly articles: Uint32Array
  readonly last: Int32Array
  /** Entities without a record that open articles alone name: their numbers follow those of the table. */
  readonly others: readonly string[]
}

/** The figures of closed articles. */
const closedFigures = onceForParts(
  ({ settings, layers, whole }) => [settings, ...layers, ...registryIn(whole)],
  countClosed,
)

/** The figures of all articles: those of open ones are added each time that they change. */
export const entityFigures = onceForParts(
  ({ settings, layers, whole }) => [settings, ...layers, ...whole.values()],
  function* (corpus: Corpus): Steps<EntityFigures> {
    const closed = yield* closedFigures(corpus)
    const open = [...corpus.whole.values()].filter((document) => document.kind === 'article')
    return open.length === 0 ? closed : withOpen(corpus, closed, open)
  },
)

const registryIn = (whole: Corpus['whole']) => [...whole.values()].filter(({ kind }) => kind === 'registry')

function* countClosed(corpus: Corpus): Steps<EntityFigures> {
  const table = yield* entityTable(corpus)
  const mentions = new Uint32Array(table.size)
  const articles = new Uint32Array(table.size)
  const last = new Int32Array(table.size).fill(NO_DAY)
  /** By entity the last article that was counted for it. */
  const seen = new Uint32Array(table.size)
  let article = 0
  let places = 0
  for (const [at, layer] of corpus.layers.entries()) {
    const { segment } = layer
    const { placeEnds, placeTargets, placeKinds } = segment.parts
    const numbers = table.byTarget[at] ?? new Uint32Array()
    const days = daysOf(segment)
    let place = 0
    for (let file = 0; file < segment.size; file++) {
      const end = placeEnds[file] ?? 0
      if (!segment.isArticle(file) || !layer.counts(file)) {
        place = end
        continue
      }
      article++
      const day = days[file] ?? NO_DAY
      if (end - place + places > 4 * STRIDE) {
        places = 0
        yield
      }
      places += end - place
      for (; place < end; place++) {
        if (!isMentionNumber(placeKinds[place] ?? 0)) continue
        const number = numbers[placeTargets[place] ?? 0] ?? NONE
        if (number === NONE) continue
        mentions[number] = (mentions[number] ?? 0) + 1
        if (seen[number] === article) continue
        seen[number] = article
        articles[number] = (articles[number] ?? 0) + 1
        if (day > (last[number] ?? NO_DAY)) last[number] = day
      }
    }
  }
  return { table, mentions, articles, last, others: [] }
}

function withOpen(corpus: Corpus, { table, ...closed }: EntityFigures, open: readonly Article[]): EntityFigures {
  const others = new Map<string, number>()
  const numberOf = (ref: string): number | undefined => {
    const number = table.numberOf(ref) ?? others.get(ref)
    if (number !== undefined || !isEntityRef(corpus, ref)) return number
    others.set(ref, table.size + others.size)
    return table.size + others.size - 1
  }
  const counts = open.map(({ mentions, date }) => {
    const here = new Map<number, number>()
    for (const [ref, count] of mentions) {
      const number = numberOf(ref)
      if (number !== undefined) here.set(number, (here.get(number) ?? 0) + count)
    }
    return { here, day: dayOf(date) }
  })
  const size = table.size + others.size
  const mentions = grown(closed.mentions, new Uint32Array(size))
  const articles = grown(closed.articles, new Uint32Array(size))
  const last = grown(closed.last, new Int32Array(size).fill(NO_DAY))
  for (const { here, day } of counts) {
    for (const [number, count] of here) {
      mentions[number] = (mentions[number] ?? 0) + count
      articles[number] = (articles[number] ?? 0) + 1
      if (day > (last[number] ?? NO_DAY)) last[number] = day
    }
  }
  return { table, mentions, articles, last, others: [...others.keys()] }
}

function grown<Numbers extends Uint32Array | Int32Array>(from: Numbers, to: Numbers): Numbers {
  to.set(from)
  return to
}
