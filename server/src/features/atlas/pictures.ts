import { dateText } from '../../corpus/cards/date-words.ts'
import type { Corpus } from '../../corpus/corpus.ts'
import { type RecordValues, valuesOf } from '../../corpus/overview/record-values.ts'
import { NO_DAY } from '../../corpus/overview/standing.ts'
import { dayOfCount } from '../../language/calendar.ts'
import type { UiLanguage } from '../../language/message.ts'
import type { AtlasEvent, AtlasMap, AtlasNetwork, AtlasTimeline } from '../../protocol/atlas.ts'
import { compareText } from '../../text/compare.ts'
import type { Steps } from '../../text/gradual.ts'
import type { AtlasView } from './atlas-view.ts'
import { type Counts, countMentions, mostMentioned } from './counts.ts'
import type { Entities } from './entities.ts'
import { linksBetween } from './network.ts'
import { FRAME, TIME } from './shown-articles.ts'
import { barsOf } from './timeline.ts'

/** More nobody can tell apart on a map, in a network, below a timeline. */
const MOST_PLACES = 1000
const MOST_NODES = 300
const MOST_EVENTS = 300

/** The three pictures of a view. */
export class Pictures {
  readonly #corpus: Corpus
  readonly #language: UiLanguage
  readonly #view: AtlasView
  readonly #entities: Entities
  /** By what is passed over what was counted; where that leaves nobody out, it is counted once. */
  readonly #counts = new Map<number, Counts>()

  constructor(corpus: Corpus, language: UiLanguage, view: AtlasView, entities: Entities) {
    this.#corpus = corpus
    this.#language = language
    this.#view = view
    this.#entities = entities
  }

  *map(): Steps<AtlasMap> {
    const counts = yield* this.#counted(FRAME)
    const places = counts.entities.filter((entity) => this.#entities.like(entity) === 'place')
    const values = yield* this.#values(places)
    const [outlined, others] = partition(places, (entity) => values.countries.has(entity))
    const placed = others.filter((entity) => !Number.isNaN(values.longitudes[entity] ?? Number.NaN))
    const most = this.#most(placed, counts, MOST_PLACES)
    const drawn = yield* this.#entities.drawn(most, counts)
    const countries = this.#most(outlined, counts, outlined.length)
    const shapes = yield* this.#entities.drawn(countries, counts)
    return {
      countries: shapes.map((one, at) => ({ ...one, code: values.countries.get(countries[at] ?? 0) ?? '' })),
      places: drawn.map((one, at) => ({
        ...one,
        longitude: values.longitudes[most[at] ?? 0] ?? 0,
        latitude: values.latitudes[most[at] ?? 0] ?? 0,
      })),
      unplaced: others.length - placed.length,
      more: placed.length - most.length,
    }
  }

  *timeline(): Steps<Omit<AtlasTimeline, 'months'>> {
    const { table, leftOut, unit } = this.#view
    const counts = yield* this.#counted(TIME)
    const events = counts.entities.filter((entity) => this.#entities.like(entity) === 'event')
    const values = yield* this.#values(events)
    const dated = events.filter((entity) => values.from[entity] !== NO_DAY || values.to[entity] !== NO_DAY)
    const most = this.#most(dated, counts, MOST_EVENTS)
    const drawn = yield* this.#entities.drawn(most, counts)
    const shown: AtlasEvent[] = []
    for (const [at, one] of drawn.entries()) {
      const entity = most[at] ?? 0
      const { date = '' } = yield* this.#entities.said(entity)
      shown.push({ ...one, ...daysOf(values, entity), date: dateText(date, this.#language, false) ?? date })
    }
    return {
      unit,
      ...barsOf(table, leftOut, unit),
      events: shown,
      moreEvents: dated.length - most.length,
      undatedEvents: events.length - dated.length,
    }
  }

  *network(): Steps<AtlasNetwork> {
    const { table, leftOut } = this.#view
    const counts = yield* this.#counted(0)
    const known = counts.entities.filter((entity) => this.#entities.like(entity) !== undefined)
    const most = this.#most(known, counts, MOST_NODES)
    const nodes = yield* this.#entities.drawn(most, counts)
    const { links, more: moreLinks } = yield* linksBetween(table, leftOut, most, counts)
    return { nodes, links, moreLinks, more: this.#summary(known, new Set(most), counts) }
  }

  /** What is left out of the network, the most mentioned types first. */
  #summary(entities: readonly number[], drawn: ReadonlySet<number>, { mentions }: Counts): AtlasNetwork['more'] {
    const byType = new Map<string, { entities: number; mentions: number }>()
    for (const entity of entities) {
      if (drawn.has(entity)) continue
      const type = this.#entities.typeName(entity)
      const sum = byType.get(type) ?? { entities: 0, mentions: 0 }
      byType.set(type, { entities: sum.entities + 1, mentions: sum.mentions + (mentions[entity] ?? 0) })
    }
    return Array.from(byType, ([type, sums]) => ({ type, ...sums })).sort(
      (a, b) => b.mentions - a.mentions || compareText(a.type, b.type),
    )
  }

  *#counted(passedOver: number): Steps<Counts> {
    const { table, leftOut } = this.#view
    const key = leftOut.some((one) => (one & passedOver) !== 0) ? passedOver : 0
    const counts = this.#counts.get(key) ?? (yield* countMentions(table, leftOut, key))
    this.#counts.set(key, counts)
    return counts
  }

  #values(entities: readonly number[]): Steps<RecordValues> {
    return valuesOf(this.#corpus, this.#view.table.numbers, entities)
  }

  #most(entities: readonly number[], counts: Counts, most: number): readonly number[] {
    return mostMentioned(entities, counts, this.#entities.refOf, most, this.#view.refs)
  }
}

function daysOf({ from, to }: RecordValues, entity: number): Pick<AtlasEvent, 'from' | 'to'> {
  const first = from[entity] ?? NO_DAY
  const last = to[entity] ?? NO_DAY
  return {
    ...(first === NO_DAY ? {} : { from: dayOfCount(first) }),
    ...(last === NO_DAY ? {} : { to: dayOfCount(last) }),
  }
}

function partition<T>(items: readonly T[], isFirst: (item: T) => boolean): readonly [T[], T[]] {
  const [first, second]: [T[], T[]] = [[], []]
  for (const item of items) (isFirst(item) ? first : second).push(item)
  return [first, second]
}
