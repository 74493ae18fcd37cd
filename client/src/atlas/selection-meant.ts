import * as vscode from 'vscode'
import type { BaseLanguageClient } from 'vscode-languageclient'
import type { AtlasSelection, ShowAtlasParams } from '../../../server/src/protocol/atlas.ts'
import {
  ENTITY_AT,
  type EntityName,
  type EntityParams,
  type RefusedAnswer,
} from '../../../server/src/protocol/registry-edits.ts'
import { activeFile, activeSeedFile } from '../active-file.ts'
import { hasUri } from '../commands/registry-edits.ts'
import type { Place } from '../seed-editor/places.ts'
import type { SeedEditors } from '../seed-editor/provider.ts'

/**
 * What an atlas is asked of: the argument says, or what is open: the entity at the caret in the registry, the active article, else the whole corpus.
 * Undefined where there is no corpus.
 */
export async function selectionMeant(
  client: BaseLanguageClient,
  seedEditors: Pick<SeedEditors, 'selection'>,
  argument: unknown,
): Promise<Required<ShowAtlasParams> | undefined> {
  const convert = client.code2ProtocolConverter
  if (hasUri(argument)) {
    const selection = 'selection' in argument ? (argument.selection as AtlasSelection) : undefined
    return { uri: argument.uri, selection: selection ?? { kind: 'corpus' } }
  }
  // A menu of VS Code's gives the file on which it was opened.
  const chosen = argument instanceof vscode.Uri ? argument : undefined
  const place = chosen ? undefined : ((await seedEditors.selection()) ?? caretOfText())
  const file = chosen ?? place?.uri ?? activeFile() ?? (await anyFile())
  if (!file) return undefined
  const uri = convert.asUri(file)
  const ref = place && (await entityAt(client, place))
  if (ref !== undefined) return { uri, selection: { kind: 'entity', ref } }
  const article = chosen ?? activeSeedFile()
  return { uri, selection: article ? { kind: 'article', uri: convert.asUri(article) } : { kind: 'corpus' } }
}

function caretOfText(): Place | undefined {
  const editor = vscode.window.activeTextEditor
  return editor && { uri: editor.document.uri, range: editor.selection }
}

/** The entity that is mentioned or recorded where the caret stands. */
async function entityAt(client: BaseLanguageClient, { uri, range }: Place): Promise<string | undefined> {
  if (!range) return undefined
  const convert = client.code2ProtocolConverter
  const at: EntityParams = { uri: convert.asUri(uri), position: convert.asPosition(range.start) }
  const entity = await client.sendRequest<EntityName | RefusedAnswer | null>(ENTITY_AT, at)
  return entity && 'ref' in entity ? entity.ref : undefined
}

const anyFile = async (): Promise<vscode.Uri | undefined> =>
  (await vscode.workspace.findFiles('**/{seedbed.yaml,*.seed.md}', '**/node_modules/**', 1))[0]
