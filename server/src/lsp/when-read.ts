import type { CancellationToken } from 'vscode-languageserver'
import type { Context } from '../features/context.ts'
import { canonicalUri } from '../text/uri.ts'
import { answer, type TextsRead } from './desk.ts'
import type { Session } from './session.ts'

/** Asks about a file when the corpus has been read: half an answer would look like a whole one. */
export async function whenRead<R>(
  session: Session,
  uri: string,
  question: (context: Context) => R | undefined,
  token: CancellationToken,
  texts?: TextsRead,
): Promise<R | null> {
  await session.quiet(token.onCancellationRequested)
  return (await answer(session, canonicalUri(uri), question, token, texts)) ?? null
}
