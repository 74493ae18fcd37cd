import * as vscode from 'vscode'
import type { BaseLanguageClient } from 'vscode-languageclient'
import {
  CREATE_ENTITY,
  type CreateEntityParams,
  type EntityProposal,
  type EntityWordsParams,
  PROPOSE_ENTITY,
  type ProposedName,
  type ProposedType,
} from '../../../server/src/protocol/registry-edits.ts'
import { say } from '../messages.ts'
import { askForEdit, askServer, hasUri, refusalOf } from './registry-edits.ts'

/**
 * Makes an entity of the selected words, or of the mention under the caret: asks where the name begins if a particle may be glued to it, for the
 * entity's type, for its name where the words are none, and for its id.
 */
export async function createEntity(client: BaseLanguageClient, argument: unknown): Promise<void> {
  const selected = wordsMeant(client, argument)
  const first = selected && (await askServer<EntityProposal>(client, PROPOSE_ENTITY, selected))
  const beginning = first && (await chooseName(first))
  if (!selected || !beginning) return
  const words = { ...selected, ...(beginning.range ? { range: beginning.range } : {}) }
  const proposal = beginning.range ? await askServer<EntityProposal>(client, PROPOSE_ENTITY, words) : first
  const type = proposal && (proposal.types.find(({ type }) => type === words.type) ?? (await chooseType(proposal)))
  if (!proposal || !type) return
  const name = beginning.name === '' ? await askName() : beginning.name
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

/** The name, and the words that it is where that was asked. */
async function chooseName({
  name,
  names,
}: EntityProposal): Promise<(Partial<ProposedName> & { readonly name: string }) | undefined> {
  if (names.length === 0) return { name }
  const items = names.map((one) => ({ label: one.name, ...one }))
  return vscode.window.showQuickPick(items, { title: say('createEntity'), placeHolder: say('chooseNameBeginning') })
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
