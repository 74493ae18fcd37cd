import * as vscode from 'vscode'
import type { BaseLanguageClient } from 'vscode-languageclient'
import { RETYPE_CHOICES, RETYPE_ENTITY, type RetypeChoices } from '../../../server/src/protocol/registry-edits.ts'
import { say } from '../messages.ts'
import { askForEdit, askServer, entityMeant } from './registry-edits.ts'

/** Gives an entity another type. What of its record would go stands beside each type, and is asked for once more. */
export async function retypeEntity(client: BaseLanguageClient, argument: unknown): Promise<void> {
  const entity = entityMeant(client, argument)
  const choices = entity && (await askServer<RetypeChoices>(client, RETYPE_CHOICES, entity))
  if (!entity || !choices) return
  const { ref } = choices
  const chosen = await vscode.window.showQuickPick(
    choices.types.map(({ type, label, drops }) => ({
      label,
      description: type,
      ...(drops.length > 0 ? { detail: say('wouldGo', drops.join(', ')) } : {}),
      type,
      drops,
    })),
    { title: say('retypeEntity', ref), placeHolder: say('chooseType'), matchOnDescription: true },
  )
  if (!chosen) return
  const { type, drops } = chosen
  if (drops.length > 0 && !(await mayGo(drops))) return
  await askForEdit(client, RETYPE_ENTITY, { uri: entity.uri, ref, type, drop: drops })
}

async function mayGo(drops: readonly string[]): Promise<boolean> {
  const yes = say('removeFields')
  return (await vscode.window.showWarningMessage(say('wouldGo', drops.join(', ')), { modal: true }, yes)) === yes
}
