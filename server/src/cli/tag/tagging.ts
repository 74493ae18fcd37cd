import type { Corpus } from '../../corpus/corpus.ts'
import type { Article } from '../../corpus/document.ts'
import { isAtLeast } from '../../find/confidence.ts'
import type { Confidence, FoundMention } from '../../find/found-mention.ts'
import { type TagToBe, tagEdits, tagOf } from '../../find/tag-edits.ts'
import { withSelectors } from '../../lint/move-selectors.ts'
import { foundMentions, isSilenced } from '../../lint/tags/untagged-mentions.ts'
import { datesBesideNames, type TextDate } from '../../lint/text/text-dates.ts'
import { applyEdits } from '../../text/edit.ts'
import { overlaps } from '../../text/span.ts'

/** What is to be tagged. */
export interface Wanted {
  /** What is found with less confidence is left. */
  readonly least: Confidence
  /** The entities (`type:id`) that are to be tagged; missing where all are. */
  readonly refs: ReadonlySet<string> | undefined
  /** Whether dates are, too, whose value is sure. */
  readonly dates: boolean
  /** Whether each tag says that no editor has decided it (`resp=auto`), sure ones too. */
  readonly isUnseen?: true
}

/** What tagging makes of an article. */
export interface Tagging {
  /** The article with its new tags. */
  readonly text: string
  /** Of each new tag its entity, or its date (`date:…`). */
  readonly tagged: readonly string[]
  /** Of each mention that is found and gets no tag its likeliest entity; `date:` of each date, where dates are wanted. */
  readonly left: readonly string[]
}

/** Tags in an article what is wanted, as it is found in the article as it stands: nothing is made sure by what is tagged here. */
export function taggingOf(article: Article, corpus: Corpus, wanted: Wanted): Tagging {
  const known = corpus.knowing(article)
  const found = foundMentions(article, known)
  const isChosen = (one: FoundMention): boolean => isWanted(one, wanted) && !isSilenced(article, one)
  const names = found.filter(isChosen).map((mention): WantedTag => ({ ...tagFor(mention, wanted), mention }))
  const dates = wanted.dates ? datesBesideNames(article, known).filter(({ tag }) => !tag) : []
  const { edits, written } = tagEdits(article, [...names, ...dates.flatMap((date) => dateTag(date, found))])
  const { settings } = corpus
  const tagged = new Set(written.map(({ mention }) => mention))
  const places = new Set(written.map(({ span }) => span))
  return {
    text: applyEdits(article.source.text, withSelectors(article, settings, edits)),
    tagged: written.map(({ ref }) => ref),
    left: [
      ...found.filter((mention) => !tagged.has(mention)).map(({ candidates }) => candidates[0].ref),
      ...dates.filter(({ span }) => !places.has(span)).map(() => 'date:'),
    ],
  }
}

/** A tag to be written, and the mention that it is for if it is for one. */
interface WantedTag extends TagToBe {
  readonly mention?: FoundMention
}

const isWanted = ({ candidates: [{ ref, confidence }], isWanted }: FoundMention, { least, refs }: Wanted): boolean =>
  isWanted && isAtLeast(confidence, least) && (refs?.has(ref) ?? true)

/** What a careful reader would have looked at says that nobody has (docs/format.md §3, `cert` and `resp`). */
function tagFor(found: FoundMention, { isUnseen }: Wanted): TagToBe {
  const cert = certainties[found.candidates[0].confidence]
  if (cert !== undefined) return { ...tagOf(found), attributes: `cert=${cert}; resp=auto` }
  return isUnseen ? { ...tagOf(found), attributes: 'resp=auto' } : tagOf(found)
}

const certainties: Readonly<Record<Confidence, 'medium' | 'low' | undefined>> = {
  sure: undefined,
  likely: 'medium',
  doubtful: 'low',
}

/** The tag of a date whose value is sure; words that may be a name are none. */
function dateTag({ date: { value, certainty }, span }: TextDate, found: readonly FoundMention[]): readonly WantedTag[] {
  if (value === undefined || certainty === 'vague') return []
  const isName = found.some((one) => one.candidates[0].confidence !== 'doubtful' && overlaps(one.span, span))
  return isName ? [] : [{ span, ref: `date:${value}` }]
}
