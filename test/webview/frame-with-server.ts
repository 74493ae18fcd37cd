import assert from 'node:assert/strict'
import {
  DiagnosticRefreshRequest,
  DidChangeTextDocumentNotification,
  DidChangeWatchedFilesNotification,
  DocumentDiagnosticRequest,
  InlayHintRefreshRequest,
  type ProtocolConnection,
  WorkspaceDiagnosticRequest,
} from 'vscode-languageserver/node'
import type { FromEditor, ToEditor } from '../../client/webview/messages/seed-editor.ts'
import { openEdited, rested, URI, writeOther } from './corpus-server.ts'
import type { DocumentModel, News } from './document-model.ts'
import type { ExtensionHost } from './extension-host.ts'
import type { SessionFrame } from './sync-session.ts'

type Tell = (editor: number, message: ToEditor) => void

/** The extension as it is, between a VS Code and a server that speak when the test lets them: `proceed` has a server, its answers, and a clock. */
export class FrameWithServer implements SessionFrame {
  readonly edits: SessionFrame['edits'] = []
  readonly deeds: SessionFrame['deeds'] = []
  /** How often something was told that the server had said of another text. */
  outdated = 0
  readonly #host: ExtensionHost
  readonly #server: ProtocolConnection
  readonly #disk: Map<string, string>
  /** The document as the extension host has it. */
  readonly #document: {
    readonly uri: string
    version: number
    isDirty: boolean
    readonly lineCount: number
    getText(): string
  }
  readonly #open: InstanceType<ExtensionHost['OpenDocument']>
  readonly #views: InstanceType<ExtensionHost['Views']>
  readonly #editors: readonly number[]
  readonly #toServer: (() => Promise<void>)[] = []
  readonly #answers: (() => void)[] = []
  readonly #applying: ((taken: boolean) => void)[] = []
  readonly #refreshes = new Set<string>()
  #lastResult: string | undefined
  #pulling: 'no' | 'once' | 'again' = 'no'
  readonly #lastOthers = new Map<string, string>()

  constructor(
    { host, server, disk }: { host: ExtensionHost; server: ProtocolConnection; disk: Map<string, string> },
    document: DocumentModel,
    tell: Tell,
  ) {
    this.#host = host
    this.#server = server
    this.#disk = disk
    this.#document = {
      uri: URI,
      version: document.version,
      isDirty: document.isDirty,
      lineCount: MANY,
      getText: () => document.content,
    }
    host.world.applyEdit = (edits) => {
      this.edits.push({ version: this.#document.version, edits })
      return new Promise((resolve) => this.#applying.push(resolve))
    }
    const text = document.content
    this.#notify(() => openEdited(server, text))
    const client = {
      state: RUNNING,
      start: async () => {},
      code2ProtocolConverter: {
        asUri: String,
        asDiagnosticsSync: (others: unknown) => others,
        asTextDocumentIdentifier: () => ({ uri: URI }),
      },
      getFeature: () => ({ getProvider: () => ({ onDidChangeInlayHints: host.world.changedHints }) }),
      sendRequest: (type: string | { method: string }, params: unknown) =>
        this.#ask(typeof type === 'string' ? type : type.method, params),
      onDidChangeState: () => ({ dispose: () => {} }),
    }
    this.#open = new host.OpenDocument(this.#document as never)
    this.#views = new host.Views(this.#open, client as never, () => true)
    this.#editors = [0, 1].map((number) =>
      this.#open.join((message) => {
        const said =
          message.kind === 'view'
            ? message.view
            : message.kind === 'form'
              ? message.form
              : message.kind === 'suggestions'
                ? message.suggestions
                : undefined
        if (said && said.version !== this.#document.version) this.outdated++
        tell(number, structuredClone(message))
      }),
    )
    this.#views.tellAll()
    this.#pollOthers()
  }

  get text(): string {
    return this.#open.text.toString()
  }

  get version(): number {
    return this.#open.version
  }

  get documentVersion(): number {
    return this.#open.isCurrent ? this.#document.version : -1
  }

  get isIdle(): boolean {
    return this.#applying.length === 0
  }

  hear(editor: number, message: FromEditor): void {
    if (message.kind === 'group') this.#open.take(this.#editors[editor] ?? 0, message.version, message.changes)
    else if (message.kind === 'do') {
      const { kind } = message.deed
      void this.#open.settled().then(() => this.deeds.push(kind === 'redo' ? 'redo' : 'undo'))
    }
  }

  learn(news: News): void {
    if (news.kind === 'applied') {
      this.#applying.shift()?.(news.taken)
      return
    }
    if (news.kind === 'dirty') {
      this.#document.isDirty = news.isDirty
      this.#host.world.changedText.fire({ document: this.#document, contentChanges: [] })
      return
    }
    const { version, contentChanges } = news
    this.#document.version = version
    const params = { textDocument: { uri: URI, version }, contentChanges: [...contentChanges] }
    this.#notify(() => this.#server.sendNotification(DidChangeTextDocumentNotification.type, params as never))
    this.#host.world.changedText.fire({ document: this.#document, contentChanges })
    this.#pull()
  }

  /** A file is written on the disk. */
  elsewhere(number: number): void {
    const changes = [writeOther(this.#disk, number)]
    this.#notify(() => this.#server.sendNotification(DidChangeWatchedFilesNotification.type, { changes }))
  }

  async proceed(channel: number): Promise<boolean> {
    if (channel === 0) {
      const next = this.#toServer.shift()
      await next?.()
      return next !== undefined
    }
    if (channel === 1) {
      const next = this.#answers.shift()
      next?.()
      return next !== undefined
    }
    if (channel === 2) return this.#tick()
    return this.#takeRefreshes()
  }

  /** All is told once more, as when one more editor is opened. */
  tellAnew(): void {
    this.#views.tellAll()
  }

  async rest(): Promise<boolean> {
    await rested(this.#server)
    return this.#refreshes.size > 0 || this.#answers.length > 0
  }

  dispose(): void {
    this.#views.dispose()
    this.#open.dispose()
    this.#host.clock.waiting.clear()
    this.#server.dispose()
  }

  /** The server says that findings or hints may be others. */
  refresh(method: string): void {
    this.#refreshes.add(method)
  }

  #takeRefreshes(): boolean {
    const methods = [...this.#refreshes]
    this.#refreshes.clear()
    if (methods.includes(InlayHintRefreshRequest.method)) this.#host.world.changedHints.fire(undefined)
    if (methods.includes(DiagnosticRefreshRequest.method)) {
      this.#pull()
    }
    return methods.length > 0
  }

  /** The language client asks for the findings in other files, again and again; the server answers when there are others. */
  #pollOthers(): void {
    const previousResultIds = [...this.#lastOthers].map(([uri, value]) => ({ uri, value }))
    const asked = this.#server.sendRequest(WorkspaceDiagnosticRequest.type, { previousResultIds })
    const hear = ({ items }: Awaited<typeof asked>): void => {
      for (const { uri, resultId = '' } of items) this.#lastOthers.set(uri, resultId)
      const uris = items.filter(({ kind, uri }) => kind === 'full' && uri !== URI).map(({ uri }) => uri)
      if (uris.length > 0) this.#host.world.changedDiagnostics.fire({ uris })
      this.#pollOthers()
    }
    asked.then(
      (answer) => this.#answers.push(() => hear(answer)),
      () => undefined,
    )
  }

  /** The language client asks for the findings that VS Code shows: one question at a time, and once more when meanwhile there was reason to ask. */
  #pull(): void {
    if (this.#pulling !== 'no') {
      this.#pulling = 'again'
      return
    }
    this.#pulling = 'once'
    const previous = this.#lastResult === undefined ? {} : { previousResultId: this.#lastResult }
    void this.#ask(DocumentDiagnosticRequest.method, { textDocument: { uri: URI }, ...previous }).then((answer) => {
      const report = answer as { kind: string; resultId?: string }
      this.#lastResult = report.resultId
      if (report.kind === 'full') this.#host.world.changedDiagnostics.fire({ uris: [URI] })
      const again = this.#pulling === 'again'
      this.#pulling = 'no'
      if (again) this.#pull()
    })
  }

  /** Lets the clock go to what waits for it. */
  #tick(): boolean {
    const { clock } = this.#host
    const [next] = [...clock.waiting].toSorted(([, a], [, b]) => a.at - b.at)
    if (!next) return false
    const [number, { at, call }] = next
    clock.waiting.delete(number)
    clock.now = at
    call()
    return true
  }

  #notify(send: () => Promise<void>): void {
    this.#toServer.push(send)
  }

  #ask(method: string, params: unknown): Promise<unknown> {
    return new Promise((resolve) => {
      this.#toServer.push(async () => {
        const answer = await this.#server.sendRequest(method, params)
        assert.ok(answer !== undefined)
        this.#answers.push(() => resolve(answer))
      })
    })
  }
}

/** The language client's word for a server that runs. */
const RUNNING = 2

/** More lines than an article here has. */
const MANY = 100_000
