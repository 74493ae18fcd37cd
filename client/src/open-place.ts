import * as vscode from 'vscode'
import { isSeedFile, type Place, SEED_EDITOR } from './places.ts'

/** What shows articles in seed editors. */
export interface ArticleEditors {
  open(place: Place, column: vscode.ViewColumn, preserveFocus?: boolean): Promise<void>
}

/** In which group a place is opened, the active one if none is named, and whether what has the focus keeps it. */
export interface PlaceOpening {
  readonly column?: vscode.ViewColumn
  readonly preserveFocus?: boolean
}

/**
 * Opens a place in a file; whatever leads somewhere leads there by this. An article is shown in the kind of editor in which it is open; where that is
 * none or both, in the kind in which the user is; else in the one that the user has for articles. All other files open as VS Code opens them.
 */
export async function openPlace(
  seedEditors: ArticleEditors,
  place: Place,
  { column = vscode.ViewColumn.Active, preserveFocus = false }: PlaceOpening = {},
): Promise<void> {
  const { uri, range } = place
  if (!isSeedFile(uri))
    await vscode.commands.executeCommand('vscode.open', uri, optionsOf({ column, preserveFocus }, range))
  else if (isForSeedEditor(uri)) await seedEditors.open(place, column, preserveFocus)
  else await openAsText(place, column, preserveFocus)
}

/** Opens a place in VS Code's own editor. In the editor that has the focus already only the caret goes there. */
export async function openAsText(
  { uri, range }: Place,
  column: vscode.ViewColumn,
  preserveFocus = false,
): Promise<void> {
  const editor = vscode.window.activeTextEditor
  const isInFront = editor?.document.uri.toString() === uri.toString() && isTextTab(activeInput())
  if (range && isInFront && column === vscode.ViewColumn.Active) {
    editor.selection = new vscode.Selection(range.start, range.end)
    editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport)
    return
  }
  await vscode.commands.executeCommand('vscode.openWith', uri, 'default', optionsOf({ column, preserveFocus }, range))
}

/** The group in which a panel opens a file, so that the panel stays in sight: where it is open already, else any other; undefined where there is none. */
export function groupBeside(panel: vscode.ViewColumn | undefined, uri: vscode.Uri): vscode.ViewColumn | undefined {
  const others = vscode.window.tabGroups.all.filter(({ viewColumn }) => viewColumn !== panel)
  return (others.find(({ tabs }) => tabs.some(({ input }) => shows(input, uri))) ?? others[0])?.viewColumn
}

const optionsOf = (
  { column, preserveFocus }: Required<PlaceOpening>,
  range: vscode.Range | undefined,
): vscode.TextDocumentShowOptions => ({
  viewColumn: column,
  ...(preserveFocus ? { preserveFocus } : {}),
  ...(range ? { selection: range } : {}),
})

function isForSeedEditor(uri: vscode.Uri): boolean {
  const inputs = vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs.map(({ input }) => input))
  const open = inputs.filter((input) => shows(input, uri))
  const [isInSeedEditor, isInText] = [open.some(isSeedTab), open.some(isTextTab)]
  if (isInSeedEditor !== isInText) return isInSeedEditor
  const active = activeInput()
  if (isSeedTab(active)) return true
  if (isTextTab(active) && isSeedFile(active.uri)) return false
  return isInSeedEditor || associated() === SEED_EDITOR
}

/** The editor that VS Code has been told to use for articles. */
const associated = (): string | undefined =>
  vscode.workspace.getConfiguration('workbench').get<Readonly<Record<string, string>>>('editorAssociations', {})[
    '*.seed.md'
  ]

const activeInput = (): unknown => vscode.window.tabGroups.activeTabGroup.activeTab?.input

const isTextTab = (input: unknown): input is vscode.TabInputText => input instanceof vscode.TabInputText

const isSeedTab = (input: unknown): input is vscode.TabInputCustom =>
  input instanceof vscode.TabInputCustom && input.viewType === SEED_EDITOR

const shows = (input: unknown, uri: vscode.Uri): boolean =>
  (isTextTab(input) || isSeedTab(input)) && input.uri.toString() === uri.toString()
