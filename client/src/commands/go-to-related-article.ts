import * as vscode from 'vscode'
import { type BaseLanguageClient, ExecuteCommandRequest } from 'vscode-languageclient'
import {
  RELATED_ARTICLES,
  type RelatedArticle,
  type RelatedArticlesParams,
} from '../../../server/src/protocol/related-articles.ts'
import { activeSeedFile } from '../active-file.ts'
import { say } from '../messages.ts'

/** Lets the user choose among the articles that belong with one (its URI), else with the open one, each with the reasons why. */
export async function goToRelatedArticle(client: BaseLanguageClient, of?: unknown): Promise<void> {
  const uri = typeof of === 'string' ? of : activeSeedFile()?.toString()
  if (uri === undefined) {
    void vscode.window.showInformationMessage(say('noSeedFile'))
    return
  }
  const params: RelatedArticlesParams = { uri }
  const articles: readonly RelatedArticle[] | null = await client.sendRequest(ExecuteCommandRequest.type, {
    command: RELATED_ARTICLES,
    arguments: [params],
  })
  if (!articles?.length) {
    void vscode.window.showInformationMessage(say('noRelated'))
    return
  }
  const chosen = await vscode.window.showQuickPick(
    articles.map((article) => ({
      label: article.title,
      ...(article.id === undefined ? {} : { description: article.id }),
      detail: article.reasons.join(' · '),
      uri: client.protocol2CodeConverter.asUri(article.uri),
    })),
    { placeHolder: say('chooseRelated'), matchOnDescription: true, matchOnDetail: true },
  )
  // In the editor that the user has for articles.
  if (chosen) await vscode.commands.executeCommand('vscode.open', chosen.uri)
}
