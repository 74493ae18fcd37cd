import { CodeLensRequest, CodeLensResolveRequest, type Location } from 'vscode-languageserver'
import type { Article } from '../corpus/document.ts'
import { codeLenses, lensData, placesOfLens, resolveCodeLens } from '../features/code-lens.ts'
import { PLACES_OF_LENS, type PlacesOfLensParams } from '../protocol/code-lens.ts'
import { fingerprint } from '../text/fingerprint.ts'
import { once } from '../text/once.ts'
import { canonicalUri } from '../text/uri.ts'
import { asMutable, type Desk } from './desk.ts'
import { othersState } from './others-state.ts'
import type { Session } from './session.ts'
import { whenRead } from './when-read.ts'

/**
 * `textDocument/codeLens`, from the file alone; `codeLens/resolve`, when the corpus has been read, for those that are looked at; and
 * `seedbed/placesOfLens`, when one is clicked.
 */
export const answerCodeLenses = ({ connection, session }: Desk): void => {
  connection.onRequest(CodeLensRequest.type, async ({ textDocument }, token) => {
    // Whoever types on does not want the answer any more, and has said so by now.
    await session.host.pause()
    const context = token.isCancellationRequested ? undefined : session.context(canonicalUri(textDocument.uri))
    return context ? asMutable(codeLenses(context, session.preferences.codeLens ?? {})) : null
  })
  connection.onRequest(CodeLensResolveRequest.type, async (lens, token) => {
    const data = lensData(lens)
    const resolved = data && whenRead(session, data.uri, (context) => resolveCodeLens(context, lens, data), token)
    return (await resolved) ?? lens
  })
  connection.onRequest(
    PLACES_OF_LENS,
    async ({ uri, of }: PlacesOfLensParams, token): Promise<Location[] | null> =>
      asMutable(await whenRead(session, uri, (context) => placesOfLens(context, of), token)),
  )
}

/** What the lenses of open files depend on besides their own file: how often open articles mention whom, and how closed files stand. */
export function lensState(session: Session): string {
  const corpora = [...session.workspace.corpora.values()]
  const open = corpora.flatMap((corpus) =>
    [...corpus.whole.values()].flatMap((document) => (document.kind === 'article' ? mentionsMark(document).mark : [])),
  )
  const closed = corpora.map((corpus) => corpus.layers.map(({ segment, past }) => session.numberOf(past ?? segment)))
  return JSON.stringify([othersState(session), session.preferences.codeLens, open, closed])
}

/** Stands for whom an article mentions how often. */
const mentionsMark = once(({ mentions }: Article) => ({ mark: fingerprint(JSON.stringify([...mentions])) }))
