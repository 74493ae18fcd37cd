import { dateText } from '../corpus/cards/date-words.ts'
import { entityInShort } from '../corpus/cards/entity-in-short.ts'
import type { Article } from '../corpus/document.ts'
import { tagKind } from '../corpus/tag-kind.ts'
import { tagEdits } from '../find/tag-edits.ts'
import { withSelectors } from '../lint/move-selectors.ts'
import { notMention } from '../lint/tags/not-mention.ts'
import { editorTagKinds } from '../protocol/editor-view.ts'
import type {
  SuggestedCandidate,
  SuggestedMention,
  SuggestedMentions,
  SureMentions,
} from '../protocol/suggested-mentions.ts'
import type { WireEdit } from '../protocol/text.ts'
import type { Edit } from '../text/edit.ts'
import { withSingleBreaks } from '../text/single-breaks.ts'
import type { Span } from '../text/span.ts'
import type { Context } from './context.ts'
import { type PossibleTag, type Suggestion, suggestionsOf } from './suggested-mentions/suggestions.ts'

/** Where words of an article are likely mentions and have no tag. */
export function suggestedMentions({ corpus, document }: Context): SuggestedMentions | undefined {
  if (document.kind !== 'article') return undefined
  const offsetOf = withSingleBreaks(document.source.text)
  const mentions: number[] = []
  let last = 0
  for (const { span, isSure, candidates } of suggestionsOf(document, corpus)) {
    const start = offsetOf(span.start)
    const kind = editorTagKinds.indexOf(tagKind(candidates[0].ref, corpus.settings))
    mentions.push(start - last, offsetOf(span.end) - start, kind, isSure ? 1 : 0)
    last = start
  }
  return { version: document.source.version, mentions }
}

/** What the words of a suggestion may be, and what decides upon them; undefined where nothing is suggested of just these words. */
export function suggestedMention(context: Context, words: Span): SuggestedMention | undefined {
  const { corpus, document } = context
  if (document.kind !== 'article') return undefined
  const found = suggestionsOf(document, corpus).find(({ span }) => span.start === words.start && span.end === words.end)
  if (!found) return undefined
  const [likeliest, ...others] = found.candidates
  const reject = rejection(context, document, found)
  return {
    range: document.source.range(found.span),
    isSure: found.isSure,
    candidates: [
      candidate(context, document, found.span, likeliest),
      ...others.map((one) => candidate(context, document, found.span, one)),
    ],
    ...(reject === undefined ? {} : { reject: onTheWire(document, [reject]) }),
  }
}

/** What tags all suggestions of an article that are sure, in one edit. */
export function sureMentions({ corpus, document }: Context): SureMentions | undefined {
  if (document.kind !== 'article') return undefined
  const sure = suggestionsOf(document, corpus).filter(({ isSure }) => isSure)
  const { edits, written } = tagEdits(
    document,
    sure.map(({ span, candidates: [{ ref, form }] }) => ({ span, ref, form })),
  )
  return { count: written.length, edits: onTheWire(document, withSelectors(document, corpus.settings, edits)) }
}

function candidate(
  context: Context,
  article: Article,
  span: Span,
  { ref, form, reasons }: PossibleTag,
): SuggestedCandidate {
  const { corpus, language } = context
  const { edits } = tagEdits(article, [{ span, ref, form }])
  const entity = corpus.resolve(ref)
  return {
    ref,
    kind: tagKind(ref, corpus.settings),
    ...(entity ? entityInShort(context, entity) : { name: dateText(ref.slice(ref.indexOf(':') + 1), language) ?? ref }),
    reasons: reasons.map((reason) => reason[language]),
    edits: onTheWire(article, withSelectors(article, corpus.settings, edits)),
  }
}

/** Of words that may be one of several they are none: nothing is suggested of them any more. A date is no entity that could be named in `not-mentions`. */
function rejection({ corpus }: Context, article: Article, { span, candidates }: Suggestion): Edit | undefined {
  const [{ ref }, ...others] = candidates
  if (tagKind(ref, corpus.settings) === 'date') return undefined
  return notMention(article, corpus.settings, span, others.length === 0 ? ref : undefined)
}

const onTheWire = ({ source }: Article, edits: readonly Edit[]): readonly WireEdit[] =>
  edits.map(({ span, text }) => ({ range: source.range(span), newText: text }))
