import {
  type CancellationToken,
  type Connection,
  type Diagnostic,
  type DocumentDiagnosticReport,
  DocumentDiagnosticReportKind,
  type WorkspaceDiagnosticParams,
  type WorkspaceDiagnosticReport,
  type WorkspaceDocumentDiagnosticReport,
} from 'vscode-languageserver'
import { canonicalUri } from '../text/uri.ts'
import type { ServerAids } from './abilities.ts'
import { type Checked, checkFile, resultIdOf } from './check.ts'
import { toDiagnostic } from './diagnostic.ts'
import type { Session } from './session.ts'

/** How findings reach the editor: asked for where it can ask, sent where it cannot; never those of a version that is no longer there. */
export class Diagnostics {
  readonly #session: Session
  readonly #connection: Connection
  readonly #aids: ServerAids
  /** Of pushed files the result that the editor has. */
  readonly #pushed = new Map<string, string>()
  #wake: (() => void)[] = []
  #pushing: Promise<void> | undefined
  #again = false
  #seen = ''
  #refresh: (() => void) | undefined

  constructor(session: Session, connection: Connection, aids: ServerAids) {
    this.#session = session
    this.#connection = connection
    this.#aids = aids
    session.onChange((change) => this.#changed(change.uris))
  }

  /** `textDocument/diagnostic`. */
  pull(uri: string, previous: string | undefined): DocumentDiagnosticReport {
    const resultId = resultIdOf(this.#session, uri)
    if (resultId !== undefined && resultId === previous)
      return { kind: DocumentDiagnosticReportKind.Unchanged, resultId }
    const checked = checkFile(this.#session, uri)
    if (!checked) return { kind: DocumentDiagnosticReportKind.Full, items: [] }
    return { kind: DocumentDiagnosticReportKind.Full, resultId: checked.resultId, items: this.#items(checked) }
  }

  /**
   * `workspace/diagnostic`, as a long poll: editors ask again right after each answer, so the answer waits until there is something to say.
   * Open files are left out: the editor asks for each of them.
   */
  async pullAll(params: WorkspaceDiagnosticParams, token: CancellationToken): Promise<WorkspaceDiagnosticReport> {
    const known = new Map(params.previousResultIds.map(({ uri, value }) => [canonicalUri(uri), value]))
    const asked = new Map(params.previousResultIds.map(({ uri }) => [canonicalUri(uri), uri]))
    let cancelled = false
    token.onCancellationRequested(() => {
      cancelled = true
      this.#wakeAll()
    })
    while (!cancelled) {
      const items = await this.#changedSince(known, asked, () => cancelled)
      if (items.length > 0) return { items }
      if (!cancelled) await new Promise<void>((resolve) => this.#wake.push(resolve))
    }
    return { items: [] }
  }

  /** Settings changed how findings are shown. */
  preferencesChanged(): void {
    this.#changed([])
  }

  async #changedSince(
    known: ReadonlyMap<string, string>,
    asked: ReadonlyMap<string, string>,
    cancelled: () => boolean,
  ): Promise<WorkspaceDocumentDiagnosticReport[]> {
    const items: WorkspaceDocumentDiagnosticReport[] = []
    const uris = this.#checkedUris()
    for (const uri of uris) {
      if (cancelled()) return []
      const resultId = resultIdOf(this.#session, uri)
      if (resultId === undefined || resultId === known.get(uri) || this.#session.openSource(uri)) continue
      await this.#session.host.pause()
      const checked = checkFile(this.#session, uri)
      if (checked) {
        const version = null
        items.push({
          kind: 'full',
          uri: asked.get(uri) ?? uri,
          version,
          resultId: checked.resultId,
          items: this.#items(checked),
        })
      }
    }
    for (const [uri, value] of known) {
      if (!uris.has(uri) && value !== GONE && !this.#session.openSource(uri)) {
        items.push({ kind: 'full', uri: asked.get(uri) ?? uri, version: null, resultId: GONE, items: [] })
      }
    }
    return items
  }

  /** Files that are checked without being open. */
  #checkedUris(): ReadonlySet<string> {
    if (this.#session.isIndexing || this.#session.preferences.diagnostics?.scope === 'open') return new Set()
    const corpora = [...this.#session.workspace.corpora.values()]
    return new Set(corpora.flatMap((corpus) => [...corpus.documents()].map((document) => document.uri)))
  }

  #changed(uris: readonly string[]): void {
    this.#wakeAll()
    if (!this.#aids.pullsDiagnostics) {
      // What is being typed in is answered at once; the rest follows in slices.
      for (const uri of uris) if (this.#session.openSource(uri)) this.#push(uri)
      void this.#pushAll()
      return
    }
    const state = this.#otherFilesState()
    if (state === this.#seen) return
    this.#seen = state
    if (!this.#aids.refreshesDiagnostics) return
    this.#refresh?.()
    this.#refresh = this.#session.host.later(REFRESH_REST, () => {
      this.#refresh = undefined
      void this.#connection.languages.diagnostics.refresh()
    })
  }

  /** What the findings of a file can depend on beside the file: as long as it is equal, nobody has to ask anew. */
  #otherFilesState(): string {
    const corpora = [...this.#session.workspace.corpora.values()]
    const { minimumSeverity = '', scope = '' } = this.#session.preferences.diagnostics ?? {}
    return [
      ...corpora.map((corpus) => `${corpus.root} ${corpus.generation} ${this.#session.isReady(corpus.root)}`),
      minimumSeverity,
      scope,
      this.#session.language(),
    ].join('\n')
  }

  async #pushAll(): Promise<void> {
    if (this.#pushing) {
      this.#again = true
      return
    }
    this.#pushing = this.#pushSlices()
    await this.#pushing
    this.#pushing = undefined
  }

  async #pushSlices(): Promise<void> {
    do {
      this.#again = false
      const uris = new Set([...this.#session.openUris(), ...this.#checkedUris()])
      for (const uri of uris) {
        if (resultIdOf(this.#session, uri) === this.#pushed.get(uri)) continue
        await this.#session.host.pause()
        this.#push(uri)
      }
      for (const uri of [...this.#pushed.keys()]) {
        if (uris.has(uri)) continue
        this.#pushed.delete(uri)
        void this.#connection.sendDiagnostics({ uri, diagnostics: [] })
      }
    } while (this.#again)
  }

  #push(uri: string): void {
    const resultId = resultIdOf(this.#session, uri)
    if (resultId === undefined || resultId === this.#pushed.get(uri)) return
    const checked = checkFile(this.#session, uri)
    if (!checked) return
    this.#pushed.set(uri, resultId)
    const version = this.#session.openSource(uri)?.version
    void this.#connection.sendDiagnostics({
      uri,
      ...(version === undefined ? {} : { version }),
      diagnostics: this.#items(checked),
    })
  }

  #items({ corpus, document, findings }: Checked): Diagnostic[] {
    const language = this.#session.language(corpus)
    const sourceOf = (uri: string) => (uri === document.uri ? document : corpus.document(uri))?.source
    return findings.map((finding) => toDiagnostic(finding, document.source, sourceOf, language, this.#aids))
  }

  #wakeAll(): void {
    const wake = this.#wake
    this.#wake = []
    for (const resolve of wake) resolve()
  }
}

/** The result id of a file that is no longer there, so that its end is told once. */
const GONE = 'gone'

/** Milliseconds of rest before open files are asked for anew: while an id is being typed each keystroke changes what others see. */
const REFRESH_REST = 200
