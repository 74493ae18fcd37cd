import * as vscode from 'vscode'
import { isolate } from '../../../server/src/language/direction.ts'
import { say } from '../messages.ts'

/** An edit of more files than can be shown at once, as its user is asked about it. */
export interface ListedEdit {
  readonly title: string
  readonly files: readonly ListedFile[]
}

/** A file that the edit changes, and what shows what changes in it. */
export interface ListedFile {
  readonly path: string
  readonly places: number
  readonly show: () => Thenable<unknown>
}

/**
 * Asks whether the files of an edit are to be written. Choosing one shows what changes in it, and makes the list small, so that it can be seen.
 * `scheme` is that of the texts that are shown beside the files; they go with the list.
 */
export async function agreesToFiles({ title, files }: ListedEdit, scheme: string): Promise<boolean> {
  const list = vscode.window.createQuickPick<Row>()
  list.placeholder = say('largeEdit')
  const write: Row = { label: `$(check-all) ${say('writeFiles', files.length)}`, alwaysShow: true, answer: true }
  const rows = files.map((file): Row => ({ label: file.path, description: say('places', file.places), file }))
  const others: Row = { label: `$(list-unordered) ${say('allFiles')}`, alwaysShow: true, more: [write, line, ...rows] }
  list.items = others.more ?? []
  return isAgreed(list, title, scheme, (row) => {
    if (row.more) {
      list.items = row.more
    } else if (row.file) {
      list.items = [write, others, line, row]
      list.value = ''
      void row.file.show()
    }
  })
}

/** Asks whether an edit is to be made whose changes are on the screen; `description` is what should be known before. */
export function agreesToShown(
  edit: { readonly title: string; readonly description: string },
  scheme: string,
): Promise<boolean> {
  const list = vscode.window.createQuickPick<Row>()
  list.placeholder = say('shownEdit')
  const detail = isolate(edit.description)
  list.items = [
    { label: `$(check-all) ${say('applyEdit')}`, detail, answer: true },
    { label: `$(discard) ${say('discardEdit')}`, answer: false },
  ]
  return isAgreed(list, edit.title, scheme, () => {})
}

/** A row answers the question, or does something else and leaves the list open. */
interface Row extends vscode.QuickPickItem {
  readonly answer?: boolean
  readonly file?: ListedFile
  readonly more?: readonly Row[]
}

const line: Row = { label: '', kind: vscode.QuickPickItemKind.Separator }

async function isAgreed(
  list: vscode.QuickPick<Row>,
  title: string,
  scheme: string,
  onOther: (row: Row) => void,
): Promise<boolean> {
  list.title = isolate(title)
  list.ignoreFocusOut = true
  try {
    return await new Promise((resolve) => {
      list.onDidAccept(() => {
        const [chosen] = list.selectedItems
        if (chosen?.answer !== undefined) resolve(chosen.answer)
        else if (chosen) onOther(chosen)
      })
      list.onDidHide(() => resolve(false))
      list.show()
    })
  } finally {
    list.dispose()
    await closeShown(scheme)
  }
}

/** What is shown is true only as long as nobody has decided. */
async function closeShown(scheme: string): Promise<void> {
  const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs)
  const isOurs = ({ input }: vscode.Tab): boolean =>
    (input instanceof vscode.TabInputTextDiff && input.modified.scheme === scheme) ||
    (isMulti(input) && input.textDiffs.some(({ modified }) => modified?.scheme === scheme))
  await vscode.window.tabGroups.close(tabs.filter(isOurs), true)
}

/** A tab of `vscode.changes`, which the types do not know yet. */
const isMulti = (input: unknown): input is { readonly textDiffs: readonly { readonly modified?: vscode.Uri }[] } =>
  typeof input === 'object' && input !== null && 'textDiffs' in input && Array.isArray(input.textDiffs)
