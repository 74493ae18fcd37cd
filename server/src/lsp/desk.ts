import type { CancellationToken, Connection, Position, TextDocumentIdentifier } from 'vscode-languageserver'
import { ask } from '../corpus/ask.ts'
import type { Corpus } from '../corpus/corpus.ts'
import type { Context } from '../features/context.ts'
import type { Source } from '../text/source.ts'
import { canonicalUri } from '../text/uri.ts'
import type { ServerAids } from './abilities.ts'
import type { ClosedFindings } from './closed-findings.ts'
import { readSource } from './files.ts'
import type { LargeEdits } from './large-edit.ts'
import type { Session } from './session.ts'
import { corpusOf } from './workspace.ts'

/** Where requests are answered: the line to the editor, and all that is known. */
export interface Desk {
  readonly connection: Connection
  readonly session: Session
  readonly aids: ServerAids
  readonly closed: ClosedFindings
  readonly large: LargeEdits
}

/** Answers a request about a place in a file with a feature. It waits until the corpus has been read: half an answer would look like a whole one. */
export const at =
  <P extends { textDocument: TextDocumentIdentifier; position: Position }, R>(
    session: Session,
    feature: (context: Context, offset: number, params: P) => R | undefined,
  ) =>
  async (params: P, token: CancellationToken): Promise<Mutable<R> | null> => {
    await session.quiet(token.onCancellationRequested)
    // Whoever types on does not want the answer any more, and has said so by now.
    await session.host.pause()
    const uri = canonicalUri(params.textDocument.uri)
    const question = (context: Context): R | undefined =>
      feature(context, context.document.source.offset(params.position), params)
    return asMutable(await answer(session, uri, question, token)) ?? null
  }

/** Answers a request about a whole file with a feature that asks for no other. */
export const once =
  <P extends { textDocument: TextDocumentIdentifier }, R>(
    session: Session,
    feature: (context: Context, params: P) => R | undefined,
  ) =>
  (params: P): Mutable<R> | null => {
    const context = session.context(canonicalUri(params.textDocument.uri))
    return (context && asMutable(feature(context, params))) ?? null
  }

/** Answers a request about a whole file with a feature that may need the text of others. */
export const withOthers =
  <P extends { textDocument: TextDocumentIdentifier }, R>(
    session: Session,
    feature: (context: Context, params: P) => R | undefined,
  ) =>
  async (params: P, token: CancellationToken): Promise<Mutable<R> | null> => {
    const question = (context: Context): R | undefined => feature(context, params)
    return asMutable(await answer(session, canonicalUri(params.textDocument.uri), question, token)) ?? null
  }

/** What of closed files was read for an answer: the texts in which its edits count. */
export type TextsRead = Map<string, Source | undefined>

/** Asks a question about a file, open or closed. Undefined for files that are nothing to us, and when it was cancelled. */
export function answer<R>(
  session: Session,
  uri: string,
  question: (context: Context) => R | undefined,
  token: CancellationToken,
  texts?: TextsRead,
): Promise<R | undefined> {
  const corpus = () => session.documentIn(uri)?.corpus ?? corpusOf(session.workspace, uri)
  const about = (reading: Corpus): R | undefined => {
    const document = session.documentIn(uri)?.document ?? reading.document(uri)
    return document && question(session.contextIn({ corpus: reading, document }))
  }
  return answerIn(session, corpus, about, token, texts)
}

/**
 * Asks a corpus a question. What it wants of closed files is read from the disk as they are now, and it is asked again, on the corpus as it has
 * become meanwhile. Undefined where there is no corpus, and when it was cancelled.
 */
export async function answerIn<R>(
  session: Session,
  corpusNow: () => Corpus | undefined,
  question: (corpus: Corpus) => R,
  token: CancellationToken,
  texts: TextsRead = new Map(),
): Promise<R | undefined> {
  while (!token.isCancellationRequested) {
    const corpus = corpusNow()
    if (!corpus) return undefined
    const asked = ask(corpus, texts, question)
    if (asked.wanted.size === 0) return asked.answer
    await readWanted(session, asked.wanted, texts, token)
    // A large file takes as long to decode as the answer may then.
    await session.host.pause()
  }
  return undefined
}

/** Reads closed files into `texts`. */
async function readWanted(
  { host }: Session,
  wanted: ReadonlySet<string>,
  texts: TextsRead,
  token: CancellationToken,
): Promise<void> {
  const uris = [...wanted]
  for (let start = 0; start < uris.length && !token.isCancellationRequested; start += AT_ONCE) {
    if (start > 0) await host.pause()
    const some = uris.slice(start, start + AT_ONCE)
    const sources = await Promise.all(some.map((uri) => readSource(host, uri)))
    some.forEach((uri, index) => {
      texts.set(uri, sources[index])
    })
  }
}

/** So many files are read side by side. */
const AT_ONCE = 64

/** The protocol's types are written as if answers were changed after they are given; ours are not, and nobody does. */
export type Mutable<T> = T extends readonly (infer U)[] ? Mutable<U>[] : T

/** A value of ours as the protocol's types want it; it is the same value. */
export const asMutable = <T>(value: T): Mutable<T> => value as Mutable<T>
