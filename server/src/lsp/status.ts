import type { Connection } from 'vscode-languageserver'
import type { Corpus } from '../corpus/corpus.ts'
import { entityCountAfter } from '../corpus/entity-count.ts'
import { STATUS, type StatusParams } from '../protocol/status.ts'
import type { Session } from './session.ts'

/** Tells the editor how the corpora stand, whenever that changed; a burst of changes is told once. */
export function reportStatus(connection: Connection, session: Session): void {
  let counted = ''
  let told = ''
  let waiting = false
  let counts: ReadonlyMap<string, Counted> = new Map()
  session.onChange(() => {
    if (waiting) return
    waiting = true
    session.host.later(REST, () => {
      waiting = false
      // Each time, so that no corpus is kept that nobody else has any more.
      counts = countsOf(session, counts)
      const state = stateOf(session)
      if (state === counted) return
      counted = state
      const status = statusOf(session, counts)
      const text = JSON.stringify(status)
      if (text === told) return
      told = text
      void connection.sendNotification(STATUS, status)
    })
  })
}

/** Milliseconds: often enough for a person, rare enough while typing. */
const REST = 100

const stateOf = (session: Session): string =>
  JSON.stringify([
    session.isReading,
    ...[...session.workspace.corpora.values()].map(({ root, generation }) => [root, generation]),
  ])

/** How many entities a corpus was found to have. */
interface Counted {
  readonly corpus: Corpus
  readonly entities: number
}

/** By root, the entities of each corpus, reckoned from how many there were before. */
const countsOf = ({ workspace }: Session, before: ReadonlyMap<string, Counted>): ReadonlyMap<string, Counted> =>
  new Map(
    Array.from(workspace.corpora, ([root, corpus]) => [
      root,
      { corpus, entities: entitiesIn(corpus, before.get(root)) },
    ]),
  )

/** What is declared is what is counted: while prose is edited nothing is counted again. */
function entitiesIn(corpus: Corpus, before: Counted | undefined): number {
  if (before?.corpus.origin !== corpus.origin) return corpus.entityCount
  if (before.corpus.generation === corpus.generation) return before.entities
  return entityCountAfter(before.corpus, before.entities, corpus)
}

function statusOf(session: Session, counts: ReadonlyMap<string, Counted>): StatusParams {
  const corpora = [...session.workspace.corpora.values()]
  let articles = 0
  let entities = 0
  for (const corpus of corpora) {
    articles += corpus.articleCount
    entities += counts.get(corpus.root)?.entities ?? 0
  }
  return { articles, entities, indexing: session.isReading, corpora: corpora.length }
}
