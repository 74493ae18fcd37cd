import * as vscode from 'vscode'
import { EXPLAIN_RULE } from '../../../server/src/protocol/explain-rule.ts'
import { activeFile } from '../active-file.ts'
import type { Client } from '../client.ts'
import { explainRule } from './explain-rule.ts'
import { goToRelatedArticle } from './go-to-related-article.ts'
import { newArticle } from './new-article.ts'
import { openEntity } from './open-entity.ts'

/** The commands that need the editor: everything else the server does. */
export const registerCommands = (
  client: Client,
  log: vscode.LogOutputChannel,
  extension: vscode.Uri,
): vscode.Disposable[] => [
  vscode.commands.registerCommand('seedbed.newArticle', (folder?: vscode.Uri) => newArticle(client, folder)),
  vscode.commands.registerCommand('seedbed.openEntity', () => openEntity(client)),
  vscode.commands.registerCommand('seedbed.goToRelatedArticle', () => goToRelatedArticle(client)),
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
