import { checkFile, isCurrent, sayTheSame } from './check.ts'
import type { Desk } from './desk.ts'
import { checkedFiles, isChecked, StaleFiles } from './stale-files.ts'

/** Sends findings to an editor that cannot ask: those of the file being typed in at once, those of the others in slices after it. */
export function pushDiagnostics(desk: Desk): void {
  const { connection, session } = desk
  /** Of each file the result that the editor has. */
  const pushed = new Map<string, string>()
  const files = new StaleFiles(session)
  session.onChange(({ uris }) => {
    for (const uri of uris) if (session.openSource(uri)) push(uri)
  })
  void pushOthers()

  async function pushOthers(): Promise<never> {
    for (;;) {
      await files.some()
      const stale = files.take()
      const uris =
        stale === 'all' ? new Set([...session.openUris(), ...checkedFiles(session), ...pushed.keys()]) : stale
      for (const uri of uris) {
        await session.host.pause()
        if (session.openSource(uri) || isChecked(session, uri)) push(uri)
        else if (!session.isReading) withdraw(uri)
      }
    }
  }

  function push(uri: string): void {
    try {
      pushStale(uri)
    } catch (error) {
      // A bug of ours costs these findings, not the server.
      connection.console.error(`Checking ${uri}: ${error instanceof Error ? error.stack : error}`)
    }
  }

  function pushStale(uri: string): void {
    const before = pushed.get(uri)
    if (isCurrent(session, uri, before)) return
    const checked = checkFile(desk, uri)
    if (!checked) {
      withdraw(uri)
      return
    }
    pushed.set(uri, checked.resultId)
    const version = session.openSource(uri)?.version
    // The editor is told of each version of a file that it has open.
    if (version === undefined && sayTheSame(before, checked.resultId)) return
    void connection.sendDiagnostics({
      uri: session.spell(uri),
      ...(version === undefined ? {} : { version }),
      diagnostics: checked.diagnostics,
    })
  }

  /** A file that is nothing to us any more has no findings. */
  function withdraw(uri: string): void {
    if (pushed.delete(uri)) void connection.sendDiagnostics({ uri: session.spell(uri), diagnostics: [] })
  }
}
