import * as vscode from 'vscode'
import type { BaseLanguageClient } from 'vscode-languageclient'
import type { AtlasSelection, ShowAtlasParams } from '../../../server/src/protocol/atlas.ts'
import { activeFile, activeSeedFile } from '../active-file.ts'
import { hasUri } from '../commands/registry-edits.ts'
import { anyFileOfCorpus, entityAt, placeHere } from '../place-here.ts'
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
  const place = chosen ? undefined : await placeHere(seedEditors)
  const file = chosen ?? place?.uri ?? activeFile() ?? (await anyFileOfCorpus())
  if (!file) return undefined
  const uri = convert.asUri(file)
  const ref = place && (await entityAt(client, place))
  if (ref !== undefined) return { uri, selection: { kind: 'entity', ref } }
  const article = chosen ?? activeSeedFile()
  return { uri, selection: article ? { kind: 'article', uri: convert.asUri(article) } : { kind: 'corpus' } }
}
