import { setTimeout as rest } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'
import { DocumentSymbolRequest, type Position, ReferencesRequest } from 'vscode-languageserver-protocol'
import type { Contender } from './contenders.ts'
import type { GeneratedCorpus } from './corpus.ts'
import { type Driven, drive, positionAt } from './driver.ts'
import type { Measurements } from './statistics.ts'

/** A server that runs on a corpus, with the probe open; and the places in the probe that are asked about. */
export interface Visit {
  readonly contender: Contender
  readonly corpus: GeneratedCorpus
  readonly driven: Driven
  readonly uri: string
  /** On a link by path to the article that is linked to most. */
  readonly hotLink: Position
  /** On a tag of the entity that is mentioned most. */
  readonly hotTag: Position
  /** In the text of a paragraph: where typing happens. */
  readonly caret: Position
  /** The link's destination as it stands in the probe. */
  readonly link: string
}

/** Starts a server on a corpus and opens the probe. Measures: `first symbols`, from the start of the process. */
export async function startUp(contender: Contender, corpus: GeneratedCorpus, measured: Measurements): Promise<Visit> {
  const driven = await drive(contender.program(corpus), pathToFileURL(corpus.folder).href)
  const { uri, text } = contender.probe(corpus)
  await driven.open(uri, contender.languageId, text)
  if (driven.initialized.capabilities.documentSymbolProvider) {
    await driven.connection.sendRequest(DocumentSymbolRequest.type, { textDocument: { uri } })
    measured.add(contender.name, 'first symbols', performance.now() - driven.began)
  }
  const link = text.lastIndexOf('](') + 2
  const tag = text.lastIndexOf(`](${corpus.hotPerson.ref}`) + 2
  const sentence = text.indexOf('.\n', text.indexOf('\n---') + 4)
  return {
    contender,
    corpus,
    driven,
    uri,
    hotLink: positionAt(text, link + 3),
    hotTag: positionAt(text, tag + 10),
    caret: positionAt(text, sentence < 0 ? text.length - 1 : sentence),
    link: text.slice(link, text.indexOf(')', link)),
  }
}

/** Where the thing at a position is named; the declaration is not counted. */
export async function referencesAt({ driven, uri }: Visit, position: Position): Promise<number> {
  const found = await driven.connection.sendRequest(ReferencesRequest.type, {
    textDocument: { uri },
    position,
    context: { includeDeclaration: false },
  })
  return found?.length ?? 0
}

/** Asks for the references of what stands at a position until there are so many; the time when they were, undefined after `limit` milliseconds. */
export async function untilFound(
  visit: Visit,
  position: Position,
  expected: number,
  limit: number,
): Promise<number | undefined> {
  const over = rest(limit, 'over' as const, { ref: false })
  for (;;) {
    const found = await Promise.race([over, visit.driven.died, referencesAt(visit, position)])
    if (found === 'over') return undefined
    if (found === expected) return performance.now()
    await rest(AGAIN)
  }
}

/** Milliseconds between two questions. */
const AGAIN = 10

/** Waits until the index is complete. Measures: `complete`, from the start of the process; `complete cpu`, of the server alone; `resident` a second later. */
export async function completeIndex(visit: Visit, measured: Measurements, limit: number): Promise<boolean> {
  const { contender, corpus, driven } = visit
  const ended = await untilFound(visit, visit.hotLink, contender.references(corpus), limit)
  if (ended === undefined) return false
  measured.add(contender.name, 'complete', ended - driven.began)
  measured.add(contender.name, 'complete cpu', driven.usage()?.cpu)
  await rest(1000)
  measured.add(contender.name, 'resident', driven.usage()?.resident)
  measured.add(contender.name, 'peak', driven.usage()?.peak)
  return true
}
