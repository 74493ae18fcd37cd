import {
  type CancellationToken,
  LSPErrorCodes,
  type PrepareRenameParams,
  type RenameFilesParams,
  type RenameParams,
  ResponseError,
  type WorkspaceEdit,
} from 'vscode-languageserver'
import { isRefusal, type Refusal } from '../corpus/renaming.ts'
import type { Context } from '../features/context.ts'
import { type PreparedRename, prepareRename } from '../features/prepare-rename.ts'
import { rename } from '../features/rename.ts'
import { willRenameFiles } from '../features/will-rename-files.ts'
import { canonicalUri } from '../text/uri.ts'
import { at, type Desk } from './desk.ts'

/** `textDocument/prepareRename`. */
export const answerPrepareRename = ({ session }: Desk) =>
  at(
    session,
    (context, offset, _: PrepareRenameParams): PreparedRename => accept(context, prepareRename(context, offset)),
  )

/** `textDocument/rename`, and `workspace/willRenameFiles` for what is moved in the explorer. */
export function answerRenames(desk: Desk): {
  readonly rename: (params: RenameParams, token: CancellationToken) => Promise<WorkspaceEdit | null>
  readonly willRenameFiles: (params: RenameFilesParams, token: CancellationToken) => Promise<WorkspaceEdit | null>
} {
  const { session } = desk
  return {
    rename: at(session, (context, offset, { newName }) => accept(context, rename(context, offset, newName)).edit),
    async willRenameFiles({ files }, token) {
      await session.quiet(token.onCancellationRequested)
      const moves = files.map(({ oldUri, newUri }) => ({ from: canonicalUri(oldUri), to: canonicalUri(newUri) }))
      const edits = [...session.workspace.corpora.values()].flatMap((corpus) => {
        const language = session.language(corpus)
        return willRenameFiles({ corpus, language, client: session.client.abilities }, moves) ?? []
      })
      return edits.length === 0 ? null : merged(edits)
    },
  }
}

/** The value, or the refusal as the error that editors show to their user. */
function accept<T extends object>(context: Context, value: T | Refusal): T {
  if (isRefusal(value)) throw new ResponseError(LSPErrorCodes.RequestFailed, value.refusal[context.language])
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
