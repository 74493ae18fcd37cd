import assert from 'node:assert/strict'
import { describe, it } from 'mocha'
import {
  DiagnosticRefreshRequest,
  DidChangeWatchedFilesNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  DocumentDiagnosticRequest,
  type FileChangeType,
  type ProtocolConnection,
  WorkspaceDiagnosticRequest,
} from 'vscode-languageserver/node'
import { memoryHost } from '../support/memory-host.ts'
import { startInMemory } from '../support/server-in-memory.ts'

const ROOT = 'file:///corpus'
const uriOf = (path: string): string => `${ROOT}/${path}`
const CREATED = 1 satisfies FileChangeType
const DELETED = 3 satisfies FileChangeType

const article = (body: string, date = '2024-10-09'): string => `---\ntitle: خبر\ndate: ${date}\n---\n\n${body}\n`

describe('what is found in closed files', () => {
  it('follows the files beside the corpus to which they lead, and the folders of these', async () => {
    const disk = diskOf({ 'a.seed.md': article('وصل ![صورة](img/a.png) أمس.'), 'b.seed.md': article('وصل أمس.') })
    const server = await startInMemory(memoryHost(disk), [ROOT])
    const closed = listen(server)
    await closed.until('a.seed.md', ['broken-link'])
    disk.set(uriOf('img/a.png'), '')
    await tell(server, 'img/a.png', CREATED)
    await closed.until('a.seed.md', [])
    disk.delete(uriOf('img/a.png'))
    await tell(server, 'img', DELETED)
    await closed.until('a.seed.md', ['broken-link'])
    server.dispose()
  })

  it('follows files of another corpus and of none', async () => {
    const disk = diskOf({
      'news/seedbed.yaml': '',
      'news/in/seedbed.yaml': '',
      'news/a.seed.md': article('وصل ![صورة](../img/a.png) أمس.'),
      'news/b.seed.md': article('وصل ![صورة](in/b.png) أمس.'),
    })
    const server = await startInMemory(memoryHost(disk), [ROOT])
    const closed = listen(server)
    await closed.until('news/a.seed.md', ['broken-link'])
    await closed.until('news/b.seed.md', ['broken-link'])
    for (const path of ['img/a.png', 'news/in/b.png']) {
      disk.set(uriOf(path), '')
      await tell(server, path, CREATED)
    }
    await closed.until('news/a.seed.md', [])
    await closed.until('news/b.seed.md', [])
    server.dispose()
  })

  it('is taken back of YAML that is opened, of which editors keep what they ask for beside it', async () => {
    const disk = diskOf({ 'seedbed.yaml': 'taging: every\n', 'a.seed.md': article('وصل ![صورة](img/a.png) أمس.') })
    const server = await startInMemory(memoryHost(disk), [ROOT])
    const closed = listen(server)
    const textDocument = { uri: uriOf('seedbed.yaml'), languageId: 'yaml', version: 1, text: 'taging: every\n' }
    await closed.until('seedbed.yaml', ['unknown-key'])
    await server.sendNotification(DidOpenTextDocumentNotification.type, { textDocument })
    await closed.until('seedbed.yaml', [])
    assert.deepEqual(await codesOf(server, 'seedbed.yaml'), ['unknown-key'])
    await server.sendNotification(DidCloseTextDocumentNotification.type, { textDocument })
    await closed.until('seedbed.yaml', ['unknown-key'])
    server.dispose()
  })

  it('follows the root of the corpus, at which the paths of sites begin', async () => {
    const disk = diskOf({ 'd/a.seed.md': article('وصل ![صورة](/img/a.png) أمس.') })
    const server = await startInMemory(memoryHost(disk), [ROOT])
    const closed = listen(server)
    await closed.until('d/a.seed.md', ['broken-link'])
    disk.set(uriOf('img/a.png'), '')
    await tell(server, 'img/a.png', CREATED)
    await closed.until('d/a.seed.md', [])
    server.dispose()
  })

  it('follows the day', async () => {
    let day = '2026-01-15'
    const disk = diskOf({ 'a.seed.md': article('وصل أمس.', '2026-02-10'), 'b.seed.md': article('وصل أمس.') })
    const server = await startInMemory(
      memoryHost(disk, () => day),
      [ROOT],
    )
    const closed = listen(server)
    await closed.until('a.seed.md', ['future-date'])
    day = '2026-02-10'
    await open(server, 'b.seed.md', disk)
    await closed.until('a.seed.md', [])
    server.dispose()
  })
})

describe('what is found in open files', () => {
  it('follows the files to which they lead', async () => {
    const disk = diskOf({ 'a.seed.md': article('وصل ![صورة](img/a.png) أمس.') })
    const server = await startInMemory(memoryHost(disk), [ROOT])
    const refreshed = listenForRefreshes(server)
    await open(server, 'a.seed.md', disk)
    await refreshed(async () => same(await codesOf(server, 'a.seed.md'), ['broken-link']))
    disk.set(uriOf('img/a.png'), '')
    await tell(server, 'img/a.png', CREATED)
    await refreshed(async () => same(await codesOf(server, 'a.seed.md'), []))
    disk.delete(uriOf('img/a.png'))
    await tell(server, 'img/a.png', DELETED)
    await refreshed(async () => same(await codesOf(server, 'a.seed.md'), ['broken-link']))
    server.dispose()
  })

  for (const remembers of [false, true]) {
    const asker = `one who ${remembers ? 'knows' : 'does not know'} what was found last`
    it(`follows a file of which nobody has told, for ${asker}`, async () => {
      let now = 0
      const disk = diskOf({ 'a.seed.md': article('وصل ![صورة](img/a.png) أمس.') })
      const server = await startInMemory({ ...memoryHost(disk), now: () => now }, [ROOT])
      const refreshed = listenForRefreshes(server)
      await open(server, 'a.seed.md', disk)
      await refreshed(async () => same(await codesOf(server, 'a.seed.md'), ['broken-link']))
      const textDocument = { uri: uriOf('a.seed.md') }
      const { resultId = '' } = await server.sendRequest(DocumentDiagnosticRequest.type, { textDocument })
      const previous = remembers ? { previousResultId: resultId } : {}
      disk.set(uriOf('img/a.png'), '')
      // A moment has passed for which the disk is not asked again.
      now = 2001
      await refreshed(async () => {
        const report = await server.sendRequest(DocumentDiagnosticRequest.type, { textDocument, ...previous })
        return report.kind === 'full' && report.items.length === 0
      })
      server.dispose()
    })
  }

  it('follows the day', async () => {
    let day = '2026-01-15'
    const disk = diskOf({ 'a.seed.md': article('وصل أمس.', '2026-02-10') })
    const server = await startInMemory(
      memoryHost(disk, () => day),
      [ROOT],
    )
    const refreshed = listenForRefreshes(server)
    await open(server, 'a.seed.md', disk)
    await refreshed(async () => same(await codesOf(server, 'a.seed.md'), ['future-date']))
    day = '2026-02-10'
    assert.deepEqual(await codesOf(server, 'a.seed.md'), [])
    server.dispose()
  })
})

const diskOf = (files: Readonly<Record<string, string>>): Map<string, string> =>
  new Map(Object.entries({ 'seedbed.yaml': '', ...files }).map(([path, text]) => [uriOf(path), text]))

const tell = (server: ProtocolConnection, path: string, type: FileChangeType): Promise<void> =>
  server.sendNotification(DidChangeWatchedFilesNotification.type, { changes: [{ uri: uriOf(path), type }] })

const open = (server: ProtocolConnection, path: string, disk: ReadonlyMap<string, string>): Promise<void> =>
  server.sendNotification(DidOpenTextDocumentNotification.type, {
    textDocument: { uri: uriOf(path), version: 1, languageId: 'seed', text: disk.get(uriOf(path)) ?? '' },
  })

/** Asks for the findings of closed files as editors do: again after each answer, with the ids of what is known. */
function listen(server: ProtocolConnection) {
  const known = new Map<string, { readonly id: string; readonly codes: readonly unknown[] }>()
  return {
    /** Resolves when these are the codes of what is found in a file. */
    async until(path: string, codes: readonly string[]): Promise<void> {
      while (!same(known.get(uriOf(path))?.codes ?? [], codes)) {
        const previousResultIds = [...known].map(([uri, { id: value }]) => ({ uri, value }))
        const { items } = await server.sendRequest(WorkspaceDiagnosticRequest.type, { previousResultIds })
        for (const report of items) {
          if (report.kind === 'full')
            known.set(report.uri, { id: report.resultId ?? '', codes: report.items.map(({ code }) => code) })
        }
      }
    },
  }
}

/** Hears when the server asks for its open files to be asked for again; the result tries a condition at once, and each time that happens. */
function listenForRefreshes(server: ProtocolConnection): (condition: () => Promise<boolean>) => Promise<void> {
  let count = 0
  let wake = (): void => {}
  server.onRequest(DiagnosticRefreshRequest.type, () => {
    count++
    wake()
  })
  return async (condition) => {
    for (let tried = count; !(await condition()); tried = count) {
      if (tried !== count) continue
      await new Promise<void>((resolve) => {
        wake = resolve
      })
    }
  }
}

async function codesOf(server: ProtocolConnection, path: string): Promise<readonly unknown[]> {
  const report = await server.sendRequest(DocumentDiagnosticRequest.type, { textDocument: { uri: uriOf(path) } })
  return report.kind === 'full' ? report.items.map(({ code }) => code) : []
}

const same = (a: readonly unknown[], b: readonly unknown[]): boolean => JSON.stringify(a) === JSON.stringify(b)
