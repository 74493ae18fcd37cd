import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { isDeepStrictEqual } from 'node:util'
import {
  type ClientCapabilities,
  createProtocolConnection,
  type Diagnostic,
  DidChangeTextDocumentNotification,
  DidOpenTextDocumentNotification,
  ExitNotification,
  InitializedNotification,
  InitializeRequest,
  type InitializeResult,
  type ProtocolConnection,
  PublishDiagnosticsNotification,
  type Registration,
  RegistrationRequest,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
  UnregistrationRequest,
  WorkDoneProgressCreateRequest,
} from 'vscode-languageserver-protocol/node'
import { STATUS, type StatusParams } from '../../server/src/protocol/status.ts'
import { ROOT } from './project.ts'

/** A corpus written to a folder of its own. */
export interface TemporaryCorpus {
  readonly path: string
  readonly uri: string
  uriOf(file: string): string
  write(file: string, content: string | Uint8Array): void
  remove(): void
}

/** Writes files into a new temporary folder. */
export function temporaryCorpus(files: Readonly<Record<string, string | Uint8Array>>): TemporaryCorpus {
  const path = realpathSync(mkdtempSync(join(tmpdir(), 'seedbed-')))
  const write = (file: string, content: string | Uint8Array): void => {
    mkdirSync(dirname(join(path, file)), { recursive: true })
    writeFileSync(join(path, file), content)
  }
  for (const [file, content] of Object.entries(files)) write(file, content)
  return {
    path,
    uri: pathToFileURL(path).href,
    uriOf: (file) => pathToFileURL(join(path, file)).href,
    write,
    remove: () => rmSync(path, { recursive: true, force: true }),
  }
}

/** How a test speaks to the built server: a real process, over stdio, as an editor would. */
export interface LanguageServer {
  readonly connection: ProtocolConnection
  readonly initialized: InitializeResult
  readonly process: ChildProcess
  readonly registrations: readonly Registration[]
  /** Diagnostics as pushed, by URI, with the version they came with. */
  readonly pushed: ReadonlyMap<string, { readonly version: number | undefined; readonly diagnostics: Diagnostic[] }>
  /** Resolves as soon as the condition holds; it is tried again after each message from the server. */
  until(condition: () => boolean): Promise<void>
  /** Tries again after each message from the server, until the question's answer is the expected one. */
  eventually<T>(ask: () => Promise<T>, expected: T): Promise<void>
  /** Resolves when the server has told that it has read everything. */
  indexed(): Promise<StatusParams>
  /** How often the editor was asked to ask for code lenses again. */
  lensRefreshes(): number
  open(uri: string, text: string, languageId?: string): Promise<void>
  change(uri: string, version: number, text: string): Promise<void>
  stop(): Promise<number | null>
}

/** Starts the built server on folders, as a client with these capabilities. */
export async function startLanguageServer(
  folders: readonly string[],
  capabilities: ClientCapabilities,
  initializationOptions: unknown = {},
  program: readonly string[] = [join(ROOT, 'dist', 'server.cjs')],
  { refuses = false, cache }: { readonly refuses?: boolean; readonly cache?: string } = {},
): Promise<LanguageServer> {
  const child = spawn(
    process.execPath,
    [...program, cache === undefined ? '--no-cache' : `--cache=${cache}`, '--stdio'],
    {
      stdio: ['pipe', 'pipe', 'inherit'],
    },
  )
  const connection = createProtocolConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  )
  const pushed = new Map<string, { version: number | undefined; diagnostics: Diagnostic[] }>()
  const registrations: Registration[] = []
  let status: StatusParams | undefined
  let lensRefreshes = 0
  const waiting = new Set<() => void>()
  const wake = (): void => {
    for (const check of [...waiting]) check()
  }
  connection.onNotification(PublishDiagnosticsNotification.type, ({ uri, version, diagnostics }) => {
    pushed.set(uri, { version, diagnostics })
    wake()
  })
  connection.onNotification(STATUS, (params: StatusParams) => {
    status = params
    wake()
  })
  // What has no handler is answered with an error.
  if (!refuses) {
    connection.onRequest(RegistrationRequest.type, (params) => {
      registrations.push(...params.registrations)
      wake()
    })
    connection.onRequest(UnregistrationRequest.type, ({ unregisterations }) => {
      for (const { id } of unregisterations) {
        const index = registrations.findIndex((one) => one.id === id)
        if (index >= 0) registrations.splice(index, 1)
      }
      wake()
    })
    connection.onRequest(WorkDoneProgressCreateRequest.type, () => {})
    connection.onRequest('workspace/configuration', ({ items }: { items: unknown[] }) =>
      items.map(() => initializationOptions),
    )
    connection.onRequest('workspace/diagnostic/refresh', () => wake())
    connection.onRequest('workspace/semanticTokens/refresh', () => {})
    connection.onRequest('workspace/inlayHint/refresh', () => {})
    connection.onRequest('workspace/codeLens/refresh', () => {
      lensRefreshes++
      wake()
    })
  }
  connection.listen()
  const initialized = await connection.sendRequest(InitializeRequest.type, {
    processId: process.pid,
    rootUri: folders[0] ?? null,
    workspaceFolders: folders.map((uri) => ({ uri, name: uri })),
    capabilities,
    initializationOptions,
  })
  await connection.sendNotification(InitializedNotification.type, {})
  const until = (condition: () => boolean): Promise<void> =>
    new Promise((resolve) => {
      const check = (): void => {
        if (!condition()) return
        waiting.delete(check)
        resolve()
      }
      waiting.add(check)
      check()
    })
  const message = (): Promise<void> =>
    new Promise((resolve) => {
      const once = (): void => {
        waiting.delete(once)
        resolve()
      }
      waiting.add(once)
    })
  return {
    connection,
    initialized,
    process: child,
    registrations,
    pushed,
    until,
    async eventually(ask, expected) {
      for (;;) {
        const next = message()
        if (isDeepStrictEqual(await ask(), expected)) return
        await next
      }
    },
    async indexed() {
      await until(() => status !== undefined && !status.indexing && status.corpora > 0)
      return status as StatusParams
    },
    lensRefreshes: () => lensRefreshes,
    open: (uri, text, languageId = 'seed') =>
      connection.sendNotification(DidOpenTextDocumentNotification.type, {
        textDocument: { uri, languageId, version: 1, text },
      }),
    change: (uri, version, text) =>
      connection.sendNotification(DidChangeTextDocumentNotification.type, {
        textDocument: { uri, version },
        contentChanges: [{ text }],
      }),
    async stop() {
      const exited = once(child, 'exit')
      await connection.sendRequest(ShutdownRequest.type)
      await connection.sendNotification(ExitNotification.type)
      const [code] = (await exited) as [number | null]
      connection.dispose()
      return code
    },
  }
}
