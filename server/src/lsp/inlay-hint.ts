import { InlayHintRequest, InlayHintResolveRequest } from 'vscode-languageserver'
import { hover } from '../features/hover.ts'
import { hintData, inlayHints } from '../features/inlay-hint.ts'
import { canonicalUri } from '../text/uri.ts'
import { asMutable, type Desk } from './desk.ts'
import { whenRead } from './when-read.ts'

/** `textDocument/inlayHint`, by what the user has set, and `inlayHint/resolve`: a hint is explained as its tag is on hover. */
export const answerInlayHints = ({ connection, session }: Desk): void => {
  connection.onRequest(InlayHintRequest.type, async ({ textDocument, range }, token) => {
    const wanted = session.preferences.inlayHints ?? {}
    // What looks like a date may be a part of a name.
    if (wanted.dates) await session.quiet(token.onCancellationRequested)
    if (wanted.dates) await session.findable.none(token.onCancellationRequested)
    const hints = await whenRead(
      session,
      textDocument.uri,
      (context) => inlayHints(context, wanted, context.document.source.span(range)),
      token,
    )
    return asMutable(hints)
  })
  connection.onRequest(InlayHintResolveRequest.type, async (hint, token) => {
    const data = hintData(hint)
    if (!data || session.openSource(canonicalUri(data.uri))?.version !== data.version) return hint
    const card = await whenRead(session, data.uri, (context) => hover(context, data.offset), token)
    const contents = card?.contents
    return typeof contents === 'object' && 'kind' in contents ? { ...hint, tooltip: contents } : hint
  })
}
