import assert from 'node:assert/strict'
import fc from 'fast-check'
import { describe, it } from 'mocha'
import {
  type Diagnostic,
  DidChangeTextDocumentNotification,
  DidChangeWatchedFilesNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  DocumentDiagnosticRequest,
  FileChangeType,
  type ProtocolConnection,
  WorkspaceDiagnosticRequest,
  WorkspaceSymbolRequest,
} from 'vscode-languageserver/node'
import { memoryHost } from '../support/memory-host.ts'
import { startInMemory } from '../support/server-in-memory.ts'

const ROOT = 'file:///corpus'
const FOLDERS = [ROOT, `${ROOT}/inner`]

const article = (id: string, place: string, heading: string) =>
  `---\ntitle: ${id}\ndate: 2024-10-09\nid: ${id}\n---\n\n# ${heading}\n\nفي [حلب](place:${place})، [هنا](article:${id}#${heading}).\n`
const texts: Readonly<Record<'article' | 'registry' | 'settings', readonly string[]>> = {
  article: ['a', 'b']
    .flatMap((id) => ['aleppo', 'idlib'].map((place) => article(id, place, 'عنوان')))
    .concat('', '---\n'),
  registry: ['aleppo', 'idlib', 'homs']
    .map((id) => `place:\n  ${id}:\n    name: { ar: ${id}, en: ${id} }\n`)
    .concat('- x\n'),
  settings: [
    '',
    'lang: ar\n',
    'rules: { unknown-entity: off }\n',
    'entities: ["places/*.yaml"]\n',
    'types: { agreement: { like: event } }\n',
  ],
}
const paths: Readonly<Record<string, keyof typeof texts>> = {
  'a.seed.md': 'article',
  'b.seed.md': 'article',
  'inner/c.seed.md': 'article',
  'inner/deep.er/d.seed.md': 'article',
  'entities/x.yaml': 'registry',
  'places/y.yaml': 'registry',
  'seedbed.yaml': 'settings',
  'inner/seedbed.yaml': 'settings',
}

const act = fc.record({
  kind: fc.constantFrom('open', 'edit', 'edit', 'close', 'write', 'write', 'delete', 'delete folder', 'ask'),
  path: fc.constantFrom(...Object.keys(paths)),
  text: fc.nat(10),
  /** Turns of the event loop before the next act: acts overlap with what the server still does. */
  pause: fc.nat(6),
})

describe('a server after any session', () => {
  it('says the same as one that is started on what is there then', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(act, { maxLength: 14 }), fc.constantFrom(1, 2), async (acts, folders) => {
        const disk = new Map(Object.entries(paths).map(([path, kind]) => [`${ROOT}/${path}`, texts[kind][0] ?? '']))
        const open = new Map<string, { text: string; version: number }>()
        const server = await start(disk, FOLDERS.slice(0, folders))
        for (const { kind, path, text, pause } of acts) {
          const uri = `${ROOT}/${path}`
          const pool = texts[paths[path] ?? 'article']
          await perform(server, disk, open, kind, uri, pool[text % pool.length] ?? '')
          for (let turn = 0; turn < pause; turn++) await new Promise((resolve) => setImmediate(resolve))
        }
        const fresh = await start(disk, FOLDERS.slice(0, folders))
        for (const [uri, { text }] of open) await tellOpen(fresh, uri, 1, text)
        const expected = await allFindings(fresh, open)
        assert.deepEqual(await allFindings(server, open), expected)
        server.dispose()
        fresh.dispose()
      }),
      { numRuns: 150 },
    )
  })
})

async function perform(
  server: ProtocolConnection,
  disk: Map<string, string>,
  open: Map<string, { text: string; version: number }>,
  kind: string,
  uri: string,
  text: string,
): Promise<void> {
  const file = open.get(uri)
  const tell = (changed: string, type: FileChangeType) =>
    server.sendNotification(DidChangeWatchedFilesNotification.type, { changes: [{ uri: changed, type }] })
  if (kind === 'open' && !file) {
    open.set(uri, { text, version: 1 })
    await tellOpen(server, uri, 1, text)
  } else if (kind === 'edit' && file) {
    open.set(uri, { text, version: file.version + 1 })
    await server.sendNotification(DidChangeTextDocumentNotification.type, {
      textDocument: { uri, version: file.version + 1 },
      contentChanges: [{ text }],
    })
  } else if (kind === 'close' && file) {
    open.delete(uri)
    await server.sendNotification(DidCloseTextDocumentNotification.type, { textDocument: { uri } })
  } else if (kind === 'write') {
    const type = disk.has(uri) ? FileChangeType.Changed : FileChangeType.Created
    disk.set(uri, text)
    await tell(uri, type)
  } else if (kind === 'delete' && disk.delete(uri)) {
    await tell(uri, FileChangeType.Deleted)
  } else if (kind === 'delete folder') {
    const folder = uri.slice(0, uri.lastIndexOf('/'))
    if (folder === ROOT) return
    for (const other of [...disk.keys()]) if (other.startsWith(`${folder}/`)) disk.delete(other)
    await tell(folder, FileChangeType.Deleted)
  } else if (kind === 'ask') {
    await server.sendRequest(DocumentDiagnosticRequest.type, { textDocument: { uri } })
  }
}

/** So often nothing new is told once all has been checked: an answer takes a few turns of the event loop, and so does a check. */
const QUIET = 12

const tellOpen = (server: ProtocolConnection, uri: string, version: number, text: string) =>
  server.sendNotification(DidOpenTextDocumentNotification.type, {
    textDocument: { uri, version, languageId: 'seed', text },
  })

/** Every finding of every file, once the server has nothing left to read. */
async function allFindings(
  server: ProtocolConnection,
  open: ReadonlyMap<string, unknown>,
): Promise<Readonly<Record<string, readonly string[]>>> {
  // Settings count when their editing rests, which is after this turn; then they are read.
  for (let round = 0; round < 3; round++) {
    await new Promise((resolve) => setImmediate(resolve))
    await server.sendRequest(WorkspaceSymbolRequest.type, { query: '' })
  }
  const found: Record<string, readonly string[]> = {}
  const add = (uri: string, items: readonly Diagnostic[]) => {
    delete found[uri]
    if (items.length > 0) found[uri] = items.map(({ code, range }) => `${code} ${range.start.line}`)
  }
  // An answer tells what is known by then, and an editor asks again: what is still being checked comes in a later one. That of a file which is not
  // there is told each time, so that no question is held.
  const known = new Map<string, string>()
  for (let quiet = 0; quiet < QUIET; quiet++) {
    const previousResultIds = [...known, [`${ROOT}/sentinel.seed.md`, 'x|y'] as const].map(([uri, value]) => ({
      uri,
      value,
    }))
    const { items } = await server.sendRequest(WorkspaceDiagnosticRequest.type, { previousResultIds })
    for (const report of items) {
      if (report.kind !== 'full' || report.uri.endsWith('/sentinel.seed.md')) continue
      add(report.uri, report.items)
      known.set(report.uri, report.resultId ?? '')
      quiet = -1
    }
  }
  for (const uri of open.keys()) {
    const report = await server.sendRequest(DocumentDiagnosticRequest.type, { textDocument: { uri } })
    if (report.kind === 'full') add(uri, report.items)
  }
  const symbols = (await server.sendRequest(WorkspaceSymbolRequest.type, { query: 'a' })) ?? []
  return { ...found, symbols: symbols.map(({ name, location }) => `${name} ${location.uri}`).toSorted() }
}

const start = (disk: ReadonlyMap<string, string>, folders: readonly string[]): Promise<ProtocolConnection> =>
  startInMemory(memoryHost(disk), folders)
