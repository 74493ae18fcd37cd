import * as vscode from 'vscode'
import type { BaseLanguageClient, WorkspaceEdit } from 'vscode-languageclient'
import {
  DRAFT_ARTICLE,
  type DraftedArticle,
  type DraftParams,
  REMEMBER_LINES,
  type RememberParams,
} from '../../../server/src/protocol/import.ts'
import { askServer } from '../commands/registry-edits.ts'
import { say } from '../messages.ts'

/** An article that is to be written. */
export interface ArticleToBe {
  readonly draft: DraftParams
  /** Lines that `seedbed.yaml` is to list. */
  readonly lines: readonly string[]
}

/** Where an article was written, or why it was not, in words. */
export type Written = { readonly uri: vscode.Uri } | { readonly why: string }

/** Writes an article, its capture and what is learnt of its site in one edit. Nothing is overwritten. */
export async function writeArticle(client: BaseLanguageClient, toBe: ArticleToBe): Promise<Written> {
  const { draft, lines } = toBe
  const drafted = await client.sendRequest<DraftedArticle | null>(DRAFT_ARTICLE, draft)
  if (!drafted || drafted.isEmpty) return { why: say('changedMeanwhile') }
  const learnt = lines.length > 0 ? await learning(client, { uri: draft.folder, lines }) : undefined
  if (lines.length > 0 && !learnt) return { why: say('notRemembered') }
  const { protocol2CodeConverter: convert } = client
  const edit = learnt?.edit ?? new vscode.WorkspaceEdit()
  const uri = convert.asUri(drafted.uri)
  const create = (file: vscode.Uri, text: string): void =>
    edit.createFile(file, { overwrite: false, ignoreIfExists: false, contents: new TextEncoder().encode(text) })
  create(uri, drafted.text)
  if (drafted.captureUri !== undefined) create(convert.asUri(drafted.captureUri), draft.text)
  if (!(await vscode.workspace.applyEdit(edit, { isRefactoring: true }))) {
    const isTaken = await vscode.workspace.fs.stat(uri).then(
      () => true,
      () => false,
    )
    return { why: isTaken ? say('changedMeanwhile') : say('notWritten', folderName(uri)) }
  }
  for (const file of learnt?.saved ?? []) await (await vscode.workspace.openTextDocument(file)).save()
  return { uri }
}

/** The folder of a file, as people call it. */
const folderName = (file: vscode.Uri): string => vscode.workspace.asRelativePath(vscode.Uri.joinPath(file, '..'), false)

/** The edit that lists lines, and the files of it that nobody is editing: they are saved, as nobody looks at them. */
async function learning(
  client: BaseLanguageClient,
  params: RememberParams,
): Promise<{ readonly edit: vscode.WorkspaceEdit; readonly saved: readonly vscode.Uri[] } | undefined> {
  const answer = await askServer<{ readonly edit: WorkspaceEdit }>(client, REMEMBER_LINES, params)
  if (!answer) return undefined
  const edit = await client.protocol2CodeConverter.asWorkspaceEdit(answer.edit)
  const dirty = new Set(
    vscode.workspace.textDocuments.filter(({ isDirty }) => isDirty).map((document) => document.uri.toString()),
  )
  return { edit, saved: edit.entries().flatMap(([uri]) => (dirty.has(uri.toString()) ? [] : [uri])) }
}
