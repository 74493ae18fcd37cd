import * as vscode from 'vscode'
import type { BaseLanguageClient, TextDocumentEdit, TextEdit, WorkspaceEdit } from 'vscode-languageclient'
import { agreesToShown } from './file-list.ts'

/** Shows the files of edits that want to be confirmed as they would be. */
export const followPreviewedEdits = (): vscode.Disposable =>
  vscode.workspace.registerTextDocumentContentProvider(SCHEME, {
    provideTextDocumentContent: (uri) => texts.get(uri.toString()) ?? '',
  })

/** Whether the user of an edit has to confirm it. */
export const wantsConfirmation = ({ changeAnnotations = {} }: WorkspaceEdit): boolean =>
  Object.values(changeAnnotations).some(({ needsConfirmation }) => needsConfirmation)

/**
 * Shows all that an edit changes, and asks its user to confirm it. VS Code's own preview would make those parts of it that are checked, and begins
 * with none; an edit of ours is whole or breaks references.
 */
export async function isConfirmed(client: BaseLanguageClient, edit: WorkspaceEdit): Promise<boolean> {
  const { label: title = '', description = '' } = Object.values(edit.changeAnnotations ?? {})[0] ?? {}
  try {
    await vscode.commands.executeCommand('vscode.changes', title, await changesOf(client, edit))
    return await agreesToShown({ title, description }, SCHEME)
  } finally {
    texts.clear()
  }
}

/** An edit that has been confirmed. */
export const confirmed = (edit: WorkspaceEdit): WorkspaceEdit => ({
  ...edit,
  changeAnnotations: Object.fromEntries(
    Object.entries(edit.changeAnnotations ?? {}).map(([id, annotation]) => [
      id,
      { ...annotation, needsConfirmation: false },
    ]),
  ),
})

const SCHEME = 'seedbed-edit'

/** What is shown, by its URI. */
const texts = new Map<string, string>()

/** Each file with its text before, unless it is made, and after. */
function changesOf(
  client: BaseLanguageClient,
  { documentChanges = [] }: WorkspaceEdit,
): Promise<readonly (readonly [vscode.Uri, vscode.Uri | undefined, vscode.Uri])[]> {
  const made = new Set(documentChanges.flatMap((one) => ('kind' in one && one.kind === 'create' ? one.uri : [])))
  const changed = documentChanges.filter((one): one is TextDocumentEdit => 'textDocument' in one)
  return Promise.all(
    changed.map(async ({ textDocument, edits }) => {
      const uri = client.protocol2CodeConverter.asUri(textDocument.uri)
      if (made.has(textDocument.uri)) return [uri, undefined, keep(uri, edits.map(newText).join(''))] as const
      const document = await vscode.workspace.openTextDocument(uri)
      return [uri, uri, keep(uri, changedText(client, document, edits.filter(isPlain)))] as const
    }),
  )
}

const newText = (edit: TextDocumentEdit['edits'][number]): string => ('newText' in edit ? edit.newText : '')

const isPlain = (edit: TextDocumentEdit['edits'][number]): edit is TextEdit => 'newText' in edit

function changedText(client: BaseLanguageClient, document: vscode.TextDocument, edits: readonly TextEdit[]): string {
  const placed = edits.map(({ range, newText: text }) => {
    const { start, end } = client.protocol2CodeConverter.asRange(range)
    return { start: document.offsetAt(start), end: document.offsetAt(end), text }
  })
  // From the end on, and of two in one place the later first.
  return placed
    .toReversed()
    .toSorted((a, b) => b.start - a.start)
    .reduce((all, { start, end, text }) => all.slice(0, start) + text + all.slice(end), document.getText())
}

/** A URI that was shown before is not asked for again: each has a number. */
function keep(of: vscode.Uri, text: string): vscode.Uri {
  asked++
  const uri = of.with({ scheme: SCHEME, authority: '', query: String(asked) })
  texts.set(uri.toString(), text)
  return uri
}

let asked = 0
