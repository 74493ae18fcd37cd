import { isCountry } from '../../../server/src/corpus/cards/country.ts'
import type { Corpus } from '../../../server/src/corpus/corpus.ts'
import type { Article } from '../../../server/src/corpus/document.ts'
import { compareDays, dayCount } from '../../../server/src/language/calendar.ts'
import { isEdtfProblem, readEdtf } from '../../../server/src/language/edtf.ts'
import type { Atlas, AtlasBrush, AtlasSelection, AtlasTimeline } from '../../../server/src/protocol/atlas.ts'
import type { Entity } from '../../../server/src/registry/entity.ts'
import { outlines } from '../../../server/src/registry/outlines.ts'
import { compareText } from '../../../server/src/text/compare.ts'

/** What an atlas counts, without names and words. */
export interface PlainAtlas {
  readonly articles: number
  readonly brushed: number
  readonly places: readonly (readonly [
    ref: string,
    mentions: number,
    articles: number,
    longitude: number,
    latitude: number,
  ])[]
  readonly countries: readonly (readonly [ref: string, mentions: number, articles: number, code: string])[]
  readonly unplaced: number
  readonly bars: AtlasTimeline['bars']
  readonly undated: number
  readonly events: readonly (readonly [
    ref: string,
    mentions: number,
    articles: number,
    from: string | undefined,
    to: string | undefined,
  ])[]
  readonly undatedEvents: number
  readonly nodes: readonly (readonly [ref: string, mentions: number, articles: number])[]
  readonly links: readonly string[]
  readonly moreLinks: number
}

/** The same of an answer. */
export const plainly = ({ articles, brushed, map, timeline, network }: Atlas): PlainAtlas => ({
  articles,
  brushed,
  places: map.places.map((one) => [one.ref, one.mentions, one.articles, one.longitude, one.latitude]),
  countries: map.countries.map((one) => [one.ref, one.mentions, one.articles, one.code]),
  unplaced: map.unplaced,
  bars: timeline.bars,
  undated: timeline.undated,
  events: timeline.events.map((one) => [one.ref, one.mentions, one.articles, one.from, one.to]),
  undatedEvents: timeline.undatedEvents,
  nodes: network.nodes.map((one) => [one.ref, one.mentions, one.articles]),
  links: network.links.map(({ a, b, articles: count }) =>
    linkText(network.nodes[a]?.ref, network.nodes[b]?.ref, count),
  ),
  moreLinks: network.moreLinks,
})

const linkText = (a: string | undefined, b: string | undefined, articles: number): string => `${a} ${b} ${articles}`

/**
 * An atlas as one would reckon it by hand: article by article, each read whole, asking the corpus of every mention whom it means. The unit of the bars is
 * given: how it is chosen is another matter.
 */
export function plainAtlas(
  corpus: Corpus,
  articles: readonly Article[],
  unit: AtlasTimeline['unit'],
  selection: AtlasSelection,
  { time, refs = [], frame }: AtlasBrush = {},
): PlainAtlas {
  const like = ({ type }: Entity) => corpus.settings.types.get(type)?.like
  const countryCode = (entity: Entity): string | undefined => {
    const code = entity.country?.toUpperCase()
    return code !== undefined && outlines().has(code) && isCountry(entity, code, corpus) ? code : undefined
  }
  const mentionsOf = (article: Article): ReadonlyMap<Entity, number> => {
    const found = new Map<string, { entity: Entity; count: number }>()
    for (const [target, count] of article.mentions) {
      const entity = corpus.resolve(target)
      if (entity) found.set(entity.ref, { entity, count: count + (found.get(entity.ref)?.count ?? 0) })
    }
    return new Map(Array.from(found.values(), ({ entity, count }) => [entity, count]))
  }
  const isMentioned = (article: Article, ref: string): boolean => {
    const wanted = corpus.resolve(ref)?.ref
    return [...mentionsOf(article).keys()].some((entity) => entity.ref === wanted)
  }
  const barOf = ({ date = '' }: Article) => barFor(date, unit)
  const chosen = articles.filter((article) => {
    if (selection.kind === 'article') return article.uri === selection.uri
    if (selection.kind === 'topic') return article.topics.includes(selection.topic)
    return selection.kind === 'corpus' || isMentioned(article, selection.ref)
  })
  const inTime = (article: Article): boolean => {
    const first = barOf(article)?.first
    return !time || (first !== undefined && compareDays(time.from, first) <= 0 && compareDays(first, time.to) <= 0)
  }
  const inFrame = (article: Article): boolean =>
    !frame ||
    [...mentionsOf(article).keys()].some((entity) => {
      if (like(entity) !== 'place' || !entity.coordinates || countryCode(entity)) return false
      const { lat, lon } = entity.coordinates
      const inside =
        frame.west <= frame.east ? lon >= frame.west && lon <= frame.east : lon >= frame.west || lon <= frame.east
      return inside && lat >= frame.south && lat <= frame.north
    })
  const withRefs = chosen.filter((article) => refs.every((ref) => isMentioned(article, ref)))
  const all = withRefs.filter(inTime).filter(inFrame)
  const count = (some: readonly Article[]) => {
    const sums = new Map<string, { entity: Entity; mentions: number; articles: number }>()
    for (const article of some) {
      for (const [entity, mentions] of mentionsOf(article)) {
        const sum = sums.get(entity.ref) ?? { entity, mentions: 0, articles: 0 }
        sums.set(entity.ref, { entity, mentions: sum.mentions + mentions, articles: sum.articles + 1 })
      }
    }
    return [...sums.values()].sort(
      (a, b) => b.mentions - a.mentions || b.articles - a.articles || compareText(a.entity.ref, b.entity.ref),
    )
  }
  const places = count(withRefs.filter(inTime)).filter(({ entity }) => like(entity) === 'place')
  const events = count(withRefs.filter(inFrame)).filter(({ entity }) => like(entity) === 'event')
  const dated = events.map((one) => ({ ...one, ...endsOf(one.entity.date) }))
  const nodes = count(all).filter(({ entity }) => like(entity) !== undefined)
  const bars = new Map<string, { from: string; to: string; articles: number }>()
  let undated = 0
  for (const article of withRefs.filter(inFrame)) {
    const bar = barOf(article)
    if (!bar) undated++
    else bars.set(bar.from, { from: bar.from, to: bar.to, articles: (bars.get(bar.from)?.articles ?? 0) + 1 })
  }
  const pairs = nodes.flatMap((one, a) =>
    nodes.slice(a + 1).flatMap((other, at) => {
      const both = all.filter(
        (article) => isMentioned(article, one.entity.ref) && isMentioned(article, other.entity.ref),
      )
      const either = one.articles + other.articles - both.length
      return both.length > 0 ? { a, b: a + 1 + at, articles: both.length, near: both.length / either } : []
    }),
  )
  const links = strongest(pairs, nodes.length)
  return {
    articles: chosen.length,
    brushed: all.length,
    countries: places.flatMap(({ entity, mentions, articles: some }) => {
      const code = countryCode(entity)
      return code === undefined ? [] : [[entity.ref, mentions, some, code] as const]
    }),
    places: places.flatMap(({ entity, mentions, articles: some }) =>
      entity.coordinates && !countryCode(entity)
        ? [[entity.ref, mentions, some, entity.coordinates.lon, entity.coordinates.lat] as const]
        : [],
    ),
    unplaced: places.filter(({ entity }) => !entity.coordinates && !countryCode(entity)).length,
    bars: [...bars.values()].sort((a, b) => compareDays(a.from, b.from)),
    undated,
    events: dated
      .filter(({ from, to }) => from ?? to)
      .map(({ entity, mentions, articles: some, from, to }) => [entity.ref, mentions, some, from, to]),
    undatedEvents: dated.filter(({ from, to }) => !from && !to).length,
    nodes: nodes.map(({ entity, mentions, articles: some }) => [entity.ref, mentions, some]),
    links: links.map((one) => linkText(nodes[one.a]?.entity.ref, nodes[one.b]?.entity.ref, one.articles)),
    moreLinks: pairs.length - links.length,
  }
}

interface Pair {
  readonly a: number
  readonly b: number
  readonly articles: number
  readonly near: number
}

/** Of each node the two strongest links, and as many of the strongest as there are twice as many links as nodes. */
function strongest(pairs: readonly Pair[], size: number): readonly Pair[] {
  const near = (one: Pair): number => Math.floor(one.near * 4095)
  const falling = pairs.toSorted((x, y) => y.articles - x.articles || near(y) - near(x) || x.a - y.a || x.b - y.b)
  const ofNode = (node: number): readonly Pair[] => falling.filter(({ a, b }) => a === node || b === node).slice(0, 2)
  const own = new Set(Array.from({ length: size }, (_, node) => ofNode(node)).flat())
  const others = falling.filter((one) => !own.has(one)).slice(0, Math.max(0, 2 * size - own.size))
  return falling.filter((one) => own.has(one) || others.includes(one))
}

const endsOf = (edtf: string | undefined): { readonly from?: string; readonly to?: string } => {
  const date = edtf === undefined ? undefined : readEdtf(edtf)
  if (!date || isEdtfProblem(date)) return {}
  return { ...(date.earliest ? { from: date.earliest } : {}), ...(date.latest ? { to: date.latest } : {}) }
}

/** The bar that a date stands in: that of its first day, where the last is no farther away than a bar is wide. */
function barFor(edtf: string, unit: AtlasTimeline['unit']): { first: string; from: string; to: string } | undefined {
  const { from: first, to: last } = endsOf(edtf)
  if (!first || !last) return undefined
  const width = dayCount(last) - dayCount(first)
  if (width > { day: 0, month: 30, year: 365 }[unit]) return undefined
  const [year, month] = [first.slice(0, -6), first.slice(-5, -3)]
  if (unit === 'day') return { first, from: first, to: first }
  if (unit === 'year') return { first, from: `${year}-01-01`, to: `${year}-12-31` }
  const end = new Date(Date.UTC(Number(year), Number(month), 0)).toISOString().slice(0, 10)
  return { first, from: `${year}-${month}-01`, to: end }
}
