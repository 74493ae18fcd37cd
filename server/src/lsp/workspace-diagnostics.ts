import type {
  CancellationToken,
  Diagnostic,
  WorkspaceDiagnosticParams,
  WorkspaceDiagnosticReport,
  WorkspaceDocumentDiagnosticReport,
} from 'vscode-languageserver'
import { canonicalUri } from '../text/uri.ts'
import { checkFile, isCurrent, sayTheSame } from './check.ts'
import type { Desk } from './desk.ts'
import { checkedFiles, isChecked, type Stale, StaleFiles } from './stale-files.ts'

type Report = WorkspaceDocumentDiagnosticReport

/**
 * `workspace/diagnostic`, as a long poll: editors ask again right after each answer, so the answer waits until there is something to say.
 * Open files are left out: the editor asks for each of them.
 */
export async function answerWorkspaceDiagnostics(
  desk: Desk,
  params: WorkspaceDiagnosticParams,
  token: CancellationToken,
): Promise<WorkspaceDiagnosticReport> {
  const { session } = desk
  const spelt = new Map(params.previousResultIds.map(({ uri }) => [canonicalUri(uri), uri]))
  const known = new Map(params.previousResultIds.map(({ uri, value }) => [canonicalUri(uri), value]))
  const files = new StaleFiles(session)
  token.onCancellationRequested(() => files.awake())
  try {
    while (!token.isCancellationRequested) {
      const items = await changedSince(files.take())
      if (items.length > 0) return { items }
      if (!token.isCancellationRequested) await files.some()
      await rest()
    }
    return { items: [] }
  } finally {
    files.dispose()
  }

  /** While a heading or a name is being typed, each letter changes what others see. */
  function rest(): Promise<void> {
    return new Promise((resolve) => session.host.later(REST, resolve))
  }

  async function changedSince(stale: Stale): Promise<Report[]> {
    const items: Report[] = []
    const uris = stale === 'all' ? new Set([...checkedFiles(session), ...known.keys()]) : stale
    for (const uri of uris) {
      if (token.isCancellationRequested) return []
      if (session.openSource(uri)) continue
      if (!isChecked(session, uri)) {
        const before = known.get(uri)
        // While a corpus is being read nobody knows yet what is gone.
        if (before !== undefined && before !== GONE && !session.isReading) items.push(report(uri, GONE, []))
      } else if (!isCurrent(session, uri, known.get(uri))) {
        await session.host.pause()
        const checked = checkFile(desk, uri)
        if (checked && !sayTheSame(known.get(uri), checked.resultId)) {
          items.push(report(uri, checked.resultId, checked.diagnostics))
        }
      }
    }
    return items
  }

  function report(uri: string, resultId: string, items: Diagnostic[]): Report {
    return { kind: 'full', uri: spelt.get(uri) ?? uri, version: null, resultId, items }
  }
}

/** The result id of a file that is no longer there, so that its end is told once. */
const GONE = 'gone'

/** Milliseconds: nobody looks at the findings of closed files while typing. */
const REST = 200
