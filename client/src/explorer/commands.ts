import * as vscode from 'vscode'
import type { BaseLanguageClient } from 'vscode-languageclient'
import { EXPLORER_RECORD, type ExplorerRecordParams } from '../../../server/src/protocol/explorer.ts'
import { activeSeedFile } from '../active-file.ts'
import { tagAs } from '../commands/tag-selection.ts'
import { droppedCaptures } from '../import/dropped-captures.ts'
import type { ImportCaptures } from '../import/imports.ts'
import { say } from '../messages.ts'
import { openPlace } from '../open-place.ts'
import { placeOf, type WirePlace } from '../places.ts'
import type { SeedEditors } from '../seed-editor/provider.ts'
import { Explorer } from './explorer.ts'
import { type Element, type ExplorerElement, isMore, MORE, type MoreElement, OPEN } from './tree-item.ts'
import { decide, goToNext, openElement, type Workshop } from './work.ts'

/** The explorer in the side bar, with its commands. */
export function showExplorer(
  client: BaseLanguageClient,
  seedEditors: Pick<SeedEditors, 'open' | 'selection'>,
  memory: vscode.Memento,
  importCaptures: ImportCaptures,
): vscode.Disposable[] {
  const explorer = new Explorer(client, memory, droppedCaptures(importCaptures))
  const workshop: Workshop = { client, explorer, seedEditors }
  const on = (name: string, run: (argument: unknown) => unknown): vscode.Disposable =>
    vscode.commands.registerCommand(name, run)
  const sorts = (['name', 'mentions', 'last'] as const).flatMap((sort) => {
    const name = `seedbed.explorer.sortBy${sort[0]?.toUpperCase()}${sort.slice(1)}`
    // The one that is chosen already has a name of its own: VS Code has no marks for what is chosen in such a menu.
    return [on(name, () => explorer.sortBy(sort)), on(`${name}Chosen`, () => explorer.sortBy(sort))]
  })
  return [
    explorer,
    ...sorts,
    on(OPEN, (element) => isNode(element) && openElement(workshop, element)),
    on(MORE, (element) => isElement(element) && isMore(element) && explorer.showMore(element as MoreElement)),
    on('seedbed.explorer.filter', () => askForFilter(explorer)),
    on('seedbed.explorer.clearFilter', () => {
      explorer.filter = ''
    }),
    on('seedbed.explorer.openRecord', (element) => openRecord(workshop, nodeOr(element, explorer.selected))),
    on('seedbed.explorer.tagSelection', (element) =>
      tagSelectionAs(client, seedEditors, nodeOr(element, explorer.selected)?.ref),
    ),
    on('seedbed.explorer.accept', (element) => decide(workshop, nodeOr(element, undefined), 'accept')),
    on('seedbed.explorer.acceptAll', (element) => decide(workshop, nodeOr(element, undefined), 'accept')),
    on('seedbed.explorer.reject', (element) => decide(workshop, nodeOr(element, undefined), 'reject')),
    on('seedbed.explorer.next', () => goToNext(workshop)),
  ]
}

/** Filters while its user types; Escape gives back what was there before. */
function askForFilter(explorer: Explorer): void {
  const before = explorer.filter
  const input = vscode.window.createInputBox()
  let waiting: ReturnType<typeof setTimeout> | undefined
  let isTaken = false
  input.value = before
  input.placeholder = say('filterPlaceholder')
  input.prompt = say('filterPrompt')
  input.onDidChangeValue((value) => {
    clearTimeout(waiting)
    waiting = setTimeout(() => {
      explorer.filter = value.trim()
    }, REST)
  })
  input.onDidAccept(() => {
    isTaken = true
    input.hide()
    void vscode.commands.executeCommand('seedbed.explorer.focus')
  })
  input.onDidHide(() => {
    clearTimeout(waiting)
    explorer.filter = isTaken ? input.value.trim() : before
    input.dispose()
  })
  input.show()
}

/** Milliseconds. */
const REST = 150

async function openRecord({ client, seedEditors }: Workshop, element: ExplorerElement | undefined): Promise<void> {
  const ref = element?.ref
  const params =
    element && ref !== undefined ? ({ root: element.node.key.root, ref } satisfies ExplorerRecordParams) : undefined
  const place = params && (await client.sendRequest<WirePlace | null>(EXPLORER_RECORD, params))
  if (!place) return void vscode.window.showInformationMessage(say('noRecord'))
  await openPlace(seedEditors, placeOf(client, place))
}

/** Tags what is selected in the article in front as an entity of the tree. */
async function tagSelectionAs(
  client: BaseLanguageClient,
  seedEditors: Pick<SeedEditors, 'selection'>,
  ref: string | undefined,
): Promise<void> {
  const { code2ProtocolConverter: convert } = client
  const uri = activeSeedFile()
  if (ref === undefined || !uri) return void vscode.window.showInformationMessage(say('noSeedFile'))
  const editor = vscode.window.activeTextEditor
  const isText = editor?.document.uri.toString() === uri.toString()
  const range = isText ? editor.selection : (await seedEditors.selection())?.range
  if (!range) return void vscode.window.showInformationMessage(say('nothingToTag'))
  await tagAs(client, convert.asUri(uri), convert.asRange(range), ref)
}

const isElement = (argument: unknown): argument is Element =>
  typeof argument === 'object' && argument !== null && ('node' in argument || 'more' in argument)

/** Anyone can run a command, with anything. */
const isNode = (argument: unknown): argument is ExplorerElement => isElement(argument) && 'node' in argument

const nodeOr = (argument: unknown, otherwise: ExplorerElement | undefined): ExplorerElement | undefined =>
  isNode(argument) ? argument : otherwise
