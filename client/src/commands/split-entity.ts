import * as vscode from 'vscode'
import type { BaseLanguageClient } from 'vscode-languageclient'
import { isolate } from '../../../server/src/language/direction.ts'
import {
  PROPOSE_SPLIT,
  SPLIT_ENTITY,
  type SplitEntityParams,
  type SplitPlace,
  type SplitProposal,
} from '../../../server/src/protocol/merge-split.ts'
import { ENTITY_AT, type EntityName } from '../../../server/src/protocol/registry-edits.ts'
import { say } from '../messages.ts'
import { askForEdit, askServer, entityMeant, refusalOf } from './registry-edits.ts'

/** Parts an entity in two: asks which of the places that name it name another one, and how that one is called. */
export async function splitEntity(client: BaseLanguageClient, argument: unknown): Promise<void> {
  const meant = entityMeant(client, argument)
  const entity = meant && (await askServer<EntityName>(client, ENTITY_AT, meant))
  if (!meant || !entity) return
  const split = { uri: meant.uri, ref: entity.ref }
  const proposal = await askServer<SplitProposal>(client, PROPOSE_SPLIT, split)
  const places = proposal && (await choosePlaces(proposal))
  if (!proposal || !places?.length) return
  const title = say('splitEntity', proposal.entity.name)
  const name = await vscode.window.showInputBox({
    title,
    prompt: say('newEntityName'),
    value: likeliestName(places),
    validateInput: (value) => (/[\p{L}\p{N}]/u.test(value) ? undefined : say('emptyName')),
  })
  const fields = name === undefined ? undefined : await askWanted(proposal, title)
  const moveNames = fields && (await chooseNames(proposal, places, title))
  if (name === undefined || !fields || moveNames === undefined) return
  const chosen = places.map(({ uri, range, state }) => ({ uri, range, state }))
  const params = { ...split, name, fields, moveNames, places: chosen }
  const id = await askId(client, params, title)
  if (id !== undefined) await askForEdit(client, SPLIT_ENTITY, { ...params, id })
}

/** All places in one list, each with its file and its sentence. */
async function choosePlaces({ entity, places }: SplitProposal): Promise<readonly SplitPlace[] | undefined> {
  const items = places.map((place) => {
    const { title, date, before, words, behind } = place
    const description = [...(date === undefined ? [] : [date]), title].map((part) => isolate(part)).join(' · ')
    return { label: isolate(words), description, detail: isolate(before + words + behind), place }
  })
  const chosen = await vscode.window.showQuickPick(items, {
    title: say('splitEntity', entity.name),
    placeHolder: say('choosePlaces'),
    canPickMany: true,
    matchOnDescription: true,
    matchOnDetail: true,
  })
  return chosen?.map(({ place }) => place)
}

/** The name that most of the places use. */
function likeliestName(places: readonly SplitPlace[]): string {
  const counts = new Map<string, number>()
  for (const { name } of places) if (name !== undefined) counts.set(name, (counts.get(name) ?? 0) + 1)
  const [first] = [...counts].sort(([, a], [, b]) => b - a)
  return first?.[0] ?? ''
}

/** The fields that every record of the type has; undefined where the user gave up. */
async function askWanted(
  { wanted }: SplitProposal,
  title: string,
): Promise<Readonly<Record<string, string>> | undefined> {
  const fields: Record<string, string> = {}
  for (const { key, value } of wanted) {
    const answer = await vscode.window.showInputBox({ title, prompt: say('wantedField', key), value })
    if (answer === undefined) return undefined
    fields[key] = answer
  }
  return fields
}

/** Whether names that the chosen places alone use leave the old record; asked only where there are any. */
async function chooseNames(
  { places: all }: SplitProposal,
  places: readonly SplitPlace[],
  title: string,
): Promise<boolean | undefined> {
  const others = new Set(all.filter((one) => !places.includes(one)).map(({ name }) => name))
  const names = new Set(places.flatMap(({ name }) => (name === undefined || others.has(name) ? [] : name)))
  if (names.size === 0) return false
  const chosen = await vscode.window.showQuickPick(
    [
      { label: say('moveNames'), move: true },
      { label: say('keepNames'), move: false },
    ],
    { title, placeHolder: say('chooseNames', [...names].join(' · ')) },
  )
  return chosen?.move
}

/** Asked again, with the reason, as long as the id cannot be. */
async function askId(
  client: BaseLanguageClient,
  params: Omit<SplitEntityParams, 'id'>,
  title: string,
): Promise<string | undefined> {
  let value = `${params.ref.slice(params.ref.indexOf(':') + 1)}-2`
  let prompt = say('newEntityId')
  for (;;) {
    const id = await vscode.window.showInputBox({ title, prompt, value })
    if (id === undefined) return undefined
    const refusal = await refusalOf(client, SPLIT_ENTITY, { ...params, id })
    if (refusal === undefined) return id
    value = id
    prompt = refusal
  }
}
