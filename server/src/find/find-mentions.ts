import type { Corpus } from '../corpus/corpus.ts'
import type { Article } from '../corpus/document.ts'
import { labelKey } from '../registry/label-names.ts'
import { heldAt } from '../registry/names.ts'
import { covers, overlaps } from '../text/span.ts'
import { blocksOf } from './article-blocks.ts'
import type { Candidate, Confidence, FoundMention } from './found-mention.ts'
import { type NamePlace, placesOf } from './places.ts'
import { type Reading, readingsOf } from './readings.ts'

/** What is looked for besides names. */
export interface FindOptions {
  /** Relational adjectives too (docs/format.md §6): they are tagged with `form=adjective`. */
  readonly adjectives?: boolean
}

/** The names of the registry that stand in the text of an article and are not tagged, in text order. */
export function findMentions(article: Article, corpus: Corpus, _options: FindOptions = {}): readonly FoundMention[] {
  const found: FoundMention[] = []
  const tagged = new Set(article.tree.tags.map(({ type, id }) => corpus.resolve(`${type}:${id}`)?.ref))
  const named = new Set<string>([...tagged].flatMap((ref) => ref ?? []))
  for (const { prose, text } of blocksOf(article)) {
    for (const place of placesOf(readingsOf(text, corpus))) {
      const span = prose.span(place.start, place.end)
      const readings = place.readings.filter(
        (reading) => !isRefused(article, corpus, reading, place, text) && !isNotMeant(article, corpus, reading, span),
      )
      const candidates = readings.map((reading) => candidateOf(article, reading, place, readings, named))
      const [first, ...others] = candidates.sort((a, b) => order.indexOf(a.confidence) - order.indexOf(b.confidence))
      if (!first) continue
      if (first.name.includes(' ')) named.add(first.ref)
      const isWanted = corpus.settings.tagging === 'every' || !tagged.has(first.ref)
      tagged.add(first.ref)
      found.push({ span, label: text.slice(place.start, place.end), candidates: [first, ...others], isWanted })
    }
  }
  return found
}

const order: readonly Confidence[] = ['sure', 'likely', 'doubtful']

function isRefused(
  _: Article,
  { settings }: Corpus,
  { entity }: Reading,
  { start, end }: NamePlace,
  text: string,
): boolean {
  if (entity.withhold) return true
  const key = labelKey(text.slice(start, end))
  return settings.ignoreNames.some(
    (one) => labelKey(one.text) === key && (one.ref === undefined || one.ref === entity.ref),
  )
}

function isNotMeant(
  { selectors }: Article,
  corpus: Corpus,
  { entity }: Reading,
  span: { start: number; end: number },
): boolean {
  return selectors.some(
    ({ list, ref, chosen }) =>
      list === 'not-mentions' &&
      ref !== undefined &&
      (corpus.resolve(ref)?.ref ?? ref) === entity.ref &&
      chosen.some((pieces) => pieces.some((piece) => overlaps(piece, span) || covers(span, piece))),
  )
}

function candidateOf(
  article: Article,
  reading: Reading,
  { start, end }: NamePlace,
  all: readonly Reading[],
  named: ReadonlySet<string>,
): Candidate {
  const { entity, name, difference } = reading
  const letters = end - start
  const isOneWord = reading.last === reading.token
  let confidence: Confidence = 'sure'
  if (difference === 'joined' || difference === 'number') confidence = 'likely'
  if (name.use === 'common' || letters <= 3 || name.use === 'error') confidence = 'likely'
  if (!heldAt(name, article.date)) confidence = 'likely'
  if (isOneWord && entity.type === 'person' && !named.has(entity.ref)) confidence = 'likely'
  if (all.length > 1) confidence = 'likely'
  if (difference === 'article') confidence = 'doubtful'
  return {
    ref: entity.ref,
    name: name.text,
    form: undefined,
    confidence,
    reasons: [{ en: `The registry has this name of ${entity.ref}.`, ar: `الاسم في السجل لـ${entity.ref}.` }],
  }
}
