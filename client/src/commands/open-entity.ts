import * as vscode from 'vscode'
import {
  type BaseLanguageClient,
  DefinitionRequest,
  SymbolKind,
  type TextDocumentPositionParams,
  WorkspaceSymbolRequest,
} from 'vscode-languageclient'
import type { EntityParams } from '../../../server/src/protocol/registry-edits.ts'
import { say } from '../messages.ts'
import { type ArticleEditors, openPlace } from '../open-place.ts'
import { type Place, placeOf } from '../places.ts'
import { hasUri } from './registry-edits.ts'
import { chooseFound } from './search-list.ts'

/** Opens the record of the entity under the cursor; where there is none, lets the user look one up by any of its names. */
export async function openEntity(
  client: BaseLanguageClient,
  seedEditors: ArticleEditors,
  argument?: unknown,
): Promise<void> {
  const place =
    (await definitionAt(cursorMeant(client, argument), client)) ??
    (await chooseFound((query) => symbols(query, client), { placeholder: say('chooseEntity') }))
  if (place) await openPlace(seedEditors, place)
}

/** Where a caret stands in an article: the argument says, or VS Code. */
function cursorMeant(
  { code2ProtocolConverter: convert }: BaseLanguageClient,
  argument: unknown,
): TextDocumentPositionParams | undefined {
  if (hasUri(argument) && 'position' in argument) {
    const { uri, position } = argument as Required<EntityParams>
    return { textDocument: { uri }, position }
  }
  const editor = vscode.window.activeTextEditor
  return editor?.document.languageId === 'seed'
    ? convert.asTextDocumentPositionParams(editor.document, editor.selection.active)
    : undefined
}

async function definitionAt(
  cursor: TextDocumentPositionParams | undefined,
  client: BaseLanguageClient,
): Promise<Place | undefined> {
  const answer = cursor && (await client.sendRequest(DefinitionRequest.type, cursor))
  const first = Array.isArray(answer) ? answer[0] : answer
  if (!first) return undefined
  const [uri, range] = 'targetUri' in first ? [first.targetUri, first.targetSelectionRange] : [first.uri, first.range]
  return placeOf(client, { uri, range })
}

/** The entities of all corpora, by any of their names. */
async function symbols(query: string, client: BaseLanguageClient): Promise<readonly (vscode.QuickPickItem & Place)[]> {
  const found = (await client.sendRequest(WorkspaceSymbolRequest.type, { query })) ?? []
  return found.flatMap(({ name, kind, containerName, location }) =>
    // Articles are found by the same question.
    'range' in location && kind !== SymbolKind.File
      ? [
          {
            label: name,
            ...(containerName === undefined ? {} : { description: containerName }),
            ...placeOf(client, location),
          },
        ]
      : [],
  )
}
