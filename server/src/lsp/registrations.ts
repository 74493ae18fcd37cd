import {
  type Connection,
  DidChangeTextDocumentNotification,
  DidChangeWatchedFilesNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  type Registration,
  RegistrationRequest,
  TextDocumentSyncKind,
  UnregistrationRequest,
  WatchKind,
} from 'vscode-languageserver'
import type { Corpus } from '../corpus/corpus.ts'
import { SETTINGS_FILE } from '../corpus/file-kind.ts'
import type { ServerAids } from './abilities.ts'
import { quietly } from './quietly.ts'
import { yamlRegistrations } from './registry.ts'
import type { Session } from './session.ts'

/**
 * Asks the editor to bring us the YAML of each corpus too: its settings, and the files that its own globs call the registry.
 * Other people's YAML never comes near us.
 */
export class Registrations {
  readonly #session: Session
  readonly #connection: Connection
  readonly #aids: ServerAids
  #registered: readonly Registration[] = []
  #selector = '[]'
  /** One update after the other, so that nothing is registered twice. */
  #updating: Promise<void> = Promise.resolve()

  constructor(session: Session, connection: Connection, aids: ServerAids) {
    this.#session = session
    this.#connection = connection
    this.#aids = aids
    session.onChange((change) => {
      if (change.corpora && aids.registersLater) this.#updating = this.#updating.then(() => this.#update())
    })
  }

  /** Files that we want to hear of when they change on the disk; of folders, whose end is the end of their files, that they come or go. */
  async watchFiles(): Promise<void> {
    if (!this.#aids.watchesFiles) return
    const watchers = [
      { globPattern: '**/*.seed.md' },
      { globPattern: '**/*.{yaml,yml}' },
      { globPattern: '**/.gitignore' },
      { globPattern: '**/*', kind: WatchKind.Create | WatchKind.Delete },
    ]
    const method = DidChangeWatchedFilesNotification.method
    await this.#ask(RegistrationRequest.type, {
      registrations: [{ id: 'seedbed watches', method, registerOptions: { watchers } }],
    })
  }

  #ask<P>(type: { readonly method: string }, params: P): Promise<unknown> {
    return quietly(this.#connection, this.#connection.sendRequest(type.method, params))
  }

  async #update(): Promise<void> {
    const documentSelector = [...this.#session.workspace.corpora.values()].flatMap(yamlFilters)
    const selector = JSON.stringify(documentSelector)
    if (selector === this.#selector) return
    this.#selector = selector
    const before = this.#registered
    const rows = [
      { method: DidOpenTextDocumentNotification.method, options: {} },
      { method: DidChangeTextDocumentNotification.method, options: { syncKind: TextDocumentSyncKind.Incremental } },
      { method: DidCloseTextDocumentNotification.method, options: {} },
      ...yamlRegistrations(this.#aids),
    ]
    this.#registered = rows.map(({ method, options }) => ({
      id: `seedbed yaml ${method}`,
      method,
      registerOptions: { ...options, documentSelector },
    }))
    if (before.length > 0) {
      const unregisterations = before.map(({ id, method }) => ({ id, method }))
      await this.#ask(UnregistrationRequest.type, { unregisterations })
    }
    if (documentSelector.length === 0) this.#registered = []
    else await this.#ask(RegistrationRequest.type, { registrations: [...this.#registered] })
  }
}

/** The YAML of a corpus, as editors select documents: by absolute path. */
function yamlFilters(corpus: Corpus): readonly { readonly pattern: string }[] {
  const folder = decodeURIComponent(corpus.root.replace(/^[a-z][a-z0-9+.-]*:\/\/[^/]*/i, ''))
  // Characters of the folder's name that would mean something in a glob mean themselves.
  const literal = folder.replace(/^\/([a-z]:)/i, '$1').replace(/[[\]{}*?]/g, '[$&]')
  return [SETTINGS_FILE, ...corpus.settings.entities].map((glob) => ({
    pattern: `${literal}/${glob.replace(/^\.?\//, '')}`,
  }))
}
