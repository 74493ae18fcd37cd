import * as vscode from 'vscode'
import type { BaseLanguageClient } from 'vscode-languageclient'
import {
  CREATE_ENTITY,
  type CreateEntityParams,
  type EntityProposal,
  type EntityWordsParams,
  PROPOSE_ENTITY,
  type ProposedType,
} from '../../../server/src/protocol/registry-edits.ts'
import { say } from '../messages.ts'
import { askForEdit, askServer, hasUri, refusalOf } from './registry-edits.ts'

/** Makes an entity of the selected words, or of the mention under the caret: asks for its type, its name where the words are none, and its id. */
export async function createEntity(client: BaseLanguageClient, argument: unknown): Promise<void> {
  const words = wordsMeant(client, argument)
  const proposal = words && (await askServer<EntityProposal>(client, PROPOSE_ENTITY, words))
  const type = proposal && (proposal.types.find(({ type }) => type === words.type) ?? (await chooseType(proposal)))
  if (!words || !proposal || !type) return
  const name = proposal.name === '' ? await askName() : proposal.name
  if (name === undefined) return
  const params: CreateEntityParams = { ...words, type: type.type, name, id: type.id }
  const id = await askId(client, type, params)
  if (id !== undefined) await askForEdit(client, CREATE_ENTITY, { ...params, id })
}

function wordsMeant(client: BaseLanguageClient, argument: unknown): EntityWordsParams | undefined {
  if (hasUri(argument) && 'range' in argument) return argument as EntityWordsParams
  const editor = vscode.window.activeTextEditor
  if (!editor) {
    void vscode.window.showInformationMessage(say('noEditor'))
    return undefined
  }
  const { code2ProtocolConverter: convert } = client
  return { uri: convert.asUri(editor.document.uri), range: convert.asRange(editor.selection) }
}

/** The guess stands first; each says where its record goes. */
async function chooseType({ name, types }: EntityProposal): Promise<ProposedType | undefined> {
  const items = types.map((type) => ({
    label: type.label,
    description: type.type,
    detail: type.isNew ? say('newFile', type.path) : type.path,
    type,
  }))
  const chosen = await vscode.window.showQuickPick(items, {
    title: name === '' ? say('createEntity') : say('createEntityNamed', name),
    placeHolder: say('chooseType'),
    matchOnDescription: true,
  })
  return chosen?.type
}

const askName = (): Thenable<string | undefined> =>
  vscode.window.showInputBox({
    title: say('createEntity'),
    prompt: say('entityName'),
    validateInput: (value) => (/[\p{L}\p{N}]/u.test(value) ? undefined : say('emptyName')),
  })

/** The server is asked with each keystroke whether the id can be. */
const askId = (
  client: BaseLanguageClient,
  { id, path }: ProposedType,
  params: CreateEntityParams,
): Thenable<string | undefined> =>
  vscode.window.showInputBox({
    title: say('createEntityNamed', params.name),
    prompt: say('entityId', path),
    value: id,
    validateInput: (value) => refusalOf(client, CREATE_ENTITY, { ...params, id: value }),
  })
