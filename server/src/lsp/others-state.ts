import type { Session } from './session.ts'

/** What the findings of a file can depend on beside the file: as long as it is equal, no other file has to be checked anew. */
export function othersState(session: Session): string {
  const corpora = [...session.workspace.corpora.values()]
  const { minimumSeverity, scope } = session.preferences.diagnostics ?? {}
  return JSON.stringify([
    corpora.map((corpus) => [
      corpus.root,
      corpus.generation,
      corpus.ties,
      session.isWhole(corpus.root),
      session.language(corpus),
    ]),
    session.host.today(),
    minimumSeverity,
    scope,
    session.isReading,
    session.findable.isEmpty,
  ])
}
