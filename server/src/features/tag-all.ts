import type { ChangeAnnotation, WorkspaceEdit } from 'vscode-languageserver-types'
import { ifNewer } from '../corpus/refusals.ts'
import { workspaceEdit } from '../corpus/workspace-edit.ts'
import type { Message, UiLanguage } from '../language/message.ts'
import { type Refusal, refuse } from '../language/refusal.ts'
import { type TaggedArticle, tagArticle } from '../lint/tags/tag-article.ts'
import type { Context } from './context.ts'

/** The edit that tags all sure mentions of the article that is asked about, or all of one entity in it. */
export function tagAllInArticle({ corpus, document, client }: Context, ref?: string): WorkspaceEdit | Refusal {
  if (document.kind !== 'article') return noArticle
  const refusal = ifNewer(corpus)
  if (refusal) return refusal
  const tagged = tagArticle(document, corpus, ref)
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
