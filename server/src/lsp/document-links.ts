import { type CancellationToken, DocumentLinkRequest } from 'vscode-languageserver'
import { readLinkValues } from '../corpus/registry/link-values.ts'
import { documentLinks } from '../features/document-links.ts'
import { canonicalUri } from '../text/uri.ts'
import { type Desk, withOthers } from './desk.ts'
import { inSlices } from './in-slices.ts'
import type { Session } from './session.ts'

/** `textDocument/documentLink`. The links of very many records are read bit by bit, and remembered record by record. */
export const answerDocumentLinks = ({ connection, session }: Desk): void => {
  const links = withOthers(session, documentLinks)
  connection.onRequest(DocumentLinkRequest.type, async (params, token) => {
    await readBefore(session, canonicalUri(params.textDocument.uri), token)
    return links(params, token)
  })
}

async function readBefore(session: Session, uri: string, token: CancellationToken): Promise<void> {
  const document = session.documentIn(uri)?.document
  const cut = document?.kind === 'registry' ? document.cut : undefined
  if (cut) await inSlices(session.host, numbersUntil(cut.pieces.length, token), (number) => readLinkValues(cut, number))
}

function* numbersUntil(end: number, token: CancellationToken): Generator<number> {
  for (let number = 0; number < end && !token.isCancellationRequested; number++) yield number
}
