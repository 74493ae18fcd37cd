import { isolate } from '../language/direction.ts'
import { inLanguage, type Localized, type Message, type UiLanguage } from '../language/message.ts'
import { displayName } from '../registry/names.ts'
import { compareText } from '../text/compare.ts'
import { factsOf } from './article-facts.ts'
import type { Corpus } from './corpus.ts'
import type { Article } from './document.ts'
import type { ArticleFacts } from './facts.ts'
import { articleReferent, referentOf } from './referent.ts'
import { closeness } from './related-dates.ts'
import { Weights } from './related-weights.ts'
import { articleTarget, isLocal } from './site.ts'

/** An article that belongs with another, and why, the strongest reason first. */
export interface RelatedArticle {
  readonly article: ArticleFacts
  /** Comparable within one answer: ties that editors wrote outweigh all that is only reckoned. */
  readonly score: number
  readonly reasons: readonly Message[]
}

/** Lists of related articles end with so many, unless more are asked for. */
export const MOST_RELATED = 20

/**
 * The articles that belong with this one, best first. Those that `related` names, on either side, come before those that the text links
 * to; after them come articles that share entities, the rarer the better, or topics. Closeness in time adds to a tie and makes none.
 */
export function relatedArticles(corpus: Corpus, article: Article, limit = MOST_RELATED): readonly RelatedArticle[] {
  const weights = new Weights(corpus)
  const written = new Map<string, Tie[]>()
  const tie = (uri: string, found: Tie): void => {
    written.set(uri, [...(written.get(uri) ?? []), found])
    weights.add(uri, found.weight)
  }
  for (const { uri, relation } of writtenTies(corpus, article)) tie(uri, relationTie(relation, corpus))
  for (const uri of linked(corpus, article)) tie(uri, linkTie)
  const entities = [...sharedEntities(corpus, article)]
  for (const { ref, rarity } of entities) weights.addMentioning(ref, rarity)
  const topics = [...new Set(article.topics)]
  for (const topic of topics) weights.addOn(topic, TOPIC)
  return weights
    .strongest(limit, article.uri)
    .flatMap(([uri, weight]) => {
      const other = corpus.article(uri)
      const close = other && closeness(article.date, other.date)
      return other ? [{ other, score: weight + (close?.weight ?? 0), close }] : []
    })
    .toSorted((a, b) => b.score - a.score || compareText(a.other.uri, b.other.uri))
    .slice(0, limit)
    .map(({ other, score, close }) => {
      const shared = entities.filter(({ ref }) => corpus.mentionsIn(other.uri, ref) > 0)
      const both = topics.filter((topic) => other.topics.includes(topic))
      const ties = [...(written.get(other.uri) ?? []), ...entityTies(shared, corpus), ...topicTies(both, corpus)]
      // Nearness in time says least of all that is said, whatever it weighs.
      const all = [...ties.toSorted((a, b) => b.weight - a.weight), ...(close ? [close] : [])]
      return { article: other, score, reasons: all.map(({ reason }) => reason) }
    })
}

/** One reason, and what it weighs. */
interface Tie {
  readonly weight: number
  readonly reason: Message
}

const WRITTEN = 1000
const LINKED = 100

interface WrittenTie {
  readonly uri: string
  /** What the other article is to this one. */
  readonly relation: string | undefined
}

function* writtenTies(corpus: Corpus, article: Article): Generator<WrittenTie> {
  for (const { to, as } of article.related) {
    for (const { uri } of corpus.articlesOf(to)) yield { uri, relation: as }
  }
  if (article.id === undefined) return
  for (const uri of corpus.filesWith(articleTarget(article.id))) {
    for (const { to, as } of corpus.article(uri)?.related ?? []) {
      if (to === article.id) yield { uri, relation: as && corpus.settings.relations.get(as)?.inverse }
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

/** The articles (URIs) that this one's text links to, and those whose text links to it. */
function linked(corpus: Corpus, article: Article): ReadonlySet<string> {
  const found = new Set<string>()
  for (const site of article.sites) {
    if (!site.label || site.role !== 'reference') continue
    const referent = referentOf(corpus, site.target, article.uri)
    if (referent?.kind === 'article') for (const { uri } of referent.articles) found.add(uri)
  }
  const { targets } = articleReferent(factsOf(article))
  for (const { uri, place } of corpus.places(...targets)) if (place.kind === 'link') found.add(uri)
  return found
}

interface SharedEntity {
  readonly ref: string
  /** What sharing it weighs: log(articles of the corpus / articles that mention it). */
  readonly rarity: number
}

function* sharedEntities(corpus: Corpus, article: Article): Generator<SharedEntity> {
  const size = corpus.articleCount
  for (const ref of article.mentions.keys()) {
    if (isLocal(ref)) continue
    const rarity = Math.log(size / corpus.count(ref).articles)
    // What every article mentions ties none to another.
    if (rarity > 0) yield { ref, rarity }
  }
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

/** A topic is chosen from a short list: it says less than a rare name. */
const TOPIC = 0.3

function topicTies(topics: readonly string[], corpus: Corpus): readonly Tie[] {
  if (topics.length === 0) return []
  const names = (language: UiLanguage) =>
    topics.slice(0, MAX_NAMES).map((topic) => {
      const label = corpus.settings.topics?.get(topic)?.label
      return (label && inLanguage(label, language)) ?? topic
    })
  return [
    {
      weight: TOPIC * topics.length,
      reason: inBoth((language) => words.topic[language] + listed(names(language), language)),
    },
  ]
}

const listed = (names: readonly string[], language: UiLanguage): string =>
  names.map((name) => isolate(name)).join({ en: ', ', ar: ' و' }[language])

const inBoth = (say: (language: UiLanguage) => string): Message => ({ en: say('en'), ar: say('ar') })
