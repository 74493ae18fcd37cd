import type { CancellationToken } from 'vscode-languageserver'
import { otherEntities } from '../features/other-entities.ts'
import { FIND_OTHER_ENTITIES, type FindOtherEntitiesParams, type FoundEntity } from '../protocol/merge-split.ts'
import { canonicalUri } from '../text/uri.ts'
import { answer, type Desk } from './desk.ts'

/** Answers which entities of its corpus an entity could be merged into, as soon as the names have been sorted. */
export const answerOtherEntities = ({ connection, session }: Desk): void => {
  connection.onRequest(
    FIND_OTHER_ENTITIES,
    async (params: FindOtherEntitiesParams, token: CancellationToken): Promise<readonly FoundEntity[]> => {
      await session.quiet(token.onCancellationRequested)
      await session.names.none(token.onCancellationRequested)
      return (await answer(session, canonicalUri(params.uri), (context) => otherEntities(context, params), token)) ?? []
    },
  )
}
