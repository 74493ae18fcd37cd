import {
  type CancellationToken,
  LSPErrorCodes,
  type PrepareRenameParams,
  type RenameFilesParams,
  type RenameParams,
  ResponseError,
  type WorkspaceEdit,
} from 'vscode-languageserver'
import type { Corpus } from '../corpus/corpus.ts'
import type { Context } from '../features/context.ts'
import { type PreparedRename, prepareRename } from '../features/prepare-rename.ts'
import { type Rename, rename } from '../features/rename.ts'
import { prepareNameRename, renameNameAt } from '../features/rename-name.ts'
import { willRenameFiles } from '../features/will-rename-files.ts'
import { isRefusal, type Refusal } from '../language/refusal.ts'
import { LARGE_EDIT } from '../protocol/large-edits.ts'
import { canonicalUri } from '../text/uri.ts'
import { answer, answerIn, at, type Desk, type TextsRead } from './desk.ts'
import type { Session } from './session.ts'
import { corpusOf } from './workspace.ts'

/** `textDocument/prepareRename`. */
export function answerPrepareRename({ session }: Desk) {
  const prepare = at(
    session,
    (context, offset, _: PrepareRenameParams) => prepareNameRename(context, offset) ?? prepareRename(context, offset),
  )
  return async (params: PrepareRenameParams, token: CancellationToken): Promise<PreparedRename | null> =>
    accept(session, params.textDocument.uri, await prepare(params, token))
}

/**
 * `textDocument/rename`, and `workspace/willRenameFiles` for what is moved in the explorer. A rename that is too large for the editor is answered
 * with an empty edit, which changes nothing and is no error, and offered to the user apart.
 */
export function answerRenames({ connection, session, large }: Desk): {
  readonly rename: (params: RenameParams, token: CancellationToken) => Promise<WorkspaceEdit | null>
  readonly willRenameFiles: (params: RenameFilesParams, token: CancellationToken) => Promise<WorkspaceEdit | null>
} {
  return {
    async rename({ textDocument, position, newName }, token) {
      await session.quiet(token.onCancellationRequested)
      const uri = canonicalUri(textDocument.uri)
      const texts: TextsRead = new Map()
      const question = (context: Context) => renamedAt(context, context.document.source.offset(position), newName)
      const renamed = accept(session, uri, (await answer(session, uri, question, token, texts)) ?? null)
      const offer = renamed && large.offer(uri, renamed.edit, texts)
      if (!offer) return renamed?.edit ?? null
      await connection.sendNotification(LARGE_EDIT, offer)
      return {}
    },
    async willRenameFiles({ files }, token) {
      await session.quiet(token.onCancellationRequested)
      const moves = files.map(({ oldUri, newUri }) => ({ from: canonicalUri(oldUri), to: canonicalUri(newUri) }))
      const edits: WorkspaceEdit[] = []
      for (const root of session.workspace.corpora.keys()) {
        const follow = (corpus: Corpus) =>
          willRenameFiles({ corpus, language: session.language(corpus), client: session.client.abilities }, moves)
        const edit = await answerIn(session, () => session.workspace.corpora.get(root), follow, token)
        if (edit) edits.push(edit)
      }
      return edits.length === 0 ? null : merged(edits)
    },
  }
}

/** A rename of what a caret stands on: a preferred name in a record, else an id. */
function renamedAt(context: Context, offset: number, newName: string): Rename | Refusal {
  const named = renameNameAt(context, offset, newName)
  return named && !isRefusal(named) ? { edit: named, renames: [] } : (named ?? rename(context, offset, newName))
}

/** The value, or the refusal as the error that editors show to their user. */
function accept<T extends object>(session: Session, uri: string, value: T | Refusal | null): T | null {
  if (value && isRefusal(value)) {
    const language = session.language(corpusOf(session.workspace, canonicalUri(uri)))
    throw new ResponseError(LSPErrorCodes.RequestFailed, value.refusal[language])
  }
  return value
}

/** One edit out of those of several corpora, which share no file. */
const merged = (edits: readonly WorkspaceEdit[]): WorkspaceEdit => {
  const documentChanges = edits.flatMap((edit) => edit.documentChanges ?? [])
  const changeAnnotations = Object.assign({}, ...edits.map((edit) => edit.changeAnnotations ?? {}))
  return documentChanges.length > 0
    ? { documentChanges, changeAnnotations }
    : { changes: Object.assign({}, ...edits.map((edit) => edit.changes ?? {})) }
}
