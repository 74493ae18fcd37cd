import type { Corpus } from '../corpus/corpus.ts'
import type { Article } from '../corpus/document.ts'
import { onceForState, onceInState } from '../corpus/once-for-state.ts'
import { sameKey } from '../language/fold.ts'
import type { Entity } from '../registry/entity.ts'
import { type TextWithWords, titleOf } from './article-blocks.ts'
import { ArticleContext, BEFORE } from './article-context.ts'
import { type PlaceInArticle, placesIn } from './article-places.ts'
import { isAtLeast } from './confidence.ts'
import { confidenceOf, type Evidence, reasonsOf, settled } from './evidence.ts'
import { evidenceInArticle } from './evidence-in-article.ts'
import { evidenceInRow } from './evidence-in-row.ts'
import type { Candidate, FoundMention } from './found-mention.ts'
import { isSurname } from './person-names.ts'
import { placesOf } from './places.ts'
import { ranked, type Weighed } from './rank.ts'
import { type ReadName, type ReadPlace, readName, readText } from './read-text.ts'

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
  const places = placesIn(article, corpus, adjectives)
  const context = contextOf(article, corpus, places)
  const found: FoundMention[] = []
  let last: { readonly at: PlaceInArticle; readonly first: Weighed } | undefined
  for (const at of places) {
    const { block, place, span } = at
    const { label, isDate } = place
    // What is in a row with itself, or with what it may be, is told by nothing.
    const row = last?.at.block === block && !mayName(place, last.first.reading.entity) ? last.first : undefined
    const weighed = place.names.map((name): Weighed => {
      const { reading, inBlock } = name
      const evidence: Evidence[] = [
        ...inBlock,
        ...evidenceInArticle(context, article, corpus, at, name),
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
    found.push({ span, label, candidates: [candidateOf(first), ...candidates], isWanted })
  }
  return corpus.settings.tagging === 'every' ? found : onceEach(found)
}

const mayName = ({ names }: ReadPlace, { ref }: Entity): boolean =>
  names.some(({ reading }) => reading.entity.ref === ref)

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
function contextOf(article: Article, corpus: Corpus, places: readonly PlaceInArticle[]): ArticleContext {
  const context = new ArticleContext(article, corpus)
  const add = (name: ReadName, offset: number): void => {
    const said = whatIsSaid(name, corpus)
    if (said === 'its name') context.addNamed(name.reading.entity, offset)
    else if (said === 'it') context.addSpokenOf(name.reading.entity)
  }
  const title = titleOf(article)
  for (const name of title ? namesOfTitle(title, corpus) : []) add(name, BEFORE)
  for (const { block, place } of places) {
    const [only, ...others] = place.names
    if (others.length === 0) add(only, block.plain.start + place.start)
  }
  return context
}

/** What a title can only be read as: what is ignored in texts is not in titles, since it is not tagged there. */
const namesOfTitle = onceInState((title: TextWithWords, corpus: Corpus): readonly ReadName[] =>
  placesOf(readText(title, corpus, false).readings).flatMap(({ readings: [only, ...others] }) =>
    others.length === 0 ? [readName(title, only, corpus)] : [],
  ),
)

/** Whether a text says an entity by a name of several words that is its own, or says it at all, without a doubt. */
function whatIsSaid({ reading: { entity, form, name }, like, inBlock }: ReadName, corpus: Corpus) {
  if (form === 'adjective' || confidenceOf(settled(inBlock)) !== 'sure') return undefined
  if (sameKey(name.text).includes(' ') && !isSurname(entity, name.text, corpus)) return 'its name'
  return like === 'person' ? undefined : 'it'
}

const candidateOf = ({ reading: { entity, name, form }, evidence }: Weighed): Candidate => ({
  ref: entity.ref,
  name: name.text,
  form,
  confidence: confidenceOf(evidence),
  reasons: reasonsOf(evidence),
})
