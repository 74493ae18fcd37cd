import type { Connection, DeleteFile, RenameFile, TextDocumentEdit, WorkspaceEdit } from 'vscode-languageserver'
import type { UndoAnswer } from '../protocol/large-edits.ts'
import { editsIn, type FileStep, isTaken, reversed, stepped } from '../text/file-step.ts'
import type { Source } from '../text/source.ts'
import { pathBelow } from '../text/uri.ts'
import { applied } from './applied.ts'
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
  const back = written.steps.map(reversed)
  const isForEditor = ({ uri }: FileStep): boolean =>
    written.renames.some(({ from }) => from === uri) || session.openSource(uri) !== undefined
  const { edit, undone, touched, kept } = await editorUndo(session, written, back.filter(isForEditor))
  const onDisk = await writer.writeSome(back.filter((step) => !isForEditor(step)))
  const isEmpty = edit.documentChanges?.length === 0
  const isApplied = isEmpty || (await applied(connection, written.title, edit))
  const count = onDisk.written.length + (isApplied ? undone : 0)
  const staying = new Set([...onDisk.problems.map(({ uri }) => uri), ...kept, ...(isApplied ? [] : touched)])
  if (count > 0 || staying.size === 0) await writer.remember(root, undefined)
  return { undone: count, kept: [...staying].toSorted().map((uri) => pathBelow(root, uri)) }
}

interface EditorUndo {
  readonly edit: WorkspaceEdit
  /** How many texts it takes back. */
  readonly undone: number
  /** The files that it changes, by the names that they have before. */
  readonly touched: readonly string[]
  /** The files that it leaves as they are, though they were changed. */
  readonly kept: readonly string[]
}

/** What the editor does: names first, then texts, then files that were made go. */
async function editorUndo(
  session: Session,
  { creates, renames }: WrittenEdit,
  steps: readonly FileStep[],
): Promise<EditorUndo> {
  const { moves, names, kept } = await movesBack(session, renames)
  const now = async (uri: string): Promise<Source | undefined> =>
    session.openSource(uri) ?? (await readSource(session.host, uri))
  const texts: TextDocumentEdit[] = []
  const touched = moves.map(({ oldUri }) => oldUri)
  for (const step of steps) {
    const name = names.get(step.uri) ?? step.uri
    // A file that cannot have its old name back keeps its text too: what has that name is another one.
    if (kept.includes(name)) continue
    const source = await now(name)
    if (source && stepped(step, source.text) !== undefined) {
      const version = name !== step.uri || source.version < 0 ? null : source.version
      const edits = editsIn(step, source.text).map(({ span, text }) => ({ range: source.range(span), newText: text }))
      texts.push({ textDocument: { uri: step.uri, version }, edits })
      touched.push(name)
    } else if (!source || !isTaken(step, source.text)) kept.push(name)
  }
  const made: DeleteFile[] = []
  for (const { uri, text } of creates) {
    const source = await now(uri)
    if (source?.text === text) {
      made.push({ kind: 'delete', uri })
      touched.push(uri)
    } else if (source) kept.push(uri)
  }
  return { edit: { documentChanges: [...moves, ...texts, ...made] }, undone: texts.length, touched, kept }
}

interface MovesBack {
  readonly moves: readonly RenameFile[]
  /** By old name that which the file has now. */
  readonly names: ReadonlyMap<string, string>
  /** The files that cannot have their old names back, because something else has them by now or they are gone. */
  readonly kept: string[]
}

/** The way back of renames; a file that has its old name already needs none. */
async function movesBack(session: Session, renames: WrittenEdit['renames']): Promise<MovesBack> {
  const isThere = async (uri: string): Promise<boolean> =>
    session.openSource(uri) !== undefined || (await session.host.exists(uri))
  const moves: RenameFile[] = []
  const names = new Map<string, string>()
  const kept: string[] = []
  for (const { from, to } of renames) {
    const [isOld, isNew] = [await isThere(from), await isThere(to)]
    if (isOld && !isNew) continue
    names.set(from, to)
    if (isOld || !isNew) kept.push(to)
    else moves.push({ kind: 'rename', oldUri: to, newUri: from })
  }
  return { moves, names, kept }
}
