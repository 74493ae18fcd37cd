import * as vscode from 'vscode'
import type { BaseLanguageClient } from 'vscode-languageclient'
import {
  ADD_TO_RELATED,
  GO_TO_RELATED_ARTICLE,
  PEEK_RELATED_ARTICLES,
} from '../../../server/src/protocol/related-articles.ts'
import { addToRelated } from '../commands/add-to-related.ts'
import { goToRelatedArticle, peekRelatedArticles } from '../commands/go-to-related-article.ts'
import { openPlace } from '../open-place.ts'
import type { SeedEditors } from '../seed-editor/provider.ts'
import type { RelatedNode } from './related-view.ts'

/** The commands about related articles, be they run from the palette, from a code lens or action, or on an article in the view. */
export const relatedCommands = (
  client: BaseLanguageClient,
  seedEditors: Pick<SeedEditors, 'flush' | 'open'>,
): vscode.Disposable[] => [
  vscode.commands.registerCommand(GO_TO_RELATED_ARTICLE, (of: unknown) => goToRelatedArticle(client, seedEditors, of)),
  vscode.commands.registerCommand(PEEK_RELATED_ARTICLES, (argument: unknown) =>
    isArticle(argument)
      ? peekRelatedArticles(client, seedEditors, argument.of, [argument.article])
      : peekRelatedArticles(client, seedEditors, argument),
  ),
  vscode.commands.registerCommand(ADD_TO_RELATED, (argument: unknown) =>
    addToRelated(client, seedEditors, isArticle(argument) ? { uri: argument.of, to: argument.article.id } : argument),
  ),
  vscode.commands.registerCommand('seedbed.openRelatedToSide', async (argument: unknown) => {
    if (!isArticle(argument)) return
    const uri = client.protocol2CodeConverter.asUri(argument.article.uri)
    await openPlace(seedEditors, { uri }, { column: vscode.ViewColumn.Beside })
  }),
]

/** Anyone can run a command, with anything. */
const isArticle = (argument: unknown): argument is Extract<RelatedNode, { readonly kind: 'article' }> =>
  typeof argument === 'object' && argument !== null && 'kind' in argument && argument.kind === 'article'
