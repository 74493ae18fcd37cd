import type { Corpus } from '../corpus/corpus.ts'
import type { Article } from '../corpus/document.ts'
import { onceForState } from '../corpus/once-for-state.ts'
import { sameKey } from '../language/fold.ts'
import type { Entity } from '../registry/entity.ts'
import type { BuiltInType } from '../schema/types.ts'
import { type TextWithWords, titleOf } from './article-blocks.ts'
import { ArticleContext, BEFORE } from './article-context.ts'
import { isInDate, type PlaceInArticle, placesIn } from './article-places.ts'
import { isAtLeast } from './confidence.ts'
import { confidenceOf, type Evidence, reasonsOf, settled } from './evidence.ts'
import { evidenceInArticle } from './evidence-in-article.ts'
import { evidenceInBlock } from './evidence-in-block.ts'
import { evidenceInRow } from './evidence-in-row.ts'
import type { Candidate, FoundMention } from './found-mention.ts'
import { isSurname } from './person-names.ts'
import { type NamePlace, placesOf } from './places.ts'
import { ranked, type Weighed } from './rank.ts'
import { NameReader, type Reading } from './readings.ts'

/** What is looked for besides names. */
export interface FindOptions {
  /** Relational adjectives too (docs/format.md §6): they are tagged with `form=adjective`. */
  readonly adjectives?: boolean
}

/**
 * The names of the registry that stand in the text of an article and are not tagged, in text order. Those of people who are withheld are left out: the rule
 * `withheld-name` speaks of each, and a list of names may be read by others (docs/format.md §6).
 */
export const findMentions = (
  article: Article,
  corpus: Corpus,
  { adjectives = false }: FindOptions = {},
): readonly FoundMention[] => (adjectives ? find(article, corpus, true) : names(article, corpus))

/** Several ask with each keystroke. */
const names = onceForState((article: Article, corpus: Corpus) => find(article, corpus, false))

function find(article: Article, corpus: Corpus, adjectives: boolean): readonly FoundMention[] {
  const reader = new NameReader(corpus)
  const places = placesIn(article, corpus, reader, adjectives)
  const context = contextOf(article, corpus, reader, places)
  const found: FoundMention[] = []
  let last: { readonly at: PlaceInArticle; readonly first: Weighed } | undefined
  for (const at of places) {
    const { block, place, span } = at
    const isDate = isInDate(block.said, place)
    // What is in a row with itself, or with what it may be, is told by nothing.
    const row = last?.at.block === block && !mayName(place, last.first.reading.entity) ? last.first : undefined
    const weighed = place.readings.map((reading): Weighed => {
      const like = likeOf(reading, corpus)
      const inBlock = evidenceInBlock(block.said, reading, like)
      const evidence: Evidence[] = [
        ...inBlock,
        ...evidenceInArticle(context, article, corpus, at, { reading, evidence: inBlock }, like),
        ...(row ? evidenceInRow(block.said.text, row, reading) : []),
      ]
      if (isDate) evidence.push({ kind: 'date' })
      return { reading, evidence: settled(evidence) }
    })
    const [first, ...others] = ranked(weighed, corpus)
    if (!first) continue
    last = { at, first }
    const { entity } = first.reading
    if (entity.withhold) continue
    const isWanted = corpus.settings.tagging === 'every' || !context.hasTag(entity)
    const candidates = others.filter(({ reading }) => !reading.entity.withhold).map(candidateOf)
    const label = block.said.text.slice(place.start, place.end)
    found.push({ span, label, candidates: [candidateOf(first), ...candidates], isWanted })
  }
  return corpus.settings.tagging === 'every' ? found : onceEach(found)
}

const mayName = ({ readings }: NamePlace, { ref }: Entity): boolean => readings.some(({ entity }) => entity.ref === ref)

/** With one tag wanted for an entity, the first of its surest mentions is to have it: a doubtful one before it would leave the entity without any. */
function onceEach(found: readonly FoundMention[]): readonly FoundMention[] {
  const chosen = new Map<string, FoundMention>()
  for (const mention of found) {
    const [{ ref, confidence }] = mention.candidates
    const before = chosen.get(ref)?.candidates[0].confidence
    if (before === undefined || !isAtLeast(before, confidence)) chosen.set(ref, mention)
  }
  return found.map((mention) =>
    mention.isWanted && chosen.get(mention.candidates[0].ref) !== mention ? { ...mention, isWanted: false } : mention,
  )
}

/** Whom the article speaks of without a doubt: what is unsure may be told by it. */
function contextOf(
  article: Article,
  corpus: Corpus,
  reader: NameReader,
  places: readonly PlaceInArticle[],
): ArticleContext {
  const context = new ArticleContext(article, corpus)
  const add = (text: TextWithWords, readings: readonly Reading[], offset: number): void => {
    const [only, ...others] = readings
    if (!only || others.length > 0 || only.form === 'adjective') return
    const like = likeOf(only, corpus)
    if (confidenceOf(settled(evidenceInBlock(text, only, like))) !== 'sure') return
    const isFull = sameKey(only.name.text).includes(' ') && !isSurname(only.entity, only.name.text, corpus)
    if (isFull) context.addNamed(only.entity, offset)
    else if (like !== 'person') context.addSpokenOf(only.entity)
  }
  const title = titleOf(article)
  if (title) for (const { readings } of placesOf(reader.read(title))) add(title, readings, BEFORE)
  for (const { block, place } of places) add(block.said, place.readings, block.plain.start + place.start)
  return context
}

const likeOf = ({ entity }: Reading, { settings }: Corpus): BuiltInType =>
  settings.types.get(entity.type)?.like ?? 'org'

const candidateOf = ({ reading: { entity, name, form }, evidence }: Weighed): Candidate => ({
  ref: entity.ref,
  name: name.text,
  form,
  confidence: confidenceOf(evidence),
  reasons: reasonsOf(evidence),
})
