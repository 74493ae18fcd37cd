import { HoverRequest } from 'vscode-languageserver'
import { hover, hoverAtOnce } from '../features/hover.ts'
import { at, type Desk } from './desk.ts'

/** `textDocument/hover`. What looks like a date may be a part of a name: that waits until names can be found, and nothing else does. */
export const answerHover = ({ connection, session }: Desk): void => {
  connection.onRequest(HoverRequest.type, async (params, token) => {
    await session.quiet(token.onCancellationRequested)
    if (!session.findable.isEmpty) {
      const known = await at(session, hoverAtOnce)(params, token)
      if (known) return known
      await session.findable.none(token.onCancellationRequested)
    }
    return at(session, hover)(params, token)
  })
}
