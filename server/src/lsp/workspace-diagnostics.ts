import type {
  CancellationToken,
  WorkspaceDiagnosticParams,
  WorkspaceDiagnosticReport,
  WorkspaceDocumentDiagnosticReport,
} from 'vscode-languageserver'
import { canonicalUri } from '../text/uri.ts'
import { fingerprintOf } from './check.ts'
import { closedDiagnostics } from './closed-diagnostics.ts'
import type { Desk } from './desk.ts'

type Report = WorkspaceDocumentDiagnosticReport

/**
 * `workspace/diagnostic`, as a long poll: editors ask again right after each answer, so the answer waits until there is something to say.
 * Files in which nothing was ever found are never told of. Open files are left out: the editor asks for each of them.
 */
export async function answerWorkspaceDiagnostics(
  desk: Desk,
  params: WorkspaceDiagnosticParams,
  token: CancellationToken,
): Promise<WorkspaceDiagnosticReport> {
  const { session, closed } = desk
  const spelt = new Map(params.previousResultIds.map(({ uri }) => [canonicalUri(uri), uri]))
  const known = new Map(params.previousResultIds.map(({ uri, value }) => [canonicalUri(uri), value]))
  const toTell = new Set([...closed.files(), ...known.keys()])
  let wake = (): void => {}
  const add = (uris: Iterable<string>): void => {
    for (const uri of uris) toTell.add(uri)
    wake()
  }
  let told = tellingOf(desk)
  const stop = [
    closed.onFound(add),
    session.onChange(({ uris }) => {
      // A file that comes, goes, opens or closes; and in another language or for another taste all is told otherwise.
      const telling = tellingOf(desk)
      add(telling === told ? uris.filter((uri) => known.has(uri)) : [...closed.files(), ...known.keys()])
      told = telling
    }),
  ]
  token.onCancellationRequested(() => wake())
  try {
    while (!token.isCancellationRequested) {
      const items = [...toTell].flatMap(reportOf)
      toTell.clear()
      if (items.length > 0) return { items }
      await new Promise<void>((resolve) => {
        wake = resolve
      })
      await new Promise<void>((resolve) => session.host.later(REST, resolve))
    }
    return { items: [] }
  } finally {
    for (const end of stop) end()
  }

  function reportOf(uri: string): readonly Report[] {
    const before = known.get(uri)
    const items = closedDiagnostics(desk, uri)
    // Of what is not known yet nothing is said, and what was said holds.
    if (!items) return []
    const resultId = items.length === 0 ? NOTHING : fingerprintOf(items)
    if (resultId === (before ?? NOTHING)) return []
    return [{ kind: 'full', uri: spelt.get(uri) ?? uri, version: null, resultId, items }]
  }
}

/** The result id of a file in which nothing is found any more. */
const NOTHING = 'nothing'

/** In which way findings are told. */
const tellingOf = ({ session }: Desk): string =>
  JSON.stringify([session.preferences, [...session.workspace.corpora.values()].map((one) => session.language(one))])

/** Milliseconds in which what is found is gathered. */
const REST = 200
