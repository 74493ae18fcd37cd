import type { CancellationToken, ExecuteCommandParams } from 'vscode-languageserver'
import { relatedArticles } from '../features/related-articles.ts'
import { RELATED_ARTICLES, type RelatedArticle } from '../protocol/related-articles.ts'
import { canonicalUri, fileName } from '../text/uri.ts'
import type { Desk } from './desk.ts'

/** `workspace/executeCommand` `seedbed.relatedArticles` `[{ uri }]`. */
export const answerRelatedArticles =
  ({ session }: Desk) =>
  async (params: ExecuteCommandParams, token: CancellationToken): Promise<readonly RelatedArticle[] | null> => {
    const [argument] = params.arguments ?? []
    if (params.command !== RELATED_ARTICLES || typeof argument?.uri !== 'string') return null
    await session.quiet(token.onCancellationRequested)
    const context = session.context(canonicalUri(argument.uri))
    if (!context) return null
    return relatedArticles(context).map(({ uri, id, title, score, reasons }) => ({
      uri,
      ...(id === undefined ? {} : { id }),
      title: title ?? id ?? fileName(uri),
      score,
      reasons,
    }))
  }
