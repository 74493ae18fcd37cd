import {
  type Connection,
  DidChangeConfigurationNotification,
  DidChangeWorkspaceFoldersNotification,
  type InitializeParams,
  type InitializeResult,
  TextDocumentSyncKind,
} from 'vscode-languageserver'
import type { Preferences } from '../protocol/preferences.ts'
import { Source } from '../text/source.ts'
import { canonicalUri } from '../text/uri.ts'
import { clientAbilities, type ServerAids, serverAids } from './abilities.ts'
import { ClosedFindings } from './closed-findings.ts'
import { Corpora } from './corpora.ts'
import type { Desk } from './desk.ts'
import type { Host } from './host.ts'
import { LargeEdits } from './large-edit.ts'
import { type OpenedText, Opening } from './opening.ts'
import { pushDiagnostics } from './pushed-diagnostics.ts'
import { quietly } from './quietly.ts'
import { isLarge } from './read-ahead.ts'
import { refreshOpenFiles } from './refresh.ts'
import { Registrations } from './registrations.ts'
import { capabilities, listen } from './registry.ts'
import { tellRelatedChanges } from './related-articles.ts'
import { Session } from './session.ts'
import { reportStatus } from './status.ts'
import { tidyLayers } from './tidy-layers.ts'
import { warmCompletionLater } from './warm-completion.ts'
import { warmMapsLater } from './warm-maps.ts'
import { corpusOf } from './workspace.ts'

/** Serves one editor over `connection`, whose messages go by `opening`, with `host` as all that it knows of the world outside. Returns at once. */
export function startServer(connection: Connection, host: Host, opening = new Opening(host.pause)): void {
  connection.onInitialize((params): InitializeResult => {
    const aids = serverAids(params.capabilities, params.initializationOptions)
    const client = {
      abilities: clientAbilities(params.capabilities, params.initializationOptions),
      locale: params.locale,
    }
    const session = new Session(host, client, preferencesOf(params.initializationOptions))
    opening.prepare = (opened) => readBefore(session, opened)
    serve(connection, session, aids, foldersOf(params))
    const able = capabilities(aids)
    return {
      serverInfo: { name: 'seedbed' },
      capabilities: {
        ...able,
        textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
        workspace: {
          ...able.workspace,
          workspaceFolders: { supported: true, changeNotifications: true },
        },
      },
    }
  })
  connection.listen()
}

/** Wires a session to its connection; the disk is not touched before the editor says that it is ready. */
function serve(connection: Connection, session: Session, aids: ServerAids, folders: readonly string[]): void {
  const failed = (error: unknown): void => connection.console.error(String(error))
  const closed = new ClosedFindings(session, failed)
  const desk: Desk = { connection, session, aids, closed, large: new LargeEdits(session, connection, aids) }
  const corpora = new Corpora(session, connection, aids)
  const registrations = new Registrations(session, connection, aids)
  listen(desk)
  reportStatus(connection, session)
  tidyLayers(session, failed)
  warmMapsLater(session, failed)
  warmCompletionLater(session, failed)
  refreshOpenFiles(desk)
  tellRelatedChanges(desk)
  if (!aids.pullsDiagnostics) pushDiagnostics(desk)
  synchronise(connection, session, corpora)

  connection.onInitialized(() => {
    // What opens or closes a folder from now on comes after these.
    void corpora.look(() => registrations.watchFiles())
    void corpora.openFolders(folders, () => session.settle())
    void session.looks.during(prepare)
  })
  connection.onNotification(DidChangeWorkspaceFoldersNotification.type, ({ event: { added, removed } }) => {
    void corpora.closeFolders(removed.map(folderOfWorkspace))
    void corpora.openFolders(added.map(folderOfWorkspace))
  })

  /** What an editor refuses of this, it does without. */
  async function prepare(): Promise<void> {
    if (!aids.tellsConfiguration) return
    await quietly(
      connection,
      connection.client.register(DidChangeConfigurationNotification.type, { section: 'seedbed' }),
    )
    await readPreferences()
  }
  connection.onDidChangeConfiguration(async ({ settings }) => {
    if (aids.tellsConfiguration) await readPreferences()
    else session.prefer(preferencesOf(isRecord(settings) ? settings.seedbed : undefined))
  })

  async function readPreferences(): Promise<void> {
    const configuration = await quietly(connection, connection.workspace.getConfiguration('seedbed'))
    if (configuration !== undefined) session.prefer(preferencesOf(configuration))
  }
}

/** Reads a large file of the registry before it is taken for open. */
function readBefore(session: Session, { uri, version, text }: OpenedText): Promise<void> | undefined {
  const corpus = isLarge(text.length) ? corpusOf(session.workspace, uri) : undefined
  if (corpus?.kindOf(uri) !== 'registry') return undefined
  return session.ahead.read(new Source(uri, version, text), corpus.settings)
}

/** What the editor tells of its files. */
function synchronise(connection: Connection, session: Session, corpora: Corpora): void {
  connection.onDidOpenTextDocument(({ textDocument: { uri, version, text } }) => {
    const opened = { uri: canonicalUri(uri), version, text }
    const source = session.ahead.sourceOf(opened) ?? new Source(opened.uri, version, text)
    session.open(source, uri)
    session.ahead.opened(source)
    return corpora.opened(source.uri)
  })
  connection.onDidChangeTextDocument(({ textDocument: { uri, version }, contentChanges }) => {
    session.further.giveWay()
    session.edit(canonicalUri(uri), version, contentChanges)
    corpora.edited(canonicalUri(uri))
  })
  connection.onDidCloseTextDocument(({ textDocument: { uri } }) => {
    session.close(canonicalUri(uri))
    session.ahead.closed(canonicalUri(uri))
    return corpora.closed(canonicalUri(uri))
  })
  connection.onDidChangeWatchedFiles(({ changes }) => corpora.filesChanged(changes.map(({ uri }) => canonicalUri(uri))))
}

function foldersOf({ workspaceFolders, rootUri }: InitializeParams): readonly string[] {
  const uris = workspaceFolders?.map(({ uri }) => uri) ?? (rootUri ? [rootUri] : [])
  return uris.map((uri) => folderOfWorkspace({ uri }))
}

const folderOfWorkspace = ({ uri }: { readonly uri: string }): string => canonicalUri(uri).replace(/\/$/, '')

/** What the user set, as far as it can be read; the rest are the defaults. */
function preferencesOf(value: unknown): Preferences {
  if (!isRecord(value)) return {}
  const language = oneOf(value.language, ['auto', 'en', 'ar'] as const)
  const diagnostics = isRecord(value.diagnostics) ? value.diagnostics : {}
  const scope = oneOf(diagnostics.scope, ['open', 'corpus'] as const)
  const minimumSeverity = oneOf(diagnostics.minimumSeverity, ['error', 'warning', 'info', 'hint'] as const)
  const inlayHints = isRecord(value.inlayHints) ? value.inlayHints : {}
  const entity = oneOf(inlayHints.entity, ['off', 'id', 'name'] as const)
  const codeLens = isRecord(value.codeLens) ? value.codeLens : {}
  return {
    ...(language ? { language } : {}),
    wikidata: { enabled: isRecord(value.wikidata) && value.wikidata.enabled === true },
    codeLens: { registry: codeLens.registry !== false, articles: codeLens.articles === true },
    diagnostics: { ...(scope ? { scope } : {}), ...(minimumSeverity ? { minimumSeverity } : {}) },
    inlayHints: { ...(entity ? { entity } : {}), dates: inlayHints.dates === true },
  }
}

const oneOf = <T extends string>(value: unknown, words: readonly T[]): T | undefined =>
  words.find((word) => word === value)

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null
