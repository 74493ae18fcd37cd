import * as vscode from 'vscode'
import { SHOW_REFERENCES } from '../../../server/src/protocol/code-lens.ts'
import { EXPLAIN_RULE } from '../../../server/src/protocol/explain-rule.ts'
import { MERGE_ENTITIES_COMMAND, SPLIT_ENTITY_COMMAND } from '../../../server/src/protocol/merge-split.ts'
import {
  CREATE_ENTITY_COMMAND,
  type EntityParams,
  type EntityWordsParams,
  MOVE_ENTITY_COMMAND,
  RENAME_NAME_COMMAND,
  RETYPE_ENTITY_COMMAND,
  SORT_RECORDS,
  SORT_RECORDS_COMMAND,
} from '../../../server/src/protocol/registry-edits.ts'
import {
  IGNORE_NAME_COMMAND,
  TAG_ALL_IN_ARTICLE,
  TAG_ALL_IN_ARTICLE_COMMAND,
  TAG_ALL_IN_CORPUS,
  TAG_ALL_IN_CORPUS_COMMAND,
  TAG_SELECTION_COMMAND,
  type TagAllParams,
} from '../../../server/src/protocol/tag-mentions.ts'
import { FILL_FROM_WIKIDATA_COMMAND } from '../../../server/src/protocol/wikidata.ts'
import { activeFile } from '../active-file.ts'
import type { Client } from '../client.ts'
import { say } from '../messages.ts'
import type { SeedEditors } from '../seed-editor/provider.ts'
import { createEntity } from './create-entity.ts'
import { explainRule } from './explain-rule.ts'
import { fillFromWikidata, type Program } from './fill-from-wikidata.ts'
import { ignoreName } from './ignore-name.ts'
import { undoLargeEdit } from './large-edit.ts'
import { mergeEntities } from './merge-entities.ts'
import { moveEntity } from './move-entity.ts'
import { newArticle } from './new-article.ts'
import { openEntity } from './open-entity.ts'
import { askForEdit, fileMeant, hasUri } from './registry-edits.ts'
import { renameName } from './rename-name.ts'
import { retypeEntity } from './retype-entity.ts'
import { showReferences } from './show-references.ts'
import { splitEntity } from './split-entity.ts'
import { repeatTag, tagSelection, untag } from './tag-selection.ts'

/** The commands that need the editor: everything else the server does. */
export const registerCommands = (
  client: Client,
  seedEditors: Pick<SeedEditors, 'selection' | 'open'>,
  log: vscode.LogOutputChannel,
  extension: vscode.Uri,
  program: Program,
): vscode.Disposable[] => [
  vscode.commands.registerCommand('seedbed.newArticle', (folder?: vscode.Uri) => newArticle(client, folder)),
  atPlace(client, seedEditors, 'seedbed.openEntity', (place) => openEntity(client, seedEditors, place)),
  vscode.commands.registerCommand(SHOW_REFERENCES, (places: unknown) => showReferences(client, places)),
  vscode.commands.registerCommand(EXPLAIN_RULE, (code: unknown) => explainRule(extension, code)),
  atPlace(client, seedEditors, CREATE_ENTITY_COMMAND, (words) => createEntity(client, words)),
  atPlace(client, seedEditors, MOVE_ENTITY_COMMAND, (entity) => moveEntity(client, entity)),
  atPlace(client, seedEditors, RENAME_NAME_COMMAND, (entity) => renameName(client, entity)),
  atPlace(client, seedEditors, RETYPE_ENTITY_COMMAND, (entity) => retypeEntity(client, entity)),
  atPlace(client, seedEditors, MERGE_ENTITIES_COMMAND, (entity) => mergeEntities(client, entity)),
  atPlace(client, seedEditors, SPLIT_ENTITY_COMMAND, (entity) => splitEntity(client, entity)),
  vscode.commands.registerCommand(SORT_RECORDS_COMMAND, async (file: unknown) => {
    const uri = fileMeant(client, file)
    if (uri !== undefined) await askForEdit(client, SORT_RECORDS, { uri })
  }),
  atPlace(client, seedEditors, FILL_FROM_WIKIDATA_COMMAND, (entity) => fillFromWikidata(client, program, entity)),
  atPlace(client, seedEditors, TAG_ALL_IN_ARTICLE_COMMAND, (file) => tagAll(client, TAG_ALL_IN_ARTICLE, file)),
  atPlace(client, seedEditors, TAG_ALL_IN_CORPUS_COMMAND, (file) => tagAll(client, TAG_ALL_IN_CORPUS, file)),
  vscode.commands.registerCommand(IGNORE_NAME_COMMAND, (name: unknown) => ignoreName(client, name)),
  vscode.commands.registerCommand(TAG_SELECTION_COMMAND, (words: unknown) => tagSelection(client, words)),
  vscode.commands.registerCommand('seedbed.repeatTag', () => repeatTag(client)),
  vscode.commands.registerCommand('seedbed.untag', () => untag(client)),
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

/**
 * A command about words, or an entity. Run without an argument while a seed editor is active it is about what is selected there: VS Code knows no
 * selection of it. What was typed last is sent before, so that the server reads the same text.
 */
const atPlace = (
  { code2ProtocolConverter: convert }: Client,
  seedEditors: Pick<SeedEditors, 'selection'>,
  command: string,
  run: (argument: unknown) => Promise<void>,
): vscode.Disposable =>
  vscode.commands.registerCommand(command, async (argument: unknown) => {
    const selected = hasUri(argument) ? undefined : await seedEditors.selection()
    if (!selected) return run(argument)
    const { uri, range } = selected
    if (!range) return void vscode.window.showWarningMessage(say('changedMeanwhile'))
    const place: EntityWordsParams & EntityParams = {
      uri: convert.asUri(uri),
      range: convert.asRange(range),
      position: convert.asPosition(range.start),
    }
    return run(place)
  })

async function tagAll(client: Client, method: string, file: unknown): Promise<void> {
  const uri = fileMeant(client, file)
  const ref = hasUri(file) && 'ref' in file && typeof file.ref === 'string' ? { ref: file.ref } : {}
  if (uri !== undefined) await askForEdit(client, method, { uri, ...ref } satisfies TagAllParams)
}
