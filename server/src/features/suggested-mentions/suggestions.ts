import type { Corpus } from '../../corpus/corpus.ts'
import type { Article } from '../../corpus/document.ts'
import type { Candidate } from '../../find/found-mention.ts'
import { tagEdits } from '../../find/tag-edits.ts'
import type { Message } from '../../language/message.ts'
import { isOff } from '../../lint/lint.ts'
import type { LintRule } from '../../lint/rule.ts'
import { untaggedDate } from '../../lint/rules/untagged-date.ts'
import { untaggedMention } from '../../lint/rules/untagged-mention.ts'
import { isSuppressed, suppressionsOf } from '../../lint/suppression.ts'
import { untaggedMentions } from '../../lint/tags/untagged-mentions.ts'
import { datesOf } from '../../lint/text/text-dates.ts'
import { onceIn } from '../../text/once.ts'
import type { Span } from '../../text/span.ts'

/** Words of an article that are likely a mention and have no tag. */
export interface Suggestion {
  /** The label that they would be. */
  readonly span: Span
  readonly isSure: boolean
  /** What they may be, the likeliest first. */
  readonly candidates: readonly [PossibleTag, ...PossibleTag[]]
}

/** A tag that words could get. */
export interface PossibleTag {
  /** `type:id`. */
  readonly ref: string
  readonly form: Candidate['form']
  readonly reasons: readonly Message[]
}

/**
 * The mentions that are suggested in an article, in text order and without overlaps: of names and of dates those that the rules `untagged-mention` and
 * `untagged-date` speak of, where these are on and not silenced, and where a tag can stand.
 */
export const suggestionsOf = onceIn((article: Article, corpus: Corpus): readonly Suggestion[] => {
  const suppressions = suppressionsOf(article)
  const spokenOf = ({ code }: LintRule, found: readonly Suggestion[]): readonly Suggestion[] =>
    suppressions.length === 0 ? found : found.filter(({ span }) => !isSuppressed(suppressions, code, span))
  const all = [
    ...(isOff(untaggedMention, corpus) ? [] : spokenOf(untaggedMention, names(article, corpus))),
    ...(isOff(untaggedDate, corpus) ? [] : spokenOf(untaggedDate, dates(article))),
  ]
  const wanted = all.map((suggestion) => {
    const [{ ref, form }] = suggestion.candidates
    return { span: suggestion.span, ref, form, suggestion }
  })
  return tagEdits(article, wanted).written.map(({ suggestion }) => suggestion)
})

const names = (article: Article, corpus: Corpus): readonly Suggestion[] =>
  untaggedMentions(article, corpus).map(({ span, candidates }) => ({
    span,
    isSure: candidates[0].confidence === 'sure',
    candidates,
  }))

const dates = (article: Article): readonly Suggestion[] =>
  datesOf(article).flatMap(({ span, date: { value, certainty, reason }, tag }) =>
    value === undefined || certainty === 'vague' || tag
      ? []
      : [{ span, isSure: true, candidates: [{ ref: `date:${value}`, form: undefined, reasons: [reason] }] }],
  )
