import type { ChangeAnnotation, WorkspaceEdit } from 'vscode-languageserver-types'
import type { Corpus } from '../corpus/corpus.ts'
import type { Article } from '../corpus/document.ts'
import { ifNewer } from '../corpus/refusals.ts'
import { type SourceEdits, workspaceEdit } from '../corpus/workspace-edit.ts'
import { tagEdits, tagOf } from '../find/tag-edits.ts'
import type { Message, UiLanguage } from '../language/message.ts'
import { type Refusal, refuse } from '../language/refusal.ts'
import { withSelectors } from '../lint/move-selectors.ts'
import { sureMentions } from '../lint/tags/untagged-mentions.ts'
import type { Context } from './context.ts'

/** The edits that tag all sure mentions of one article, and how many these are. */
export interface TaggedArticle extends SourceEdits {
  readonly count: number
}

/** Tags what a program may tag unseen in one article; `corpus` knows it. */
export function tagArticle(article: Article, corpus: Corpus): TaggedArticle {
  const { edits, written } = tagEdits(
    article,
    sureMentions(article, corpus).map((mention) => tagOf(mention)),
  )
  return {
    source: article.source,
    edits: edits.length > 0 ? withSelectors(article, corpus.settings, edits) : [],
    count: written.length,
  }
}

/** The edit that tags all sure mentions of the article that is asked about. */
export function tagAllInArticle({ corpus, document, client }: Context): WorkspaceEdit | Refusal {
  if (document.kind !== 'article') return noArticle
  const refusal = ifNewer(corpus)
  if (refusal) return refusal
  const tagged = tagArticle(document, corpus)
  return tagged.count > 0 ? workspaceEdit({ changes: [tagged] }, client) : nothingLeft
}

/** One edit of what was found in many articles, which the user reads before it is made. */
export function taggedTogether(
  articles: readonly TaggedArticle[],
  { client, language }: Pick<Context, 'client' | 'language'>,
): WorkspaceEdit | Refusal {
  const count = articles.reduce((sum, one) => sum + one.count, 0)
  if (count === 0) return nothingLeft
  return workspaceEdit({ changes: articles, annotation: annotationFor(articles.length, count, language) }, client)
}

function annotationFor(articles: number, count: number, language: UiLanguage): ChangeAnnotation {
  const label: Message = {
    en: `Tag sure mentions: ${count}, articles: ${articles}`,
    ar: `وسم الأسماء الأكيدة: ${count}، المقالات: ${articles}`,
  }
  return { label: label[language], needsConfirmation: true }
}

const noArticle = refuse('Open an article first.', 'افتح مقالة أولًا.')

const nothingLeft = refuse('Every sure mention is tagged already.', 'كل الأسماء الأكيدة موسومة من قبل.')
