import { setTimeout as rest } from 'node:timers/promises'
import { WorkspaceDiagnosticRequest } from 'vscode-languageserver-protocol'
import type { Visit } from './start-up.ts'
import type { Measurements } from './statistics.ts'

/** Seconds that the server is watched doing nothing. */
const WATCHED = 10

/** Milliseconds in which nothing more is said and done: then everything has been. */
const SETTLED = 3000

/** Milliseconds from one look at the server to the next, and the share of them that it computes when it is at work. */
const LOOK = 200
const AT_WORK = 0.1

/**
 * Holds `workspace/diagnostic` open as editors do, until the whole corpus has been told of, and then watches. Measures: `settled`, milliseconds from the
 * start of the process; `idle`, the share of a core in per cent; `idle bytes`, that the server sent. False when it did not settle in time.
 */
export async function watchQuiet(visit: Visit, measured: Measurements, limit: number): Promise<boolean> {
  const { contender, driven } = visit
  const results = new Map<string, string>()
  /** When the server last said something or was at work: while it checks files that have no findings it says nothing. */
  let active = performance.now()
  let holds = true
  const poll = async (): Promise<void> => {
    while (holds) {
      const previousResultIds = Array.from(results, ([uri, value]) => ({ uri, value }))
      const { items } = await driven.connection.sendRequest(WorkspaceDiagnosticRequest.type, { previousResultIds })
      active = performance.now()
      for (const { uri, resultId } of items) if (resultId !== undefined) results.set(uri, resultId)
    }
  }
  // The last question is still held when the server is stopped.
  void poll().catch(() => {})
  let used = 0
  while (performance.now() - active < SETTLED || driven.status()?.indexing !== false) {
    if (performance.now() - driven.began > limit) return false
    const { cpu } = driven.usage() ?? { cpu: 0 }
    if (cpu - used > LOOK * AT_WORK) active = performance.now()
    used = cpu
    await rest(LOOK)
  }
  measured.add(contender.name, 'settled', active - driven.began)
  const [cpu, bytes] = [driven.usage()?.cpu, driven.received()]
  await rest(WATCHED * 1000)
  const now = driven.usage()?.cpu
  if (cpu !== undefined && now !== undefined)
    measured.add(contender.name, 'idle', ((now - cpu) / (WATCHED * 1000)) * 100)
  measured.add(contender.name, 'idle bytes', driven.received() - bytes)
  holds = false
  return true
}
