import * as vscode from 'vscode'
import { type BaseLanguageClient, DocumentSymbolRequest, State } from 'vscode-languageclient'
import type { DocumentSymbol } from 'vscode-languageserver-types'
import {
  ARTICLE_FORM,
  type ArticleForm,
  type ArticleFormParams,
  EDITOR_VIEW,
  type EditorView,
  type EditorViewParams,
} from '../../../server/src/protocol.ts'
import type { ToEditor } from '../../webview/messages.ts'
import type { OpenDocument } from './open-document.ts'

/** Tells the editors of a document what the server sees in it, whenever the text has changed, or what the server knows besides. */
export class Views implements vscode.Disposable {
  readonly #open: OpenDocument
  readonly #client: BaseLanguageClient
  readonly #listening: vscode.Disposable
  /** What is waited for: the hands to rest, and other files to be read. */
  #afterEdit: Timer | undefined
  #afterOthers: Timer | undefined
  /** Whether findings have come of a text that the editors had not been told yet. */
  #hasNewFindings = false

  constructor(open: OpenDocument, client: BaseLanguageClient) {
    this.#open = open
    this.#client = client
    this.#listening = vscode.Disposable.from(
      open.onChanged(() => {
        this.#pullAfter(REST)
        if (this.#hasNewFindings) this.#tellFindings()
      }),
      vscode.languages.onDidChangeDiagnostics(({ uris }) => {
        if (uris.some((uri) => uri.toString() === open.document.uri.toString())) this.#tellFindings()
        // The registry, or another article, may have changed: names and what is known are seen anew.
        else this.#afterOthers ??= setTimeout(() => void this.#pull(), REST_OF_OTHERS)
      }),
      client.onDidChangeState(({ newState }) => {
        if (newState === State.Running) this.#pullAfter(0)
      }),
    )
  }

  /** For an editor that has just been opened. */
  tellAll(): void {
    this.#tellFindings()
    this.#pullAfter(0)
  }

  dispose(): void {
    this.#rest()
    this.#listening.dispose()
  }

  #pullAfter(milliseconds: number): void {
    clearTimeout(this.#afterEdit)
    this.#afterEdit = setTimeout(() => void this.#pull(), milliseconds)
  }

  #rest(): void {
    clearTimeout(this.#afterEdit)
    clearTimeout(this.#afterOthers)
    this.#afterOthers = undefined
  }

  async #pull(): Promise<void> {
    this.#rest()
    await this.#open.settled()
    const uri = this.#client.code2ProtocolConverter.asUri(this.#open.document.uri)
    const view: EditorViewParams = { uri }
    const form: ArticleFormParams = { uri }
    await Promise.all([
      this.#show(this.#client.sendRequest<EditorView | null>(EDITOR_VIEW, view), (answer, version) => ({
        kind: 'view',
        version,
        view: answer,
      })),
      this.#show(this.#client.sendRequest<ArticleForm | null>(ARTICLE_FORM, form), (answer, version) => ({
        kind: 'form',
        version,
        form: answer,
      })),
      this.#show(
        this.#client.sendRequest(DocumentSymbolRequest.type, { textDocument: { uri } }),
        (answer, version) => ({ kind: 'outline', version, symbols: answer.filter(isSymbol) }),
      ),
    ])
  }

  /** Passes an answer on where the text is still the one that was asked about: after a change there is another question. */
  async #show<Answer>(
    asked: Promise<Answer | null>,
    message: (answer: Answer, version: number) => ToEditor,
  ): Promise<void> {
    const { version } = this.#open
    // A server that has stopped has nothing to say; the editors keep what they have.
    const answer = await asked.catch(() => null)
    if (answer && this.#open.version === version && this.#open.isCurrent) this.#open.tell(message(answer, version))
  }

  /** Findings that VS Code shows are of the text as it has it now: the client library asks for them anew at each change. */
  #tellFindings(): void {
    this.#hasNewFindings = !this.#open.isCurrent
    if (this.#hasNewFindings) return
    const found = vscode.languages.getDiagnostics(this.#open.document.uri)
    const findings = this.#client.code2ProtocolConverter.asDiagnosticsSync(found)
    this.#open.tell({ kind: 'findings', version: this.#open.version, findings })
  }
}

const isSymbol = (symbol: object): symbol is DocumentSymbol => 'selectionRange' in symbol

type Timer = ReturnType<typeof setTimeout>

/** Milliseconds of rest after an edit of the article itself, and after other files have changed. */
const REST = 50
const REST_OF_OTHERS = 300
