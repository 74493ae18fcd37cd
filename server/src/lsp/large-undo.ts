import type { Connection, DeleteFile, RenameFile, TextDocumentEdit, WorkspaceEdit } from 'vscode-languageserver'
import type { UndoAnswer } from '../protocol/large-edits.ts'
import { editsIn, type FileStep, isTaken, reversed, stepped } from '../text/file-step.ts'
import type { Source } from '../text/source.ts'
import { pathBelow } from '../text/uri.ts'
import { readSource } from './files.ts'
import type { Writer, WrittenEdit } from './host.ts'
import type { Session } from './session.ts'

/** A large edit of a corpus that can be taken back. */
export interface Found {
  readonly root: string
  readonly written: WrittenEdit
}

/** The large edit that was written last in any of the open corpora. */
export async function lastWritten({ host, workspace }: Session): Promise<Found | undefined> {
  let last: Found | undefined
  for (const root of workspace.corpora.keys()) {
    const written = await host.writer?.remembered(root)
    if (written && (!last || written.at > last.written.at)) last = { root, written }
  }
  return last
}

/**
 * Takes a large edit back, in each file that is as it was written: closed ones on the disk, open and renamed ones through the editor. Others stay,
 * and are named. It can be done once.
 */
export async function takeBack(
  session: Session,
  connection: Connection,
  writer: Writer,
  { root, written }: Found,
): Promise<UndoAnswer> {
  const names = new Map(written.renames.map(({ from, to }) => [from, to]))
  const back = written.steps.map(reversed)
  const isForEditor = ({ uri }: FileStep): boolean => names.has(uri) || session.openSource(uri) !== undefined
  const forEditor = await editorUndo(session, written, back.filter(isForEditor), names)
  const onDisk = await writer.writeSome(back.filter((step) => !isForEditor(step)))
  const isEmpty = forEditor.edit.documentChanges?.length === 0
  const isApplied =
    isEmpty || (await connection.workspace.applyEdit({ label: written.title, edit: forEditor.edit })).applied
  const kept = [...onDisk.problems.map(({ uri }) => uri), ...forEditor.kept, ...(isApplied ? [] : forEditor.undone)]
  const undone = onDisk.written.length + (isApplied ? forEditor.undone.length : 0)
  if (undone > 0 || kept.length === 0) await writer.remember(root, undefined)
  return { undone, kept: kept.toSorted().map((uri) => pathBelow(root, uri)) }
}

interface EditorUndo {
  readonly edit: WorkspaceEdit
  readonly undone: readonly string[]
  readonly kept: readonly string[]
}

/** What the editor does: names first, then texts, then files that were made go. */
async function editorUndo(
  session: Session,
  { creates, renames }: WrittenEdit,
  steps: readonly FileStep[],
  names: ReadonlyMap<string, string>,
): Promise<EditorUndo> {
  const now = async (uri: string): Promise<Source | undefined> =>
    session.openSource(uri) ?? (await readSource(session.host, uri))
  const texts: TextDocumentEdit[] = []
  const undone: string[] = []
  const kept: string[] = []
  for (const step of steps) {
    const source = await now(names.get(step.uri) ?? step.uri)
    if (source && stepped(step, source.text) !== undefined) {
      const version = names.has(step.uri) || source.version < 0 ? null : source.version
      const edits = editsIn(step, source.text).map(({ span, text }) => ({ range: source.range(span), newText: text }))
      texts.push({ textDocument: { uri: step.uri, version }, edits })
      undone.push(step.uri)
    } else if (!source || !isTaken(step, source.text)) kept.push(step.uri)
  }
  const moves = await existing(session, renames)
  const made: DeleteFile[] = []
  for (const { uri, text } of creates) {
    if ((await now(uri))?.text === text) made.push({ kind: 'delete', uri })
    else kept.push(uri)
  }
  return { edit: { documentChanges: [...moves, ...texts, ...made] }, undone, kept }
}

/** The files that still have the name that they got, and whose old name is free. */
async function existing({ host }: Session, renames: WrittenEdit['renames']): Promise<readonly RenameFile[]> {
  const moves: RenameFile[] = []
  for (const { from, to } of renames) {
    if ((await host.exists(to)) && !(await host.exists(from))) moves.push({ kind: 'rename', oldUri: to, newUri: from })
  }
  return moves
}
