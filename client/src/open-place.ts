import * as vscode from 'vscode'
import { isSeedFile, openAsText, type Place, SEED_EDITOR } from './seed-editor/places.ts'
import type { SeedEditors } from './seed-editor/provider.ts'

/** Where a place is opened, and whether what has the focus keeps it. */
export interface PlaceOpening {
  readonly column: vscode.ViewColumn
  readonly preserveFocus?: boolean
}

/** Opens a place in the editor in which its file is open already; else an article in the editor that the user has for articles. */
export async function openPlace(
  seedEditors: Pick<SeedEditors, 'open'>,
  place: Place,
  { column, preserveFocus = false }: PlaceOpening,
): Promise<void> {
  if (isSeedFile(place.uri) && isForSeedEditor(place.uri)) await seedEditors.open(place, column, preserveFocus)
  else await openAsText(place, column, preserveFocus)
}

function isForSeedEditor(uri: vscode.Uri): boolean {
  const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs)
  const open = tabs.filter(({ input }) => isFile(input) && input.uri.toString() === uri.toString())
  if (open.length > 0) return open.some(({ input }) => input instanceof vscode.TabInputCustom)
  return (
    vscode.workspace.getConfiguration('workbench').get<Editors>('editorAssociations', {})['*.seed.md'] === SEED_EDITOR
  )
}

type Editors = Readonly<Record<string, string>>

const isFile = (input: unknown): input is vscode.TabInputText | vscode.TabInputCustom =>
  input instanceof vscode.TabInputText || (input instanceof vscode.TabInputCustom && input.viewType === SEED_EDITOR)
