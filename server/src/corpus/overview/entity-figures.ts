import { STRIDE, type Steps } from '../../text/gradual.ts'
import type { Corpus } from '../corpus.ts'
import type { Article } from '../document.ts'
import { graduallyForParts } from '../once-for-parts.ts'
import { isMentionNumber } from '../segment/places.ts'
import { NONE } from '../segment/segment-parts.ts'
import { articleTable } from './article-table.ts'
import { type EntitiesByName, entitiesByName } from './entities-by-name.ts'
import { entityParts, isEntityRef } from './entity-numbers.ts'
import { dayOf, NO_DAY, writtenDays } from './written-day.ts'

/** The entities of a corpus, how often each is mentioned, in how many articles, and when last (`written-day.ts`); by number. */
export interface EntityFigures extends EntitiesByName {
  readonly mentions: Uint32Array
  readonly articles: Uint32Array
  readonly last: Int32Array
  /** Entities without a record that open articles alone name: their numbers follow those of the others. */
  readonly others: readonly string[]
}

/** The figures of closed articles. */
const closedFigures = graduallyForParts((corpus) => [...entityParts(corpus), ...corpus.layers], countClosed)

/** The figures of all articles: those of open ones are added each time that they change. */
export const entityFigures = graduallyForParts(
  (corpus) => [...entityParts(corpus), ...corpus.layers, ...corpus.whole.values()],
  function* (corpus: Corpus): Steps<EntityFigures> {
    const closed = yield* closedFigures(corpus)
    const open = [...corpus.whole.values()].filter((document) => document.kind === 'article')
    return open.length === 0 ? closed : withOpen(corpus, closed, open)
  },
)

function* countClosed(corpus: Corpus): Steps<EntityFigures> {
  const named = yield* entitiesByName(corpus)
  const { size, ofTargets } = named.numbers
  const mentions = new Uint32Array(size)
  const articles = new Uint32Array(size)
  const last = new Int32Array(size).fill(NO_DAY)
  /** By entity the last article that was counted for it. */
  const seen = new Uint32Array(size)
  let article = 0
  let places = 0
  for (const [at, { segment, isThere }] of articleTable(corpus).parts.entries()) {
    if (!segment) continue
    const { placeEnds, placeTargets, placeKinds } = segment.parts
    const numbers = ofTargets[at] ?? new Uint32Array()
    const days = writtenDays(segment)
    let place = 0
    for (let file = 0; file < segment.size; file++) {
      const end = placeEnds[file] ?? 0
      if (!isThere(file)) {
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
  return { ...named, mentions, articles, last, others: [] }
}

function withOpen(corpus: Corpus, closed: EntityFigures, open: readonly Article[]): EntityFigures {
  const { numbers } = closed
  const others = new Map<string, number>()
  const numberOf = (ref: string): number | undefined => {
    const number = numbers.numberOf(ref) ?? others.get(ref)
    if (number !== undefined || !isEntityRef(corpus, ref)) return number
    others.set(ref, numbers.size + others.size)
    return numbers.size + others.size - 1
  }
  const counts = open.map(({ mentions, date }) => {
    const here = new Map<number, number>()
    for (const [ref, count] of mentions) {
      const number = numberOf(ref)
      if (number !== undefined) here.set(number, (here.get(number) ?? 0) + count)
    }
    return { here, day: dayOf(date) }
  })
  const size = numbers.size + others.size
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
  return { ...closed, mentions, articles, last, others: [...others.keys()] }
}

function grown<Numbers extends Uint32Array | Int32Array>(from: Numbers, to: Numbers): Numbers {
  to.set(from)
  return to
}
