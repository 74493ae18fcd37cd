import type { Corpus } from '../corpus/corpus.ts'
import type { Article } from '../corpus/document.ts'
import { sameKey } from '../language/fold.ts'
import { labelKey } from '../registry/label-names.ts'
import type { BuiltInType } from '../schema/types.ts'
import { overlaps, type Span } from '../text/span.ts'
import { blocksOf, type NameBlock } from './article-blocks.ts'
import { ArticleContext } from './article-context.ts'
import { confidenceOf, type Evidence, reasonsOf } from './evidence.ts'
import { evidenceInArticle } from './evidence-in-article.ts'
import { evidenceInBlock } from './evidence-in-block.ts'
import type { Candidate, FoundMention } from './found-mention.ts'
import { type NamePlace, placesOf } from './places.ts'
import { ranked, type Weighed } from './rank.ts'
import { type Reading, readingsOf } from './readings.ts'

/** What is looked for besides names. */
export interface FindOptions {
  /** Relational adjectives too (docs/format.md §6): they are tagged with `form=adjective`. */
  readonly adjectives?: boolean
}

/**
 * The names of the registry that stand in the text of an article and are not tagged, in text order. Those of people who are withheld are left out: the rule
 * `withheld-name` speaks of each, and a list of names may be read by others (docs/format.md §6).
 */
export function findMentions(article: Article, corpus: Corpus, _options: FindOptions = {}): readonly FoundMention[] {
  const context = new ArticleContext(article, corpus)
  const places = blocksOf(article).flatMap((block) => placesIn(article, corpus, block))
  for (const { block, place } of places) {
    const [only, ...others] = place.readings
    if (others.length === 0 && isFull(only)) context.addNamed(only.entity, block.plain.start + place.start)
  }
  const found: FoundMention[] = []
  const wanted = new Set<string>()
  let before: Listed | undefined
  for (const { block, place, span } of places) {
    const offset = block.plain.start + place.start
    const weighed = place.readings.map((reading): Weighed => {
      const like = likeOf(reading, corpus)
      const evidence: Evidence[] = [
        ...evidenceInBlock(block.text, reading, like),
        ...evidenceInArticle({ article, corpus, context }, block.text, reading, like, offset),
        ...evidenceOfRow(before, block, place, reading),
      ]
      return { reading, evidence }
    })
    const [first, ...others] = ranked(weighed, corpus)
    if (!first) continue
    before = { block, place, first }
    const { ref, withhold } = first.reading.entity
    if (withhold) continue
    const isWanted = corpus.settings.tagging === 'every' || !(wanted.has(ref) || context.isTagged(first.reading.entity))
    wanted.add(ref)
    const candidates = others.filter(({ reading }) => !reading.entity.withhold).map(candidateOf)
    found.push({
      span,
      label: block.text.slice(place.start, place.end),
      candidates: [candidateOf(first), ...candidates],
      isWanted,
    })
  }
  return found
}

interface PlaceInArticle {
  readonly block: NameBlock
  readonly place: NamePlace
  readonly span: Span
}

/** The places of names in a block, without the readings that the article or the corpus has refused. */
function placesIn(article: Article, corpus: Corpus, block: NameBlock): readonly PlaceInArticle[] {
  const refused = article.selectors.filter(({ list, ref }) => list === 'not-mentions' && ref !== undefined)
  const readings = readingsOf(block.text, corpus).filter((reading) => {
    if (refused.length === 0) return true
    const span = block.prose.span(reading.start, reading.end)
    return !refused.some(
      ({ ref = '', chosen }) =>
        (corpus.resolve(ref)?.ref ?? ref) === reading.entity.ref &&
        chosen.flat().some((piece) => overlaps(piece, span)),
    )
  })
  return placesOf(readings).flatMap((place) => {
    const [first, ...others] = place.readings.filter((reading) => !isIgnored(corpus, reading, block.text))
    return first
      ? [{ block, place: { ...place, readings: [first, ...others] }, span: block.prose.span(place.start, place.end) }]
      : []
  })
}

const isIgnored = ({ settings }: Corpus, { entity, start, end }: Reading, text: string): boolean =>
  settings.ignoreNames.length > 0 &&
  settings.ignoreNames.some(
    (one) =>
      labelKey(one.text) === labelKey(text.slice(start, end)) && (one.ref === undefined || one.ref === entity.ref),
  )

/** Whether the name is so long that it tells whose it is. */
const isFull = ({ name, difference }: Reading): boolean =>
  difference !== 'article' && name.use !== 'common' && sameKey(name.text).includes(' ')

const likeOf = ({ entity }: Reading, { settings }: Corpus): BuiltInType =>
  settings.types.get(entity.type)?.like ?? 'org'

interface Listed {
  readonly block: NameBlock
  readonly place: NamePlace
  readonly first: Weighed
}

/** What the name before says where nothing but و or a comma stands between, as in إدلب وحلب: a name of the same type in a row with it. */
function evidenceOfRow(
  before: Listed | undefined,
  block: NameBlock,
  { start }: NamePlace,
  reading: Reading,
): readonly Evidence[] {
  if (!before || before.block !== block || before.first.reading.entity.type !== reading.entity.type) return []
  if (!row.test(block.text.slice(before.place.end, start))) return []
  const { entity, name } = before.first.reading
  const isSameKind = entity.kind === reading.entity.kind
  return isSameKind ? [{ kind: 'listed', about: name.text }] : []
}

const row = /^(?:["”»]?\s+و(?:["“«])?|["”»]?،\s+و?)$/u

const candidateOf = ({ reading: { entity, name, form }, evidence }: Weighed): Candidate => ({
  ref: entity.ref,
  name: name.text,
  form,
  confidence: confidenceOf(evidence),
  reasons: reasonsOf(evidence),
})
