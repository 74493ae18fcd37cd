import type { Corpus } from '../../corpus/corpus.ts'
import type { Article } from '../../corpus/document.ts'
import { readArticle } from '../../corpus/read-article.ts'
import { isAtLeast } from '../../find/confidence.ts'
import { findMentions } from '../../find/find-mentions.ts'
import type { Confidence, FoundMention } from '../../find/found-mention.ts'
import { type TagToBe, tagEdits, tagOf } from '../../find/tag-edits.ts'
import { withSelectors } from '../../lint/move-selectors.ts'
import { datesOf } from '../../lint/text/text-dates.ts'
import { plainOffset, sourceSpan } from '../../syntax/plain-offsets.ts'
import { applyEdits } from '../../text/edit.ts'
import { Source } from '../../text/source.ts'
import { overlaps } from '../../text/span.ts'

/** What is to be tagged. */
export interface Wanted {
  /** What is found with less confidence is left. */
  readonly least: Confidence
  /** The entities (`type:id`) that are to be tagged; missing where all are. */
  readonly refs?: ReadonlySet<string> | undefined
  /** Whether dates are, too, whose value is sure. */
  readonly dates?: boolean
  /** Whether relational adjectives are looked for. */
  readonly adjectives?: boolean
}

/** An article with the tags that it was to get. */
export interface TaggedArticle {
  readonly text: string
  /** All that was found, tagged or left, where it stands in the article as it was. */
  readonly found: readonly FoundMention[]
  /** Of each new tag its entity, or its date (`date:…`). */
  readonly tagged: readonly string[]
  /** Of each mention that is found and gets no tag its likeliest entity; `date:` of each date, where dates are wanted. */
  readonly left: readonly string[]
}

/**
 * Writes tags until there is nothing more to tag, so that a second run finds nothing to write: whom the article speaks of for sure tells of others who
 * they are. What a tag says of the same words elsewhere makes nothing sure (`find/evidence.ts`).
 */
export function tagArticle(article: Article, corpus: Corpus, wanted: Wanted): TaggedArticle {
  const { dates = false, adjectives = false } = wanted
  const tagged: string[] = []
  const taken: FoundMention[] = []
  let now = article
  for (let round = 0; ; round++) {
    const found = findMentions(now, corpus.knowing(now), { adjectives })
    const tags = found.filter((one) => isWanted(one, wanted)).map((mention) => ({ ...tagFor(mention), mention }))
    const { edits, written } = tagEdits<Tagging>(now, [...tags, ...(dates ? dateTags(now, found) : [])])
    if (edits.length === 0 || round === MAX_ROUNDS) {
      const left = found.map(({ candidates }) => candidates[0].ref)
      return {
        text: now.source.text,
        found: [...taken, ...found.map((one) => movedTo(article, now, one))],
        tagged,
        left: dates ? [...left, ...datesLeft(now)] : left,
      }
    }
    tagged.push(...written.map(({ ref }) => ref))
    for (const { mention } of written) if (mention) taken.push(movedTo(article, now, mention))
    const text = applyEdits(now.source.text, withSelectors(now, corpus.settings, edits))
    now = readArticle(new Source(now.uri, now.source.version, text), corpus.settings)
  }
}

/** More rounds than names need that tell of each other. */
const MAX_ROUNDS = 10

/** A tag to be written, and the mention that it is for if it is for one. */
interface Tagging extends TagToBe {
  readonly mention?: FoundMention
}

/** The same mention where it stood before there were tags, which change no word. */
const movedTo = ({ tree }: Article, now: Article, mention: FoundMention): FoundMention => ({
  ...mention,
  span: sourceSpan(tree.plain, {
    start: plainOffset(now.tree.plain, mention.span.start),
    end: plainOffset(now.tree.plain, mention.span.end),
  }),
})

const isWanted = ({ candidates: [{ ref, confidence }], isWanted }: FoundMention, { least, refs }: Wanted): boolean =>
  isWanted && isAtLeast(confidence, least) && (refs?.has(ref) ?? true)

/** What a careful reader would have looked at says that nobody has (docs/format.md §3, `cert` and `resp`). */
function tagFor(found: FoundMention): TagToBe {
  const cert = certainties[found.candidates[0].confidence]
  return cert === undefined ? tagOf(found) : { ...tagOf(found), attributes: `cert=${cert}; resp=auto` }
}

const certainties: Readonly<Record<Confidence, 'medium' | 'low' | undefined>> = {
  sure: undefined,
  likely: 'medium',
  doubtful: 'low',
}

/** The dates without a tag whose value is sure; words that may be a name are none. */
const dateTags = (article: Article, found: readonly FoundMention[]): readonly TagToBe[] =>
  datesOf(article).flatMap(({ date: { value, certainty }, span, tag }) => {
    if (value === undefined || certainty === 'vague' || tag) return []
    const isName = found.some((one) => one.candidates[0].confidence !== 'doubtful' && overlaps(one.span, span))
    return isName ? [] : [{ span, ref: `date:${value}` }]
  })

const datesLeft = (article: Article): readonly string[] => datesOf(article).flatMap(({ tag }) => (tag ? [] : ['date:']))
