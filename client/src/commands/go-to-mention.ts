import * as vscode from 'vscode'
import type { BaseLanguageClient } from 'vscode-languageclient'
import {
  mentionCommands,
  NEXT_MENTION,
  type NextMentionAnswer,
  type NextMentionParams,
} from '../../../server/src/protocol/next-mention.ts'
import { say } from '../messages.ts'
import { openPlace } from '../open-place.ts'
import type { Place } from '../places.ts'
import type { SeedEditors } from '../seed-editor/provider.ts'

type Editors = Pick<SeedEditors, 'selection' | 'open'>

/** The commands that lead from one mention of an entity to the next, in the editor that has the focus. */
export const registerMentionCommands = (client: BaseLanguageClient, seedEditors: Editors): vscode.Disposable[] =>
  mentionCommands.map(({ command, step, scope }) =>
    vscode.commands.registerCommand(command, () => goToMention(client, seedEditors, { step, scope })),
  )

async function goToMention(
  client: BaseLanguageClient,
  seedEditors: Editors,
  wanted: Pick<NextMentionParams, 'step' | 'scope'>,
): Promise<void> {
  const from = (await seedEditors.selection()) ?? caretOfTextEditor()
  if (!from) return void vscode.window.showInformationMessage(say('noEditor'))
  // What was typed has made another text of it: pressing the key again is easier than a wrong jump.
  if (!from.range) return
  const { code2ProtocolConverter: convert, protocol2CodeConverter: back } = client
  const params: NextMentionParams = {
    uri: convert.asUri(from.uri),
    position: convert.asPosition(from.range.end),
    ...wanted,
  }
  const answer = await client.sendRequest<NextMentionAnswer | null>(NEXT_MENTION, params)
  if (!answer || 'refusal' in answer) {
    // Not a dialog: it is the answer to a key.
    vscode.window.setStatusBarMessage(`$(info) ${answer?.refusal ?? say('noCorpusHere')}`, SHOWN)
    return
  }
  const { start } = back.asRange(answer.range)
  await openPlace(seedEditors, { uri: back.asUri(answer.uri), range: new vscode.Range(start, start) })
  vscode.window.setStatusBarMessage(`$(tag) ${answer.told}`, SHOWN)
}

/** Milliseconds: as long as it takes to read it. */
const SHOWN = 6000

function caretOfTextEditor(): Place | undefined {
  const editor = vscode.window.activeTextEditor
  return (
    editor && { uri: editor.document.uri, range: new vscode.Range(editor.selection.active, editor.selection.active) }
  )
}
