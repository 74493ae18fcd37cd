import * as vscode from 'vscode'
import { type BaseLanguageClient, DidOpenTextDocumentNotification } from 'vscode-languageclient'
import { showError } from './show-error.ts'

/** A save under way: the text that is being written, and whether something was undone or redone since. */
interface Save {
  readonly written: string
  readonly isTakenBack: boolean
}

/**
 * Brings what is undone while it is being saved to the disk too. VS Code compares with what it saved before until the writing has ended: a text that is
 * back there counts as saved while the disk gets the other one, and nothing tells the two apart until one of them is lost. It saves all files of an
 * edit behind it (`files.refactoring.autoSave`), so this is what an undo just after a command of ours does. Files of others are left alone.
 */
export function mendUndoneSaves(client: BaseLanguageClient): vscode.Disposable {
  const saves = new Map<vscode.TextDocument, Save>()
  const opening = client.getFeature(DidOpenTextDocumentNotification.method)
  return vscode.Disposable.from(
    vscode.workspace.onWillSaveTextDocument(({ document }) => {
      if (opening.getProvider(document)) saves.set(document, { written: document.getText(), isTakenBack: false })
    }),
    vscode.workspace.onDidChangeTextDocument(({ document, contentChanges, reason }) => {
      const save = contentChanges.length > 0 ? saves.get(document) : undefined
      if (!save) return
      // What else changes comes from what VS Code does before it writes, such as cutting blanks at the ends of lines.
      if (reason !== undefined) saves.set(document, { ...save, isTakenBack: true })
      else if (!save.isTakenBack) saves.set(document, { ...save, written: document.getText() })
    }),
    vscode.workspace.onDidSaveTextDocument((document) => {
      const save = saves.get(document)
      saves.delete(document)
      if (save?.isTakenBack) mend(document, save.written).catch(showError)
    }),
    vscode.workspace.onDidCloseTextDocument((document) => void saves.delete(document)),
  )
}

/** Writes a document that is not what was `written`, unless the disk has something else by now. */
async function mend(document: vscode.TextDocument, written: string): Promise<void> {
  const isStale = async (): Promise<boolean> => document.getText() !== written && (await onDisk(document)) === written
  if (!(await isStale())) return
  // What VS Code knows to be unsaved it writes itself, else this does nothing.
  await document.save()
  if (!(await isStale()) || document.isDirty || document.isClosed) return
  const { uri, encoding } = document
  await vscode.workspace.fs.writeFile(uri, await vscode.workspace.encode(document.getText(), { encoding }))
}

/** Undefined where there is no file, as when its making was undone too. */
const onDisk = async ({ uri, encoding }: vscode.TextDocument): Promise<string | undefined> => {
  const bytes = await vscode.workspace.fs.readFile(uri).then(
    (read) => read,
    () => undefined,
  )
  return bytes && vscode.workspace.decode(bytes, { encoding })
}
