import { checkFile, isCurrent } from './check.ts'
import { closedDiagnostics, closedResultId, NOTHING } from './closed-diagnostics.ts'
import type { Desk } from './desk.ts'
import { othersState } from './others-state.ts'

/** Sends findings to an editor that cannot ask: those of the file being typed in at once, those of the others when they are found. */
export function pushDiagnostics(desk: Desk): void {
  const { connection, session, closed } = desk
  /** Of each file the result that the editor has. */
  const pushed = new Map<string, string>()
  let others = othersState(session)
  let isPlanned = false
  session.onChange(({ uris }) => {
    // What is found in closed files is told when it is found; here, where one is gone or closed.
    for (const uri of uris) if (session.openSource(uri) || pushed.has(uri)) push(uri)
    const state = othersState(session)
    if (state === others) return
    others = state
    planAll()
  })
  closed.onFound((uris) => uris.forEach(push))

  /** What other files can see has changed: every open file is checked anew, and what is known of closed ones is told as it now has to be. */
  function planAll(): void {
    if (isPlanned) return
    isPlanned = true
    session.host.later(REST, async () => {
      isPlanned = false
      for (const uri of new Set([...session.openUris(), ...closed.files(), ...pushed.keys()])) {
        await session.host.pause()
        push(uri)
      }
    })
  }

  function push(uri: string): void {
    try {
      if (session.openSource(uri)) pushOpen(uri)
      else pushClosed(uri)
    } catch (error) {
      // A bug of ours costs these findings, not the server.
      connection.console.error(`Checking ${uri}: ${error instanceof Error ? error.stack : error}`)
    }
  }

  function pushOpen(uri: string): void {
    if (isCurrent(session, uri, pushed.get(uri))) return
    const checked = checkFile(desk, uri)
    if (!checked) {
      withdraw(uri)
      return
    }
    pushed.set(uri, checked.resultId)
    const version = session.openSource(uri)?.version
    void connection.sendDiagnostics({
      uri: session.spell(uri),
      ...(version === undefined ? {} : { version }),
      diagnostics: checked.diagnostics,
    })
  }

  function pushClosed(uri: string): void {
    const result = closedResultId(desk, uri)
    if (result === undefined || pushed.get(uri) === result) return
    if (result === NOTHING) {
      withdraw(uri)
      return
    }
    pushed.set(uri, result)
    void connection.sendDiagnostics({ uri: session.spell(uri), diagnostics: closedDiagnostics(desk, uri) ?? [] })
  }

  /** A file in which nothing is found any more, or that is nothing to us any more. */
  function withdraw(uri: string): void {
    if (pushed.delete(uri)) void connection.sendDiagnostics({ uri: session.spell(uri), diagnostics: [] })
  }
}

/** Milliseconds of rest: while an id is being typed, each keystroke changes what others see. */
const REST = 200
