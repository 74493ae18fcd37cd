import type { Corpus } from '../../corpus/corpus.ts'
import type { Article } from '../../corpus/document.ts'
import { onceForState } from '../../corpus/once-for-state.ts'
import { isAtLeast } from '../../find/confidence.ts'
import { findMentions } from '../../find/find-mentions.ts'
import type { FoundMention } from '../../find/found-mention.ts'
import { isDestination } from '../../find/tag-edits.ts'
import { once } from '../../text/once.ts'
import { isSuppressed, suppressionsOf } from '../suppression.ts'

/** The names without a tag in an article, in text order, of entities that a tag can lead to: a record may have a key that is no id. */
export const foundMentions = onceForState((article: Article, corpus: Corpus): readonly FoundMention[] =>
  findMentions(article, corpus).flatMap((mention) => {
    const [first, ...others] = mention.candidates.filter(({ ref }) => isDestination(ref))
    if (first && others.length === mention.candidates.length - 1) return [mention]
    return first ? [{ ...mention, candidates: [first, ...others] as const }] : []
  }),
)

/** Those that wait for a tag: that the corpus wants tagged, and whose likeliest reading is as sure as it wants suggestions to be (docs/format.md §7). */
export const suggestedMentions = onceForState((article: Article, corpus: Corpus): readonly FoundMention[] =>
  foundMentions(article, corpus).filter((mention) => isSuggested(mention, corpus)),
)

/** Those of them of which no comment in the article says that nothing is to be said there (docs/format.md §8): they are tagged together. */
export const untaggedMentions = onceForState((article: Article, corpus: Corpus): readonly FoundMention[] =>
  suggestedMentions(article, corpus).filter((mention) => !isSilenced(article, mention)),
)

/** Whether a comment in the article says that nothing is to be said of a found mention. */
export const isSilenced = (article: Article, { span }: FoundMention): boolean =>
  isSuppressed(commentsOf(article), RULE, span)

const commentsOf = once(suppressionsOf)

/** The rule that speaks of them. */
const RULE = 'untagged-mention'

/** Whether a corpus wants a found mention to be suggested. */
const isSuggested = ({ isWanted, candidates: [first] }: FoundMention, { settings }: Corpus): boolean =>
  isWanted && isAtLeast(first.confidence, settings.suggest)

/** Those of these that a program may tag unseen. */
export const sureMentions = (article: Article, corpus: Corpus): readonly FoundMention[] =>
  untaggedMentions(article, corpus).filter(({ candidates: [first] }) => first.confidence === 'sure')

/** Those of these that most likely name an entity. */
export const mentionsOf = (ref: string, article: Article, corpus: Corpus): readonly FoundMention[] =>
  untaggedMentions(article, corpus).filter(({ candidates: [first] }) => first.ref === ref)
