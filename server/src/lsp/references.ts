import { type CancellationToken, type Location, type ReferenceParams, ReferencesRequest } from 'vscode-languageserver'
import { references } from '../features/references.ts'
import { asMutable, at, type Desk } from './desk.ts'

/** `textDocument/references`. An editor that takes results bit by bit gets many so, and can stop them. */
export function answerReferences({ connection, session }: Desk): void {
  const find = at(session, (context, offset, { context: { includeDeclaration } }: ReferenceParams) =>
    references(context, offset, includeDeclaration),
  )
  connection.onRequest(
    ReferencesRequest.type,
    async (params: ReferenceParams, token: CancellationToken): Promise<Location[] | null> => {
      const found = await find(params, token)
      if (!found || params.partialResultToken === undefined || found.length <= BIT) return found
      for (let start = 0; start < found.length && !token.isCancellationRequested; start += BIT) {
        await connection.sendProgress(
          ReferencesRequest.type,
          params.partialResultToken,
          asMutable(found.slice(start, start + BIT)),
        )
        await session.host.pause()
      }
      return []
    },
  )
}

/** So many are sent at once. */
const BIT = 1000
