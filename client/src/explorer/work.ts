import * as vscode from 'vscode'
import type { BaseLanguageClient } from 'vscode-languageclient'
import {
  DECIDE_WORK,
  type DecideWorkParams,
  type ExplorerKey,
  type ExplorerWork,
  NEXT_WORK,
  type NextWork,
  type NextWorkParams,
} from '../../../server/src/protocol/explorer.ts'
import { TAG_SELECTION_COMMAND } from '../../../server/src/protocol/tag-mentions.ts'
import { askForEdit } from '../commands/registry-edits.ts'
import { say } from '../messages.ts'
import { openPlace } from '../open-place.ts'
import { placeOf, SEED_EDITOR } from '../places.ts'
import type { SeedEditors } from '../seed-editor/provider.ts'
import type { Explorer } from './explorer.ts'
import type { ExplorerElement } from './tree-item.ts'

/** Where work is shown and done. */
export interface Workshop {
  readonly client: BaseLanguageClient
  readonly explorer: Explorer
  readonly seedEditors: Pick<SeedEditors, 'open'>
}

/** Opens what an element stands for. */
export async function openElement(
  { client, seedEditors }: Workshop,
  { node: { place } }: ExplorerElement,
  preserveFocus = false,
): Promise<void> {
  if (!place) return
  await openPlace(seedEditors, placeOf(client, place), { preserveFocus })
}

/**
 * Accepts or rejects a piece of work, and goes on to what comes next in the list. Who is meant by a mention nobody has identified has to be said: its place
 * is opened, and the list of entities.
 */
export async function decide(
  workshop: Workshop,
  element: ExplorerElement | undefined,
  decision: 'accept' | 'reject',
): Promise<void> {
  const { client, explorer } = workshop
  const { key, place } = (element ?? explorer.selected)?.node ?? {}
  const isWork = key?.kind === 'workItem' || key?.kind === 'workArticle'
  if (!isWork || (decision === 'reject' && !canReject(key)))
    return void vscode.window.showInformationMessage(say('chooseWork'))
  if (key.work === 'unidentified' && decision === 'accept') {
    if (element ?? explorer.selected) await identify(workshop, element ?? explorer.selected)
    return
  }
  const range = key.kind === 'workItem' ? place?.range : undefined
  const params: DecideWorkParams = { uri: key.uri, work: key.work, ...(range ? { range } : {}), decision }
  await askForEdit(client, DECIDE_WORK, params)
  const next = await nextBehind(workshop, key, true)
  if (next) await explorer.reveal(next)
}

/** Tags are rejected one by one: a key on an article must not take all of a kind away. A draft has nothing to go back to. */
const canReject = ({ kind, work }: ExplorerKey & { readonly work: ExplorerWork }): boolean =>
  work === 'review' || (kind === 'workItem' && work !== 'draft')

/** Opens a mention that is not identified with the list of whom it may mean. */
async function identify(workshop: Workshop, element: ExplorerElement | undefined): Promise<void> {
  const place = element?.node.place
  if (!element || !place?.range) return
  await openElement(workshop, element)
  const { activeTab } = vscode.window.tabGroups.activeTabGroup
  const isInSeedEditor = activeTab?.input instanceof vscode.TabInputCustom && activeTab.input.viewType === SEED_EDITOR
  if (isInSeedEditor) await vscode.commands.executeCommand('seedbed.seedEditor.tagSelection')
  else await vscode.commands.executeCommand(TAG_SELECTION_COMMAND, { uri: place.uri, range: place.range })
}

/** Selects what comes next in the list of work, and opens it; who is in the list stays there. */
export async function goToNext(workshop: Workshop): Promise<void> {
  const { explorer } = workshop
  const next = await nextBehind(workshop, explorer.selected?.node.key, false)
  if (!next) return void vscode.window.showInformationMessage(say('noWork'))
  const element = await explorer.reveal(next)
  if (element) await openElement(workshop, element, true)
}

const nextBehind = (
  { client, explorer: { filter } }: Workshop,
  after: ExplorerKey | undefined,
  isDone: boolean,
): Promise<NextWork | null> => {
  const params: NextWorkParams = { ...(after ? { after } : {}), ...(filter === '' ? {} : { filter }), isDone }
  return client.sendRequest<NextWork | null>(NEXT_WORK, params)
}
