import type { Corpus } from '../../corpus/corpus.ts'
import type { Article } from '../../corpus/document.ts'
import { readArticle } from '../../corpus/read-article.ts'
import { isAtLeast } from '../../find/confidence.ts'
import { findMentions } from '../../find/find-mentions.ts'
import type { Confidence, FoundMention } from '../../find/found-mention.ts'
import { type TagToBe, tagEdits, tagOf } from '../../find/tag-edits.ts'
import { withSelectors } from '../../lint/move-selectors.ts'
import { datesOf } from '../../lint/text/text-dates.ts'
import { applyEdits } from '../../text/edit.ts'
import { Source } from '../../text/source.ts'
import { overlaps } from '../../text/span.ts'

/** What is to be tagged. */
export interface Wanted {
  /** What is found with less confidence is left. */
  readonly least: Confidence
  /** The entities (`type:id`) that are to be tagged; missing where all are. */
  readonly refs: ReadonlySet<string> | undefined
  /** Whether dates are, too, whose value is sure. */
  readonly dates: boolean
}

/** An article with the tags that it was to get. */
export interface TaggedArticle {
  readonly text: string
  /** Of each new tag its entity, or its date (`date:…`). */
  readonly tagged: readonly string[]
  /** Of each mention that is found and gets no tag its likeliest entity; `date:` of each date, where dates are wanted. */
  readonly left: readonly string[]
}

/**
 * Writes tags until there is nothing more to tag: a name may be sure once another one is tagged. So a second run finds nothing to write.
 */
export function tagArticle(article: Article, corpus: Corpus, wanted: Wanted): TaggedArticle {
  const tagged: string[] = []
  let now = article
  for (let round = 0; ; round++) {
    const found = findMentions(now, corpus.knowing(now))
    const tags = found.filter((one) => isWanted(one, wanted)).map(tagFor)
    const { edits, written } = tagEdits(now, [...tags, ...(wanted.dates ? dateTags(now, found) : [])])
    if (edits.length === 0 || round === MAX_ROUNDS) {
      const names = found.map(({ candidates }) => candidates[0].ref)
      return { text: now.source.text, tagged, left: wanted.dates ? [...names, ...datesLeft(now)] : names }
    }
    tagged.push(...written.map(({ ref }) => ref))
    const text = applyEdits(now.source.text, withSelectors(now, corpus.settings, edits))
    now = readArticle(new Source(now.uri, now.source.version, text), corpus.settings)
  }
}

/** More rounds than names need that make each other sure. */
const MAX_ROUNDS = 10

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
