import type { Message } from '../../language/message.ts'
import { compareText } from '../../text/compare.ts'
import { once } from '../../text/once.ts'
import type { Corpus } from '../corpus.ts'
import type { Article } from '../document.ts'
import { type ArticleFacts, isMention } from '../facts.ts'
import { mergedInto } from '../merged-into.ts'
import { articleTable } from '../overview/article-table.ts'
import { articlesSaying, mentioning, on, type Saying } from '../overview/saying.ts'
import type { Segment } from '../segment/segment.ts'
import { isLocal } from '../site.ts'
import { seriesAround } from './series.ts'
import { mentionedInWords, seriesInWords, topicsInWords } from './words.ts'

/** What an article speaks of that others may speak of too. */
export interface Shared {
  readonly entities: readonly SharedEntity[]
  readonly series: readonly SharedSeries[]
  readonly topics: readonly SharedTopic[]
  /** The numbers of all that is mentioned, in a batch of closed files. */
  readonly numbersIn: (segment: Segment) => ReadonlySet<number>
}

/** Something that other articles say as well, and what it weighs for one that says it so often. */
interface Weighed {
  readonly saying: Saying
  readonly weightOf: (times: number) => number
}

interface SharedEntity extends Weighed {
  /** `type:id` of the record that counts. */
  readonly ref: string
  /** All ids under which it is mentioned. */
  readonly targets: readonly string[]
}

/** A series of events: what ties an article to one that mentions other events of it. */
interface SharedSeries extends Weighed {
  readonly ref: string
  readonly members: ReadonlyMap<string, readonly string[]>
  /** The events of it that the article mentions. */
  readonly own: readonly string[]
}

interface SharedTopic extends Weighed {
  readonly topic: string
}

/** What the article at hand can share with others. What all articles say ties none to another, and is left out. */
export function sharedOf(corpus: Corpus, article: Article): Shared {
  const size = corpus.articleCount
  const table = articleTable(corpus)
  const rarity = (saying: Saying): number => Math.log(size / articlesSaying(saying))
  const entities = [...spokenOf(corpus, article)].flatMap(([ref, { targets, times }]) => {
    const saying = mentioning(table, targets)
    const rare = rarity(saying)
    // Symmetric: two articles are tied by what both speak of again and again.
    return rare > 0 ? [{ ref, targets, saying, weightOf: (others: number) => rare * salience(times, others) }] : []
  })
  const series = [...seriesIn(corpus, article)].flatMap(([ref, { members, own }]) => {
    const saying = mentioning(table, [...members.values()].flat())
    const rare = rarity(saying)
    return rare > 0 ? [{ ref, members, own, saying, weightOf: () => rare * SERIES }] : []
  })
  const topics = [...new Set(article.topics)].flatMap((topic) => {
    const saying = on(table, topic)
    const rare = rarity(saying)
    return rare > 0 ? [{ topic, saying, weightOf: () => rare * TOPIC }] : []
  })
  const targets = new Set(
    [...entities, ...series.map(({ members }) => ({ targets: [...members.values()].flat() }))].flatMap(
      (one) => one.targets,
    ),
  )
  const numbersIn = once((segment: Segment) => new Set([...targets].flatMap((target) => segment.target(target) ?? [])))
  return { entities, series, topics, numbersIn }
}

const salience = (a: number, b: number): number => 1 + Math.log(Math.min(a, b, OFTEN))

/** Who is mentioned more often than this is what the article is about, however long it is. */
const OFTEN = 50

/** Two rounds of talks tie less than one round does. */
const SERIES = 0.7

/** A topic is chosen from a short list: it says less than a name that is as rare. */
const TOPIC = 0.5

/** The entities of the corpus that an article mentions, by the record that counts. */
function spokenOf(corpus: Corpus, article: Article) {
  const found = new Map<string, { readonly targets: readonly string[]; readonly times: number }>()
  for (const [target, times] of article.mentions) {
    if (isLocal(target)) continue
    const ref = corpus.resolve(target)?.ref ?? target
    const before = found.get(ref)
    found.set(ref, {
      targets: before?.targets ?? [ref, ...mergedInto(corpus, ref)],
      times: times + (before?.times ?? 0),
    })
  }
  return found
}

/** The series that an article mentions events of. */
function seriesIn(corpus: Corpus, article: Article) {
  const found = new Map<string, { readonly members: SharedSeries['members']; readonly own: string[] }>()
  for (const ref of spokenOf(corpus, article).keys()) {
    for (const series of seriesAround(corpus, ref)) {
      const before = found.get(series.ref)
      if (before) before.own.push(ref)
      else found.set(series.ref, { members: series.members, own: [ref] })
    }
  }
  return found
}

/** What the article at hand shares with another one, in words, what weighs most first. */
export function reasonsFor(
  corpus: Corpus,
  { entities, series, topics, numbersIn }: Shared,
  other: ArticleFacts,
): readonly Message[] {
  const mentions = mentionsIn(corpus, other.uri, numbersIn)
  const timesOf = (targets: readonly string[]): number =>
    targets.reduce((sum, target) => sum + (mentions.get(target) ?? 0), 0)
  const both = entities
    .map(({ ref, targets, weightOf }) => ({ ref, times: timesOf(targets), weightOf }))
    .filter(({ times }) => times > 0)
    .map(({ ref, times, weightOf }) => ({ ref, weight: weightOf(times) }))
    .toSorted((a, b) => b.weight - a.weight || compareText(a.ref, b.ref))
  const common = topics.filter(({ topic }) => other.topics.includes(topic))
  const reasons: { readonly weight: number; readonly reason: Message }[] = []
  if (both.length > 0) {
    const weight = both.reduce((sum, one) => sum + one.weight, 0)
    reasons.push({
      weight,
      reason: mentionedInWords(
        corpus,
        both.map(({ ref }) => ref),
      ),
    })
  }
  for (const { ref, members, own, weightOf } of series) {
    const theirs = [...members].flatMap(([member, targets]) => (timesOf(targets) > 0 ? [member] : []))
    const [one] = own
    const [another] = theirs
    // Where they mention the same event, that has been said.
    if (one === undefined || another === undefined || theirs.some((member) => own.includes(member))) continue
    reasons.push({ weight: weightOf(1), reason: seriesInWords(corpus, ref, one, another) })
  }
  if (common.length > 0) {
    const weight = common.reduce((sum, { weightOf }) => sum + weightOf(1), 0)
    reasons.push({
      weight,
      reason: topicsInWords(
        corpus,
        common.map(({ topic }) => topic),
      ),
    })
  }
  return reasons.toSorted((a, b) => b.weight - a.weight).map(({ reason }) => reason)
}

/** How often an article mentions each of the targets that are asked for, among others. */
function mentionsIn(
  { whole, layers }: Corpus,
  uri: string,
  numbersIn: Shared['numbersIn'],
): ReadonlyMap<string, number> {
  const document = whole.get(uri)
  if (document) return document.kind === 'article' ? document.mentions : new Map()
  const found = new Map<string, number>()
  for (const layer of layers) {
    const file = layer.fileOf(uri)
    if (file === undefined) continue
    for (const place of layer.segment.places(file, numbersIn(layer.segment))) {
      if (isMention(place)) found.set(place.target, (found.get(place.target) ?? 0) + 1)
    }
  }
  return found
}
