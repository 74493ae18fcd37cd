import {
  type Diagnostic,
  DiagnosticRefreshRequest,
  DidOpenTextDocumentNotification,
  DocumentDiagnosticRequest,
  DocumentSymbolRequest,
  FileChangeType,
  type FileEvent,
  InlayHintRefreshRequest,
  type ProtocolConnection,
  SemanticTokensRefreshRequest,
  WorkspaceSymbolRequest,
} from 'vscode-languageserver/node'
import type { DocumentSymbol } from 'vscode-languageserver-types'
import { ARTICLE_FORM, type ArticleForm } from '../../server/src/protocol/article-form.ts'
import { EDITOR_VIEW, type EditorView } from '../../server/src/protocol/editor-view.ts'
import { SUGGESTED_MENTIONS, type SuggestedMentions } from '../../server/src/protocol/suggested-mentions.ts'
import { memoryHost } from '../support/memory-host.ts'
import { startInMemory } from '../support/server-in-memory.ts'

const ROOT = 'file:///corpus'

/** The article that is edited. */
export const URI = `${ROOT}/articles/edited.seed.md`

/** The files around it, each in the forms that it takes in turn. */
export const OTHERS: Readonly<Record<string, readonly string[]>> = {
  'seedbed.yaml': [
    'lang: ar\ntopics: { idlib: { ar: إدلب, en: Idlib } }\n',
    'lang: ar\nrules: { unknown-entity: off }\n',
    'lang: en\nfront-matter: { required: [summary] }\n',
  ],
  'entities/people.yaml': [
    'person:\n  mohammed-alloush:\n    name: { ar: محمد علوش, en: Mohammed Alloush }\n',
    'person:\n  mohammed-alloush:\n    name: { ar: علوش محمد, en: Alloush }\n',
    'person: {}\n',
  ],
  'articles/other.seed.md': [
    '---\ntitle: أخرى\ndate: 2024-10-09\n---\n\n# عنوان\n\nقال [محمد علوش](person:mohammed-alloush).\n',
    '---\ntitle: سواها\ndate: 2024-10-09\nid: edited\n---\n\n# آخر\n',
  ],
}

/** The files as they are at first. */
export const firstDisk = (): Map<string, string> =>
  new Map([[URI, ''], ...Object.entries(OTHERS).map(([file, forms]) => [`${ROOT}/${file}`, forms[0] ?? ''] as const)])

/** The server on a disk. `onRefresh` hears what it would have asked for anew. */
export async function startOn(
  disk: ReadonlyMap<string, string>,
  onRefresh: (method: string) => void = () => {},
): Promise<ProtocolConnection> {
  const server = await startInMemory(memoryHost(disk), [ROOT])
  for (const { method } of [DiagnosticRefreshRequest, SemanticTokensRefreshRequest, InlayHintRefreshRequest]) {
    server.onRequest(method, () => {
      onRefresh(method)
      return null
    })
  }
  return server
}

/** Opens the article. */
export const openEdited = (server: ProtocolConnection, text: string): Promise<void> =>
  server.sendNotification(DidOpenTextDocumentNotification.type, {
    textDocument: { uri: URI, version: 1, languageId: 'seed', text },
  })

/** Writes another form of one of the other files; gives back what the client tells the server of it. */
export function writeOther(disk: Map<string, string>, number: number): FileEvent {
  const files = Object.entries(OTHERS)
  const [file, forms] = files[number % files.length] ?? ['', []]
  const uri = `${ROOT}/${file}`
  disk.set(uri, forms[Math.floor(number / files.length) % forms.length] ?? '')
  return { uri, type: FileChangeType.Changed }
}

/** Resolves when the server has nothing left to read, and has said so. */
export async function rested(server: ProtocolConnection): Promise<void> {
  // Settings count when their editing rests, which is after this turn; then they are read.
  for (let round = 0; round < 3; round++) {
    await new Promise((resolve) => setImmediate(resolve))
    await server.sendRequest(WorkspaceSymbolRequest.type, { query: '' })
  }
}

/** What the server says of the article. */
export interface Said {
  readonly view: EditorView
  readonly form: ArticleForm
  readonly symbols: readonly DocumentSymbol[]
  readonly findings: readonly Diagnostic[]
  readonly suggestions: SuggestedMentions
}

/** What a server says that is started on all as it is now. */
export async function saidAfresh(disk: ReadonlyMap<string, string>, text: string): Promise<Said> {
  const server = await startOn(disk)
  await openEdited(server, text)
  await rested(server)
  // What it asks the world outside is known after it has been asked once.
  await server.sendRequest(DocumentDiagnosticRequest.type, { textDocument: { uri: URI } })
  await rested(server)
  const report = await server.sendRequest(DocumentDiagnosticRequest.type, { textDocument: { uri: URI } })
  const said = {
    view: await server.sendRequest<EditorView>(EDITOR_VIEW, { uri: URI }),
    form: await server.sendRequest<ArticleForm>(ARTICLE_FORM, { uri: URI }),
    symbols: (await server.sendRequest(DocumentSymbolRequest.type, { textDocument: { uri: URI } })) as DocumentSymbol[],
    findings: report.kind === 'full' ? report.items : [],
    suggestions: await server.sendRequest<SuggestedMentions>(SUGGESTED_MENTIONS, { uri: URI }),
  }
  server.dispose()
  return said
}
