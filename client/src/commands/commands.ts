import * as vscode from 'vscode'
import { SHOW_REFERENCES } from '../../../server/src/protocol/code-lens.ts'
import { EXPLAIN_RULE } from '../../../server/src/protocol/explain-rule.ts'
import { MERGE_ENTITIES_COMMAND, SPLIT_ENTITY_COMMAND } from '../../../server/src/protocol/merge-split.ts'
import {
  CREATE_ENTITY_COMMAND,
  MOVE_ENTITY_COMMAND,
  RETYPE_ENTITY_COMMAND,
  SORT_RECORDS,
  SORT_RECORDS_COMMAND,
} from '../../../server/src/protocol/registry-edits.ts'
import { GO_TO_RELATED_ARTICLE } from '../../../server/src/protocol/related-articles.ts'
import { FILL_FROM_WIKIDATA_COMMAND } from '../../../server/src/protocol/wikidata.ts'
import { activeFile } from '../active-file.ts'
import type { Client } from '../client.ts'
import { createEntity } from './create-entity.ts'
import { explainRule } from './explain-rule.ts'
import { fillFromWikidata, type Program } from './fill-from-wikidata.ts'
import { goToRelatedArticle } from './go-to-related-article.ts'
import { undoLargeEdit } from './large-edit.ts'
import { mergeEntities } from './merge-entities.ts'
import { moveEntity } from './move-entity.ts'
import { newArticle } from './new-article.ts'
import { openEntity } from './open-entity.ts'
import { askForEdit, fileMeant } from './registry-edits.ts'
import { retypeEntity } from './retype-entity.ts'
import { showReferences } from './show-references.ts'
import { splitEntity } from './split-entity.ts'

/** The commands that need the editor: everything else the server does. */
export const registerCommands = (
  client: Client,
  log: vscode.LogOutputChannel,
  extension: vscode.Uri,
  program: Program,
): vscode.Disposable[] => [
  vscode.commands.registerCommand('seedbed.newArticle', (folder?: vscode.Uri) => newArticle(client, folder)),
  vscode.commands.registerCommand('seedbed.openEntity', () => openEntity(client)),
  vscode.commands.registerCommand(GO_TO_RELATED_ARTICLE, (of: unknown) => goToRelatedArticle(client, of)),
  vscode.commands.registerCommand(SHOW_REFERENCES, (places: unknown) => showReferences(client, places)),
  vscode.commands.registerCommand(EXPLAIN_RULE, (code: unknown) => explainRule(extension, code)),
  vscode.commands.registerCommand(CREATE_ENTITY_COMMAND, (words: unknown) => createEntity(client, words)),
  vscode.commands.registerCommand(MOVE_ENTITY_COMMAND, (entity: unknown) => moveEntity(client, entity)),
  vscode.commands.registerCommand(RETYPE_ENTITY_COMMAND, (entity: unknown) => retypeEntity(client, entity)),
  vscode.commands.registerCommand(MERGE_ENTITIES_COMMAND, (entity: unknown) => mergeEntities(client, entity)),
  vscode.commands.registerCommand(SPLIT_ENTITY_COMMAND, (entity: unknown) => splitEntity(client, entity)),
  vscode.commands.registerCommand(SORT_RECORDS_COMMAND, async (file: unknown) => {
    const uri = fileMeant(client, file)
    if (uri !== undefined) await askForEdit(client, SORT_RECORDS, { uri })
  }),
  vscode.commands.registerCommand(FILL_FROM_WIKIDATA_COMMAND, (entity: unknown) =>
    fillFromWikidata(client, program, entity),
  ),
  vscode.commands.registerCommand('seedbed.undoLargeEdit', () => undoLargeEdit(client)),
  vscode.commands.registerCommand('seedbed.restartServer', () => client.restart()),
  vscode.commands.registerCommand('seedbed.showLog', () => log.show()),
  vscode.commands.registerCommand('seedbed.openPreview', (uri?: vscode.Uri) =>
    vscode.commands.executeCommand('markdown.showPreview', uri ?? activeFile()),
  ),
  vscode.commands.registerCommand('seedbed.openPreviewToSide', (uri?: vscode.Uri) =>
    vscode.commands.executeCommand('markdown.showPreviewToSide', uri ?? activeFile()),
  ),
]
