import { isolate } from '../language/direction.ts'
import { inLanguage, type Localized, type Message, type UiLanguage } from '../language/message.ts'
import { displayName } from '../registry/names.ts'
import { compareText } from '../text/compare.ts'
import type { Corpus } from './corpus.ts'
import type { Article } from './document.ts'
import { articleReferent, referentOf } from './referent.ts'
import { closeness } from './related-dates.ts'
import { articleTarget, isLocal } from './site.ts'

/** An article that belongs with another, and why, the strongest reason first. */
export interface RelatedArticle {
  readonly article: Article
  /** Comparable within one answer: ties that editors wrote outweigh all that is only reckoned. */
  readonly score: number
  readonly reasons: readonly Message[]
}

/**
 * The articles that belong with this one, best first. Those that `related` names, on either side, come before those that the text links
 * to; after them come articles that share entities, the rarer the better, or topics. Closeness in time adds to a tie and makes none.
 */
export function relatedArticles(corpus: Corpus, article: Article, limit = 20): readonly RelatedArticle[] {
  const ties = new Map<string, Tie[]>()
  const tie = (other: Article, ...found: readonly Tie[]): void => {
    if (other.uri === article.uri || found.length === 0) return
    ties.set(other.uri, [...(ties.get(other.uri) ?? []), ...found])
  }
  for (const { other, relation } of writtenTies(corpus, article)) tie(other, relationTie(relation, corpus))
  for (const other of linked(corpus, article)) tie(other, linkTie)
  for (const { other, refs } of sharing(corpus, article)) tie(other, ...entityTies(refs, corpus))
  for (const { other, topics } of onTopics(corpus, article)) tie(other, topicTie(topics, corpus))
  return [...ties]
    .flatMap(([uri, found]) => {
      const other = corpus.document(uri)
      return other?.kind === 'article' ? [weighed(article, other, found)] : []
    })
    .toSorted((a, b) => b.score - a.score || compareText(a.article.uri, b.article.uri))
    .slice(0, limit)
}

/** One reason, and what it weighs. */
interface Tie {
  readonly weight: number
  readonly reason: Message
}

const WRITTEN = 1000
const LINKED = 100

function weighed(article: Article, other: Article, ties: readonly Tie[]): RelatedArticle {
  const close = closeness(article.date, other.date)
  const strongest = ties.toSorted((a, b) => b.weight - a.weight)
  // Nearness in time says least of all that is said, whatever it weighs.
  const all = close ? [...strongest, close] : strongest
  return {
    article: other,
    score: all.reduce((sum, { weight }) => sum + weight, 0),
    reasons: all.map(({ reason }) => reason),
  }
}

interface WrittenTie {
  readonly other: Article
  /** What the other article is to this one. */
  readonly relation: string | undefined
}

function* writtenTies(corpus: Corpus, article: Article): Generator<WrittenTie> {
  for (const { to, as } of article.related) for (const other of corpus.articlesOf(to)) yield { other, relation: as }
  if (article.id === undefined) return
  for (const other of corpus.documentsWith(articleTarget(article.id))) {
    if (other.kind !== 'article') continue
    for (const { to, as } of other.related) {
      if (to === article.id) yield { other, relation: as && corpus.settings.relations.get(as)?.inverse }
    }
  }
}

function relationTie(relation: string | undefined, corpus: Corpus): Tie {
  const label: Localized | undefined =
    relation === undefined ? undefined : (corpus.settings.relations.get(relation)?.label ?? new Map([['', relation]]))
  return { weight: WRITTEN, reason: label ? inBoth((language) => inLanguage(label, language) ?? '') : words.related }
}

const words = {
  related: { en: 'related', ar: 'ذات صلة' },
  linked: { en: 'linked in the text', ar: 'رابط في النص' },
  mention: { en: 'both mention ', ar: 'تذكر كلتاهما ' },
  topic: { en: 'both on ', ar: 'كلتاهما عن ' },
} satisfies Readonly<Record<string, Message>>

const linkTie: Tie = { weight: LINKED, reason: words.linked }

/** The articles that this one's text links to, and those whose text links to it. */
function linked(corpus: Corpus, article: Article): ReadonlySet<Article> {
  const there = article.sites.flatMap((site) => {
    if (!site.label || site.role !== 'reference') return []
    const referent = referentOf(corpus, site.target, article.uri)
    return referent?.kind === 'article' ? referent.articles : []
  })
  const { targets } = articleReferent(article)
  const back = corpus
    .documentsWith(...targets)
    .flatMap((other) =>
      other.kind === 'article' && other.sites.some((site) => site.label && targets.includes(site.target))
        ? [other]
        : [],
    )
  return new Set([...there, ...back])
}

interface Sharing {
  readonly other: Article
  readonly refs: readonly SharedEntity[]
}

interface SharedEntity {
  readonly ref: string
  /** What sharing it weighs: log(articles of the corpus / articles that mention it). */
  readonly rarity: number
}

function* sharing(corpus: Corpus, article: Article): Generator<Sharing> {
  const size = [...corpus.articles()].length
  const shared = new Map<Article, SharedEntity[]>()
  for (const ref of article.mentions.keys()) {
    if (isLocal(ref)) continue
    const others = corpus.documentsWith(ref).filter((one) => one.kind === 'article' && one.mentions.has(ref))
    const rarity = Math.log(size / others.length)
    // What every article mentions ties none to another.
    if (!(rarity > 0)) continue
    for (const other of others) {
      if (other.kind === 'article') shared.set(other, [...(shared.get(other) ?? []), { ref, rarity }])
    }
  }
  for (const [other, refs] of shared) yield { other, refs }
}

const MAX_NAMES = 3

/** One tie for all shared entities, which names the rarest. */
function entityTies(refs: readonly SharedEntity[], corpus: Corpus): readonly Tie[] {
  const rarest = refs.toSorted((a, b) => b.rarity - a.rarity || compareText(a.ref, b.ref)).slice(0, MAX_NAMES)
  const weight = refs.reduce((sum, { rarity }) => sum + rarity, 0)
  const reason = inBoth(
    (language) =>
      words.mention[language] +
      listed(
        rarest.map(({ ref }) => nameOf(ref, corpus, language)),
        language,
      ),
  )
  return rarest.length > 0 ? [{ weight, reason }] : []
}

function nameOf(ref: string, corpus: Corpus, language: UiLanguage): string {
  const entity = corpus.resolve(ref)
  return entity ? displayName(entity, corpus.settings.lang ?? language, language) : ref
}

interface OnTopics {
  readonly other: Article
  readonly topics: readonly string[]
}

function* onTopics(corpus: Corpus, article: Article): Generator<OnTopics> {
  if (article.topics.length === 0) return
  for (const other of corpus.articles()) {
    const topics = article.topics.filter((topic) => other.topics.includes(topic))
    if (topics.length > 0) yield { other, topics }
  }
}

/** A topic is chosen from a short list: it says less than a rare name. */
const TOPIC = 0.3

function topicTie(topics: readonly string[], corpus: Corpus): Tie {
  const names = (language: UiLanguage) =>
    topics.slice(0, MAX_NAMES).map((topic) => {
      const label = corpus.settings.topics?.get(topic)?.label
      return (label && inLanguage(label, language)) ?? topic
    })
  return {
    weight: TOPIC * topics.length,
    reason: inBoth((language) => words.topic[language] + listed(names(language), language)),
  }
}

const listed = (names: readonly string[], language: UiLanguage): string =>
  names.map((name) => isolate(name)).join({ en: ', ', ar: ' و' }[language])

const inBoth = (say: (language: UiLanguage) => string): Message => ({ en: say('en'), ar: say('ar') })
