import * as vscode from 'vscode'
import { EXPLAIN_RULE, GO_TO_RELATED_ARTICLE, SHOW_REFERENCES } from '../../../server/src/protocol.ts'
import { activeFile } from '../active-file.ts'
import type { Client } from '../client.ts'
import { explainRule } from './explain-rule.ts'
import { goToRelatedArticle } from './go-to-related-article.ts'
import { newArticle } from './new-article.ts'
import { openEntity } from './open-entity.ts'
import { showReferences } from './show-references.ts'

/** The commands that need the editor: everything else the server does. */
export const registerCommands = (
  client: Client,
  log: vscode.LogOutputChannel,
  extension: vscode.Uri,
): vscode.Disposable[] => [
  vscode.commands.registerCommand('seedbed.newArticle', (folder?: vscode.Uri) => newArticle(client, folder)),
  vscode.commands.registerCommand('seedbed.openEntity', () => openEntity(client)),
  vscode.commands.registerCommand(GO_TO_RELATED_ARTICLE, (of: unknown) => goToRelatedArticle(client, of)),
  vscode.commands.registerCommand(SHOW_REFERENCES, (places: unknown) => showReferences(client, places)),
  vscode.commands.registerCommand(EXPLAIN_RULE, (code: unknown) => explainRule(extension, code)),
  vscode.commands.registerCommand('seedbed.restartServer', () => client.restart()),
  vscode.commands.registerCommand('seedbed.showLog', () => log.show()),
  vscode.commands.registerCommand('seedbed.openPreview', (uri?: vscode.Uri) =>
    vscode.commands.executeCommand('markdown.showPreview', uri ?? activeFile()),
  ),
  vscode.commands.registerCommand('seedbed.openPreviewToSide', (uri?: vscode.Uri) =>
    vscode.commands.executeCommand('markdown.showPreviewToSide', uri ?? activeFile()),
  ),
]
