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
import { hasUri } from './registry-edits.ts'

/** Opens the record of the entity under the cursor; where there is none, lets the user look one up by any of its names. */
export async function openEntity(client: BaseLanguageClient, argument?: unknown): Promise<void> {
  const place =
    (await definitionAt(cursorMeant(client, argument), client)) ??
    (await chooseEntity(client, { placeholder: say('chooseEntity') }))
  if (place) await vscode.window.showTextDocument(place.uri, { selection: place.range })
}

/** Where a record stands. */
export interface Place {
  readonly uri: vscode.Uri
  readonly range: vscode.Range
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
  return { uri: vscode.Uri.parse(uri), range: client.protocol2CodeConverter.asRange(range) }
}

/** A quick pick that asks the server at each keystroke, since only it knows how Arabic names are compared. */
export async function chooseEntity(
  client: BaseLanguageClient,
  { title, placeholder }: { readonly title?: string; readonly placeholder: string },
): Promise<Place | undefined> {
  const pick = vscode.window.createQuickPick<vscode.QuickPickItem & Place>()
  pick.title = title
  pick.placeholder = placeholder
  let asked = 0
  const ask = async (query: string): Promise<void> => {
    asked++
    const mine = asked
    pick.busy = true
    const symbols = (await client.sendRequest(WorkspaceSymbolRequest.type, { query })) ?? []
    if (mine !== asked) return
    pick.busy = false
    pick.items = symbols.flatMap(({ name, kind, containerName, location }) =>
      // Articles are found by the same question.
      'range' in location && kind !== SymbolKind.File
        ? [
            {
              label: name,
              ...(containerName === undefined ? {} : { description: containerName }),
              alwaysShow: true,
              uri: vscode.Uri.parse(location.uri),
              range: client.protocol2CodeConverter.asRange(location.range),
            },
          ]
        : [],
    )
  }
  try {
    return await new Promise((resolve) => {
      pick.onDidChangeValue(ask)
      // Enter may come before what it is meant for.
      pick.onDidAccept(() => {
        const [chosen] = pick.selectedItems
        if (chosen) resolve(chosen)
      })
      pick.onDidHide(() => resolve(undefined))
      pick.show()
      void ask('')
    })
  } finally {
    pick.dispose()
  }
}
