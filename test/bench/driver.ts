import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as rest } from 'node:timers/promises'
import {
  createProtocolConnection,
  DidChangeConfigurationNotification,
  DidChangeTextDocumentNotification,
  DidOpenTextDocumentNotification,
  DocumentDiagnosticRequest,
  ExitNotification,
  InitializedNotification,
  InitializeRequest,
  type InitializeResult,
  type ProtocolConnection,
  PublishDiagnosticsNotification,
  RegistrationRequest,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
  type TextDocumentContentChangeEvent,
  UnregistrationRequest,
  WorkDoneProgressCreateRequest,
} from 'vscode-languageserver-protocol/node'
import { STATUS, type StatusParams } from '../../server/src/protocol/status.ts'
import { everything } from '../support/capabilities.ts'
import { type Usage, usageOf } from './process-usage.ts'

/** How a server is started, and what it needs of its client. */
export interface Program {
  /** Arguments of Node: its own, the program, and the program's. */
  readonly command: readonly string[]
  readonly initializationOptions?: unknown
  /** The answers to `workspace/configuration`, by section. */
  readonly configuration?: Readonly<Record<string, unknown>>
  /** What `workspace/didChangeConfiguration` tells, for servers that wait for it. */
  readonly settings?: unknown
  /** What else the client must be able to do, wired before the server is asked anything. */
  readonly serve?: (connection: ProtocolConnection, openText: (uri: string) => string | undefined) => void
}

/** A running server, over stdio, and what its client knows of it. Times are of `performance.now()`. */
export interface Driven {
  readonly connection: ProtocolConnection
  readonly initialized: InitializeResult
  /** Fails when the process ends, whoever ended it. */
  readonly died: Promise<never>
  /** When the process was started. */
  readonly began: number
  /** Bytes that the server has sent so far. */
  readonly received: () => number
  /** How Seedbed's corpora stand; other servers do not tell. */
  readonly status: () => StatusParams | undefined
  readonly usage: () => Usage | undefined
  open(uri: string, languageId: string, text: string): Promise<void>
  change(uri: string, change: TextDocumentContentChangeEvent): Promise<void>
  /** The text of an open file as it is now. */
  text(uri: string): string
  /** Resolves when the findings of the file's present version are there, asked for or sent. */
  findings(uri: string): Promise<void>
  stop(): Promise<void>
}

/** Starts a server on a folder as an editor that can do all. */
export async function drive(program: Program, folder: string): Promise<Driven> {
  const began = performance.now()
  const child = spawn(process.execPath, [...program.command, '--stdio'], {
    stdio: ['pipe', 'pipe', 'ignore'],
  })
  const exited = once(child, 'exit')
  const connection = createProtocolConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  )
  let received = 0
  child.stdout.on('data', (chunk: Buffer) => {
    received += chunk.length
  })
  // A server that dies leaves writes without a reader; whoever waits for it finds out by the process's end.
  child.stdin.on('error', () => {})
  connection.onError(() => {})
  let status: StatusParams | undefined
  connection.onNotification(STATUS, (params: StatusParams) => {
    status = params
  })
  const open = new Map<string, OpenText>()
  /** Files whose findings were sent since their last change, and who waits for others. */
  const fresh = new Set<string>()
  const waiting = new Map<string, () => void>()
  connection.onNotification(PublishDiagnosticsNotification.type, ({ uri, version }) => {
    if (version !== undefined && version !== open.get(uri)?.version) return
    fresh.add(uri)
    waiting.get(uri)?.()
  })
  answerServer(connection, program.configuration ?? {})
  program.serve?.(connection, (uri) => (open.has(uri) ? textOf(open.get(uri)) : undefined))
  connection.listen()
  const died = exited.then(([code]): never => {
    throw new Error(`The server ended with ${code}: ${program.command.join(' ')}`)
  })
  died.catch(() => {})
  const initialized = await Promise.race([
    died,
    connection.sendRequest(InitializeRequest.type, {
      processId: process.pid,
      rootUri: folder,
      workspaceFolders: [{ uri: folder, name: 'bench' }],
      capabilities: everything,
      initializationOptions: program.initializationOptions ?? {},
    }),
  ])
  await connection.sendNotification(InitializedNotification.type, {})
  if (program.settings !== undefined) {
    await connection.sendNotification(DidChangeConfigurationNotification.type, { settings: program.settings })
  }
  const pulls = initialized.capabilities.diagnosticProvider !== undefined
  const pid = child.pid ?? 0
  return {
    connection,
    initialized,
    died,
    began,
    received: () => received,
    status: () => status,
    usage: () => usageOf(pid),
    text: (uri) => textOf(open.get(uri)),
    async open(uri, languageId, text) {
      open.set(uri, { version: 1, text, changes: [] })
      await connection.sendNotification(DidOpenTextDocumentNotification.type, {
        textDocument: { uri, languageId, version: 1, text },
      })
    },
    async change(uri, change) {
      const file = open.get(uri) ?? { version: 0, text: '', changes: [] }
      open.set(uri, file)
      file.version++
      file.changes.push(change)
      fresh.delete(uri)
      await connection.sendNotification(DidChangeTextDocumentNotification.type, {
        textDocument: { uri, version: file.version },
        contentChanges: [change],
      })
    },
    async findings(uri) {
      if (pulls) await connection.sendRequest(DocumentDiagnosticRequest.type, { textDocument: { uri } })
      else if (!fresh.has(uri)) await new Promise<void>((resolve) => waiting.set(uri, resolve))
    },
    async stop() {
      // A server that is busy with something long, or that has crashed, is not waited for.
      await Promise.race([farewell().catch(() => {}), exited, rest(5000)])
      await Promise.race([exited, rest(2000)])
      child.kill('SIGKILL')
      connection.dispose()
    },
  }

  async function farewell(): Promise<void> {
    await connection.sendRequest(ShutdownRequest.type)
    await connection.sendNotification(ExitNotification.type)
  }
}

/** What every server may ask of its client. */
function answerServer(connection: ProtocolConnection, configuration: Readonly<Record<string, unknown>>): void {
  connection.onRequest(RegistrationRequest.type, () => {})
  connection.onRequest(UnregistrationRequest.type, () => {})
  connection.onRequest(WorkDoneProgressCreateRequest.type, () => {})
  connection.onRequest('workspace/configuration', ({ items }: { items: { section?: string }[] }) =>
    items.map(({ section = '' }) => configuration[section] ?? {}),
  )
  connection.onRequest('workspace/diagnostic/refresh', () => null)
  connection.onRequest('workspace/semanticTokens/refresh', () => null)
  connection.onRequest('workspace/inlayHint/refresh', () => null)
  connection.onRequest('workspace/codeLens/refresh', () => null)
}

/** A file as it is open: its text and the changes since, which are made when somebody asks, or those of a large file would be timed with the server. */
interface OpenText {
  version: number
  text: string
  changes: TextDocumentContentChangeEvent[]
}

function textOf(file: OpenText | undefined): string {
  if (!file) return ''
  file.text = file.changes.reduce(changed, file.text)
  file.changes = []
  return file.text
}

function changed(text: string, change: TextDocumentContentChangeEvent): string {
  if (!('range' in change)) return change.text
  const { start, end } = change.range
  return text.slice(0, offsetAt(text, start)) + change.text + text.slice(offsetAt(text, end))
}

/** The offset of a position in a text, in UTF-16 units. */
export function offsetAt(
  text: string,
  { line, character }: { readonly line: number; readonly character: number },
): number {
  let start = 0
  for (let skipped = 0; skipped < line; skipped++) start = text.indexOf('\n', start) + 1
  return start + character
}

/** The position of an offset in a text. */
export function positionAt(text: string, offset: number): { line: number; character: number } {
  const before = text.slice(0, offset)
  const start = before.lastIndexOf('\n') + 1
  return { line: before.split('\n').length - 1, character: offset - start }
}
