import type { Corpus } from '../../corpus/corpus.ts'
import type { Article } from '../../corpus/document.ts'
import { isAtLeast } from '../../find/confidence.ts'
import { findMentions } from '../../find/find-mentions.ts'
import type { FoundMention } from '../../find/found-mention.ts'
import { onceIn } from '../../text/once.ts'

/** The names in an article that wait for a tag, in text order: those that the corpus wants tagged, and whose likeliest reading is as sure as it wants suggestions to be (docs/format.md §7). */
export const untaggedMentions = onceIn((article: Article, corpus: Corpus): readonly FoundMention[] =>
  findMentions(article, corpus).filter(
    ({ isWanted, candidates: [first] }) => isWanted && isAtLeast(first.confidence, corpus.settings.suggest),
  ),
)

/** Those of them that a program may tag unseen. */
export const sureMentions = (article: Article, corpus: Corpus): readonly FoundMention[] =>
  untaggedMentions(article, corpus).filter(({ candidates: [first] }) => first.confidence === 'sure')
