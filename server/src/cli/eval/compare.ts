import type { Corpus } from '../../corpus/corpus.ts'
import type { Confidence, FoundMention } from '../../find/found-mention.ts'
import { wordsIn } from '../../language/words.ts'
import { isNameOf, namesSpelt } from '../../registry/label-names.ts'
import { plainOffset } from '../../syntax/plain-offsets.ts'
import type { Span } from '../../text/span.ts'
import type { GoldArticle, GoldMention } from './gold-article.ts'
import { SpanIndex } from './span-index.ts'

/** What the finder found in an article beside what an editor tagged there. */
export interface Compared {
  /** Every mention that counts, in text order, with what was found in its place. */
  readonly wanted: readonly WantedMention[]
  /** Every hit, in text order. */
  readonly hits: readonly Hit[]
}

/** A mention that was to be found. */
export interface WantedMention {
  readonly gold: GoldMention
  /** The hit that is right; missing where there is none. */
  readonly right: Hit | undefined
  /** Where none is right: one in its place that is not. */
  readonly instead: Hit | undefined
}

/** Something that the finder found. */
export interface Hit {
  /** In the plain text of the untagged article. */
  readonly span: Span
  readonly found: FoundMention
  /** How sure the likeliest of its entities is: that one is what would be tagged. */
  readonly confidence: Confidence
  readonly verdict: Verdict
  /** The mention that an editor has tagged in its place, whether it counts or not. */
  readonly gold: GoldMention | undefined
}

/**
 * `right`: the entity and the words of the gold. `bounds`: its entity, other words; `form`: a name where the gold has an adjective, or the other way round. `other-entity`: another entity than the gold's; `untagged`: the gold
 * has nothing there. The rest says neither for nor against the finder: `left-out` finds the entity of a mention that does not count; `unknown` stands on
 * words whose entity the editor did not know, or in a date or a link; `tagged-elsewhere` is a mention that `tagging: first` leaves untagged.
 */
export type Verdict =
  | 'right'
  | 'bounds'
  | 'form'
  | 'other-entity'
  | 'untagged'
  | 'left-out'
  | 'unknown'
  | 'tagged-elsewhere'

/** Whether a hit is held against the finder. */
export const isFalse = ({ verdict }: Pick<Hit, 'verdict'>): boolean =>
  verdict === 'bounds' || verdict === 'form' || verdict === 'other-entity' || verdict === 'untagged'

/** Compares what was found in an article without its tags with its gold. */
export function compare(gold: GoldArticle, found: readonly FoundMention[], corpus: Corpus): Compared {
  const { plain } = gold.untagged.tree
  const places: Places = {
    mentions: new SpanIndex(gold.mentions),
    silent: new SpanIndex(gold.silent),
    refs: new Set(gold.mentions.map(({ ref }) => ref)),
    text: plain.text,
  }
  const hits = found.map((one): Hit => {
    const span = { start: plainOffset(plain, one.span.start), end: plainOffset(plain, one.span.end) }
    const [{ confidence }] = one.candidates
    return { span, found: one, confidence, ...judged(one, span, places, corpus) }
  })
  hits.sort((a, b) => a.span.start - b.span.start)
  const rights = new Map(hits.flatMap((hit) => (hit.verdict === 'right' ? [[hit.gold, hit]] : [])))
  const hitAt = new SpanIndex(hits)
  const wanted = gold.mentions
    .filter(({ leftOut }) => leftOut === undefined)
    .map((mention): WantedMention => {
      const right = rights.get(mention)
      const instead = right ? undefined : hitAt.around(mention.span)[0]
      return { gold: mention, right, instead }
    })
  return { wanted, hits }
}

/** The gold of an article by its places. */
interface Places {
  readonly mentions: SpanIndex<GoldMention>
  readonly silent: SpanIndex<{ readonly span: Span }>
  readonly refs: ReadonlySet<string>
  readonly text: string
}

function judged(
  { candidates: [{ ref, form }] }: FoundMention,
  span: Span,
  { mentions, silent, refs, text }: Places,
  corpus: Corpus,
): Pick<Hit, 'verdict' | 'gold'> {
  const here = mentions.around(span)
  const same = here.filter((one) => one.ref === ref)
  const isAdjective = form === 'adjective'
  const other = same.find((one) => one.leftOut !== 'in-front-matter' && one.isAdjective !== isAdjective)
  if (other) return { verdict: 'form', gold: other }
  const counting = same.find(({ leftOut }) => leftOut === undefined)
  if (counting) {
    const isRight = isSameWords(span, counting, text, corpus)
    return { verdict: isRight ? 'right' : 'bounds', gold: counting }
  }
  if (same[0]) return { verdict: 'left-out', gold: same[0] }
  const isUnknown = here.some((one) => one.ref.endsWith(':?')) || silent.around(span).length > 0
  if (isUnknown) return { verdict: 'unknown', gold: here[0] }
  if (here[0]) return { verdict: 'other-entity', gold: here[0] }
  const isElsewhere = corpus.settings.tagging === 'first' && refs.has(ref)
  return { verdict: isElsewhere ? 'tagged-elsewhere' : 'untagged', gold: undefined }
}

/**
 * Whether two stretches are the same mention to the format (docs/format.md §3): paired quotation marks may stand in a label, and so may the word for
 * the record's `kind`, as in مدينة حمص.
 */
function isSameWords(found: Span, { span, ref }: GoldMention, text: string, corpus: Corpus): boolean {
  const [one, other] = [found, span].map((words) => inner(words, text))
  if (!one || !other || one.end !== other.end) return false
  if (one.start === other.start) return true
  const entity = corpus.resolve(ref)
  const start = Math.min(one.start, other.start)
  const longer = text.slice(start, one.end)
  const name = [...wordsIn(longer)][1]
  return (
    entity !== undefined &&
    name?.start === Math.max(one.start, other.start) - start &&
    namesSpelt(entity, longer).length === 0 &&
    isNameOf(entity, longer)
  )
}

/** A stretch from its first word to its last. */
function inner({ start, end }: Span, text: string): Span | undefined {
  const words = [...wordsIn(text.slice(start, end))]
  const [first, last] = [words[0], words.at(-1)]
  return first && last && { start: start + first.start, end: start + last.end }
}
