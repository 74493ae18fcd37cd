import * as vscode from 'vscode'
import type { BaseLanguageClient } from 'vscode-languageclient'
import {
  ENTITY_AT,
  type EntityName,
  type EntityParams,
  type RefusedAnswer,
} from '../../server/src/protocol/registry-edits.ts'
import type { Place } from './places.ts'
import type { SeedEditors } from './seed-editor/provider.ts'

/** What is selected in the editor that has the focus, be it a seed editor or a text editor; undefined where none has. */
export async function placeHere(seedEditors: Pick<SeedEditors, 'selection'>): Promise<Place | undefined> {
  const selected = await seedEditors.selection()
  const editor = vscode.window.activeTextEditor
  return selected ?? (editor && { uri: editor.document.uri, range: editor.selection })
}

/** `type:id` of the entity that is mentioned or recorded where a place begins; undefined where none is. */
export async function entityAt(client: BaseLanguageClient, { uri, range }: Place): Promise<string | undefined> {
  if (!range) return undefined
  const { code2ProtocolConverter: convert } = client
  const at: EntityParams = { uri: convert.asUri(uri), position: convert.asPosition(range.start) }
  const entity = await client.sendRequest<EntityName | RefusedAnswer | null>(ENTITY_AT, at)
  return entity && 'ref' in entity ? entity.ref : undefined
}

/** A file of a corpus in the workspace, for questions about a corpus that nobody has named; undefined where there is none. */
export const anyFileOfCorpus = async (): Promise<vscode.Uri | undefined> =>
  (await vscode.workspace.findFiles('**/{seedbed.yaml,*.seed.md}', '**/node_modules/**', 1))[0]
