import * as vscode from 'vscode'
import type { BaseLanguageClient } from 'vscode-languageclient'
import {
  NAME_CHOICES,
  type NameChoice,
  type NameChoices,
  RENAME_NAME,
  type RenameNameParams,
} from '../../../server/src/protocol/registry-edits.ts'
import { say } from '../messages.ts'
import { askForEdit, askServer, entityMeant, refusalOf } from './registry-edits.ts'

/** Gives an entity another preferred name. Where articles still call it by the old one, it is asked whether that stays an alias. */
export async function renameName(client: BaseLanguageClient, argument: unknown): Promise<void> {
  const entity = entityMeant(client, argument)
  const choices = entity && (await askServer<NameChoices>(client, NAME_CHOICES, entity))
  const chosen = choices && (await chooseName(choices))
  if (!entity || !choices || !chosen) return
  const params = { uri: entity.uri, ref: choices.ref, lang: chosen.lang }
  const name = await vscode.window.showInputBox({
    title: say('renameName', choices.ref),
    prompt: say('otherName', chosen.text),
    value: chosen.text,
    validateInput: (value) => refusalOf(client, RENAME_NAME, { ...params, name: value, keep: true }),
  })
  if (name === undefined || name === chosen.text) return
  const keep = chosen.isUsed ? await isKept(chosen) : false
  if (keep === undefined) return
  const wanted: RenameNameParams = { ...params, name, keep }
  await askForEdit(client, RENAME_NAME, wanted)
}

/** Of several languages one is chosen. */
async function chooseName({ ref, names }: NameChoices): Promise<NameChoice | undefined> {
  if (names.length < 2) return names[0]
  const items = names.map((name) => ({ label: name.text, description: name.lang, name }))
  const title = say('renameName', ref)
  return (await vscode.window.showQuickPick(items, { title, placeHolder: say('chooseName') }))?.name
}

/** Keeping stands first: without the alias, what the articles say would be a name of nobody. */
async function isKept({ text }: NameChoice): Promise<boolean | undefined> {
  const items = [
    { label: say('keepOldName'), keep: true },
    { label: say('dropOldName'), keep: false },
  ]
  return (await vscode.window.showQuickPick(items, { title: say('oldNameUsed', text) }))?.keep
}
