import * as vscode from 'vscode'
import type { BaseLanguageClient } from 'vscode-languageclient'
import { MOVE_CHOICES, MOVE_ENTITY, type MoveChoices } from '../../../server/src/protocol/registry-edits.ts'
import { say } from '../messages.ts'
import { askForEdit, askServer, entityMeant, refusalOf } from './registry-edits.ts'

/** Moves the record of an entity to another file of the registry, or to a new one. */
export async function moveEntity(client: BaseLanguageClient, argument: unknown): Promise<void> {
  const entity = entityMeant(client, argument)
  const choices = entity && (await askServer<MoveChoices>(client, MOVE_CHOICES, entity))
  if (!entity || !choices) return
  const { uri } = entity
  const { ref, from, files } = choices
  const another = { label: say('anotherFile'), iconPath: new vscode.ThemeIcon('new-file') }
  const chosen = await vscode.window.showQuickPick([...files.map((label) => ({ label })), another], {
    title: say('moveEntity', ref),
    placeHolder: say('chooseFile', from),
  })
  if (!chosen) return
  const path =
    chosen === another
      ? await vscode.window.showInputBox({
          title: say('moveEntity', ref),
          prompt: say('newPath'),
          value: from,
          validateInput: (value) => refusalOf(client, MOVE_ENTITY, { uri, ref, path: value }),
        })
      : chosen.label
  if (path !== undefined) await askForEdit(client, MOVE_ENTITY, { uri, ref, path })
}
