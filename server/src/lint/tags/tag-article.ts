import type { Corpus } from '../../corpus/corpus.ts'
import type { Article } from '../../corpus/document.ts'
import type { SourceEdits } from '../../corpus/workspace-edit.ts'
import { tagEdits, tagOf } from '../../find/tag-edits.ts'
import { withSelectors } from '../move-selectors.ts'
import { mentionsOf, sureMentions } from './untagged-mentions.ts'

/** The edits that tag all sure mentions of one article, and how many these are. */
export interface TaggedArticle extends SourceEdits {
  readonly count: number
}

/** Tags what a program may tag unseen in one article, or all mentions of one entity; `corpus` knows it. */
export function tagArticle(article: Article, corpus: Corpus, ref?: string): TaggedArticle {
  const mentions = ref === undefined ? sureMentions(article, corpus) : mentionsOf(ref, article, corpus)
  const { edits, written } = tagEdits(
    article,
    mentions.map((mention) => tagOf(mention)),
  )
  return {
    source: article.source,
    edits: edits.length > 0 ? withSelectors(article, corpus.settings, edits) : [],
    count: written.length,
  }
}
