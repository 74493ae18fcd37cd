import * as vscode from 'vscode'
import type { BaseLanguageClient } from 'vscode-languageclient'
import type { RelatedArticle } from '../../../server/src/protocol/related-articles.ts'
import { activeSeedFile } from '../active-file.ts'
import { say } from '../messages.ts'
import { type ArticleEditors, openPlace } from '../open-place.ts'
import { askRelated } from '../related/ask-related.ts'
import { chooseRelated } from '../related/choose-related.ts'

/** Lets the user choose among the articles that belong with one (its URI), else with the open one, each with the reasons why. */
export async function goToRelatedArticle(
  client: BaseLanguageClient,
  seedEditors: ArticleEditors,
  of?: unknown,
): Promise<void> {
  const articles = await relatedTo(of, client)
  const chosen = articles && (await chooseRelated(articles, say('chooseRelated')))
  if (chosen) await openPlace(seedEditors, { uri: client.protocol2CodeConverter.asUri(chosen.uri) })
}

/** Shows them, or some of them, in VS Code's own peek at the caret. Where there is no text editor to show it in, they are a list to choose from. */
export async function peekRelatedArticles(
  client: BaseLanguageClient,
  seedEditors: ArticleEditors,
  of?: unknown,
  only?: readonly RelatedArticle[],
): Promise<void> {
  const editor = vscode.window.activeTextEditor
  if (editor?.document.languageId !== 'seed') return goToRelatedArticle(client, seedEditors, of)
  const articles = only ?? (await relatedTo(of, client))
  if (!articles) return
  const { protocol2CodeConverter: convert } = client
  const places = articles.map(({ uri, range }) => new vscode.Location(convert.asUri(uri), convert.asRange(range)))
  const { document, selection } = editor
  await vscode.commands.executeCommand('editor.action.peekLocations', document.uri, selection.active, places, 'peek')
}

/** The articles that belong with one; undefined where there are none, which is said. */
async function relatedTo(of: unknown, client: BaseLanguageClient): Promise<readonly RelatedArticle[] | undefined> {
  const active = activeSeedFile()
  const uri = typeof of === 'string' ? of : active && client.code2ProtocolConverter.asUri(active)
  if (uri === undefined) {
    void vscode.window.showInformationMessage(say('noSeedFile'))
    return undefined
  }
  const articles = await askRelated(client, uri)
  if (articles?.length) return articles
  void vscode.window.showInformationMessage(say('noRelated'))
  return undefined
}
