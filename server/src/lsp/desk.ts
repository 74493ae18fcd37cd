import type { CancellationToken, Connection, Position, TextDocumentIdentifier } from 'vscode-languageserver'
import type { Context } from '../features/context.ts'
import { canonicalUri } from '../text/uri.ts'
import type { ServerAids } from './abilities.ts'
import type { Session } from './session.ts'

/** Where requests are answered: the line to the editor, and all that is known. */
export interface Desk {
  readonly connection: Connection
  readonly session: Session
  readonly aids: ServerAids
}

/** Answers a request about a place in a file with a feature. It waits until the corpus has been read: half an answer would look like a whole one. */
export const at =
  <P extends { textDocument: TextDocumentIdentifier; position: Position }, R>(
    session: Session,
    feature: (context: Context, offset: number, params: P) => R | undefined,
  ) =>
  async (params: P, token: CancellationToken): Promise<Mutable<R> | null> => {
    await session.quiet(token.onCancellationRequested)
    const context = session.context(canonicalUri(params.textDocument.uri))
    if (!context || token.isCancellationRequested) return null
    return asMutable(feature(context, context.document.source.offset(params.position), params)) ?? null
  }

/** Answers a request about a whole file with a feature, from what is known at once. */
export const once =
  <P extends { textDocument: TextDocumentIdentifier }, R>(
    session: Session,
    feature: (context: Context, params: P) => R | undefined,
  ) =>
  (params: P): Mutable<R> | null => {
    const context = session.context(canonicalUri(params.textDocument.uri))
    return (context && asMutable(feature(context, params))) ?? null
  }

/** The protocol's types are written as if answers were changed after they are given; ours are not, and nobody does. */
export type Mutable<T> = T extends readonly (infer U)[] ? Mutable<U>[] : T

export const asMutable = <T>(value: T): Mutable<T> => value as Mutable<T>
