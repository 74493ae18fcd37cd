import type { Connection } from 'vscode-languageserver'
import { STATUS, type StatusParams } from '../protocol/status.ts'
import type { Session } from './session.ts'

/** Tells the editor how the corpora stand, whenever that changed; a burst of changes is told once. */
export function reportStatus(connection: Connection, session: Session): void {
  let counted = ''
  let told = ''
  let waiting = false
  session.onChange(() => {
    if (waiting) return
    waiting = true
    session.host.later(REST, () => {
      waiting = false
      // What is declared is what is counted: while prose is edited nothing is counted again.
      const state = stateOf(session)
      if (state === counted) return
      counted = state
      const status = statusOf(session)
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

function statusOf(session: Session): StatusParams {
  const corpora = [...session.workspace.corpora.values()]
  let articles = 0
  let entities = 0
  for (const corpus of corpora) {
    articles += corpus.articleCount
    entities += corpus.entityCount
  }
  return { articles, entities, indexing: session.isReading, corpora: corpora.length }
}
