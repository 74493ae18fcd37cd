import type { Corpus } from '../../corpus/corpus.ts'
import type { Article } from '../../corpus/document.ts'
import { isAtLeast } from '../../find/confidence.ts'
import { findMentions } from '../../find/find-mentions.ts'
import type { FoundMention } from '../../find/found-mention.ts'
import { isDestination } from '../../find/tag-edits.ts'
import { onceIn } from '../../text/once.ts'

/** The names without a tag in an article, in text order, of entities that a tag can lead to: a record may have a key that is no id. */
export const foundMentions = onceIn((article: Article, corpus: Corpus): readonly FoundMention[] =>
  findMentions(article, corpus).flatMap((mention) => {
    const [first, ...others] = mention.candidates.filter(({ ref }) => isDestination(ref))
    if (first && others.length === mention.candidates.length - 1) return [mention]
    return first ? [{ ...mention, candidates: [first, ...others] as const }] : []
  }),
)

/** Those that wait for a tag: that the corpus wants tagged, and whose likeliest reading is as sure as it wants suggestions to be (docs/format.md §7). */
export const untaggedMentions = onceIn((article: Article, corpus: Corpus): readonly FoundMention[] =>
  foundMentions(article, corpus).filter((mention) => isSuggested(mention, corpus)),
)

/** Whether a corpus wants a found mention to be suggested. */
export const isSuggested = ({ isWanted, candidates: [first] }: FoundMention, { settings }: Corpus): boolean =>
  isWanted && isAtLeast(first.confidence, settings.suggest)

/** Those of them that a program may tag unseen. */
export const sureMentions = (article: Article, corpus: Corpus): readonly FoundMention[] =>
  untaggedMentions(article, corpus).filter(({ candidates: [first] }) => first.confidence === 'sure')
