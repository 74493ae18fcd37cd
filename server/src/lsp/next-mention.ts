import type { CancellationToken } from 'vscode-languageserver'
import { nextMention } from '../features/next-mention.ts'
import { NEXT_MENTION, type NextMentionAnswer, type NextMentionParams } from '../protocol/next-mention.ts'
import type { Desk } from './desk.ts'
import { whenRead } from './when-read.ts'

/** Where an entity is mentioned next: all articles have to be known. */
export const answerNextMention = ({ connection, session }: Desk): void => {
  connection.onRequest<NextMentionAnswer | null, void>(
    NEXT_MENTION,
    ({ uri, position, step, scope }: NextMentionParams, token: CancellationToken) =>
      whenRead(
        session,
        uri,
        (context) => nextMention(context, context.document.source.offset(position), step, scope),
        token,
      ),
  )
}
