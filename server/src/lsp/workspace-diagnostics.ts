import type {
  CancellationToken,
  WorkspaceDiagnosticParams,
  WorkspaceDiagnosticReport,
  WorkspaceDocumentDiagnosticReport,
} from 'vscode-languageserver'
import { canonicalUri } from '../text/uri.ts'
import { closedDiagnostics, closedResultId, NOTHING } from './closed-diagnostics.ts'
import type { Desk } from './desk.ts'
import { inSlices } from './in-slices.ts'
import { toldAlone } from './told-alone.ts'

type Report = WorkspaceDocumentDiagnosticReport

/**
 * `workspace/diagnostic`, as a long poll: editors ask again right after each answer, so the answer waits until there is something to say.
 * Files in which nothing was ever found are never told of. Open files are left out: the editor asks for each of them.
 * Of YAML it asks by what was registered for it, and keeps those answers beside these: what was told of such a file is taken back when it opens.
 */
export async function answerWorkspaceDiagnostics(
  desk: Desk,
  params: WorkspaceDiagnosticParams,
  token: CancellationToken,
): Promise<WorkspaceDiagnosticReport> {
  const { session, closed, aids } = desk
  const spelt = new Map<string, string>()
  const known = new Map<string, string>()
  for (const { uri, value } of params.previousResultIds) {
    const canonical = canonicalUri(uri)
    spelt.set(canonical, uri)
    known.set(canonical, value)
  }
  const alone = toldAlone(session)
  const toTell = new Set([...closed.files(), ...known.keys(), ...alone])
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
      add(
        telling === told
          ? uris.filter((uri) => known.has(uri) || alone.has(uri))
          : [...closed.files(), ...known.keys()],
      )
      told = telling
    }),
  ]
  token.onCancellationRequested(() => wake())
  try {
    while (!token.isCancellationRequested) {
      const items: Report[] = []
      const uris = [...toTell]
      toTell.clear()
      // They may be very many, at first or when all is told in another way.
      await inSlices(session.host, uris, (uri) => items.push(...reportOf(uri)))
      if (items.length > 0) return { items }
      if (toTell.size === 0 && !token.isCancellationRequested) {
        await new Promise<void>((resolve) => {
          wake = resolve
        })
      }
      await new Promise<void>((resolve) => session.host.later(REST, resolve))
    }
    return { items: [] }
  } finally {
    for (const end of stop) end()
  }

  function reportOf(uri: string): readonly Report[] {
    if (aids.registersLater && session.openSource(uri) && /\.ya?ml$/.test(uri)) {
      return (known.get(uri) ?? NOTHING) === NOTHING ? [] : [nothingIn(uri)]
    }
    const resultId = closedResultId(desk, uri)
    // Of what is not known yet nothing is said, and what was said holds.
    if (resultId === undefined) return []
    const isGone = alone.delete(uri) && resultId === NOTHING
    if (resultId === (known.get(uri) ?? NOTHING)) return isGone ? [nothingIn(uri)] : []
    const items = closedDiagnostics(desk, uri) ?? []
    return [{ kind: 'full', uri: spelt.get(uri) ?? uri, version: null, resultId, items }]
  }

  function nothingIn(uri: string): Report {
    return { kind: 'full', uri: spelt.get(uri) ?? uri, version: null, resultId: NOTHING, items: [] }
  }
}

/** In which way findings are told. */
const tellingOf = ({ session }: Desk): string =>
  JSON.stringify([session.preferences, [...session.workspace.corpora.values()].map((one) => session.language(one))])

/** Milliseconds in which what is found is gathered. */
const REST = 200
