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
import { type PreparedRename, prepareRename } from '../features/prepare-rename.ts'
import { rename } from '../features/rename.ts'
import { willRenameFiles } from '../features/will-rename-files.ts'
import { isRefusal, type Refusal } from '../language/refusal.ts'
import { canonicalUri } from '../text/uri.ts'
import { answerIn, at, type Desk } from './desk.ts'
import type { Session } from './session.ts'
import { corpusOf } from './workspace.ts'

/** `textDocument/prepareRename`. */
export function answerPrepareRename({ session }: Desk) {
  const prepare = at(session, (context, offset, _: PrepareRenameParams) => prepareRename(context, offset))
  return async (params: PrepareRenameParams, token: CancellationToken): Promise<PreparedRename | null> =>
    accept(session, params.textDocument.uri, await prepare(params, token))
}

/** `textDocument/rename`, and `workspace/willRenameFiles` for what is moved in the explorer. */
export function answerRenames({ session }: Desk): {
  readonly rename: (params: RenameParams, token: CancellationToken) => Promise<WorkspaceEdit | null>
  readonly willRenameFiles: (params: RenameFilesParams, token: CancellationToken) => Promise<WorkspaceEdit | null>
} {
  const renameAt = at(session, (context, offset, { newName }: RenameParams) => rename(context, offset, newName))
  return {
    async rename(params, token) {
      return accept(session, params.textDocument.uri, await renameAt(params, token))?.edit ?? null
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
