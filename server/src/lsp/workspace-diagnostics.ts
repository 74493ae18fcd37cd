import type {
  CancellationToken,
  WorkspaceDiagnosticParams,
  WorkspaceDiagnosticReport,
  WorkspaceDocumentDiagnosticReport,
} from 'vscode-languageserver'
import { canonicalUri } from '../text/uri.ts'
import { checkFile, resultIdOf } from './check.ts'
import type { Desk } from './desk.ts'
import { diagnosticsOf } from './diagnostic.ts'
import { checkedFiles, isChecked, type Stale, StaleFiles } from './stale-files.ts'

type Report = WorkspaceDocumentDiagnosticReport

/**
 * `workspace/diagnostic`, as a long poll: editors ask again right after each answer, so the answer waits until there is something to say.
 * Open files are left out: the editor asks for each of them.
 */
export async function answerWorkspaceDiagnostics(
  { session, aids }: Desk,
  params: WorkspaceDiagnosticParams,
  token: CancellationToken,
): Promise<WorkspaceDiagnosticReport> {
  const spelt = new Map(params.previousResultIds.map(({ uri }) => [canonicalUri(uri), uri]))
  const known = new Map(params.previousResultIds.map(({ uri, value }) => [canonicalUri(uri), value]))
  const files = new StaleFiles(session)
  token.onCancellationRequested(() => files.awake())
  try {
    while (!token.isCancellationRequested) {
      const items = await changedSince(files.take())
      if (items.length > 0) return { items }
      if (!token.isCancellationRequested) await files.some()
    }
    return { items: [] }
  } finally {
    files.dispose()
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
        if (before !== undefined && before !== GONE && !session.isIndexing) items.push(report(uri, GONE, []))
      } else if (resultIdOf(session, uri) !== known.get(uri)) {
        await session.host.pause()
        const checked = checkFile(session, uri)
        if (checked) items.push(report(uri, checked.resultId, diagnosticsOf(checked, session, aids)))
      }
    }
    return items
  }

  function report(uri: string, resultId: string, items: ReturnType<typeof diagnosticsOf>): Report {
    return { kind: 'full', uri: spelt.get(uri) ?? uri, version: null, resultId, items }
  }
}

/** The result id of a file that is no longer there, so that its end is told once. */
const GONE = 'gone'
