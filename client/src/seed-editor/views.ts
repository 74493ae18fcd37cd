import * as vscode from 'vscode'
import {
  type BaseLanguageClient,
  DocumentDiagnosticRequest,
  DocumentLinkRequest,
  DocumentSymbolRequest,
  State,
} from 'vscode-languageclient'
import type { DocumentSymbol } from 'vscode-languageserver-types'
import { ARTICLE_FORM, type ArticleForm, type ArticleFormParams } from '../../../server/src/protocol/article-form.ts'
import { EDITOR_VIEW, type EditorView, type EditorViewParams } from '../../../server/src/protocol/editor-view.ts'
import {
  SUGGESTED_MENTIONS,
  type SuggestedMentions,
  type SuggestedMentionsParams,
} from '../../../server/src/protocol/suggested-mentions.ts'
import type { ToEditor } from '../../webview/messages/seed-editor.ts'
import type { OpenDocument } from './open-document.ts'
import { onHintsChanged, shownHints } from './shown-hints.ts'

/** Tells the editors of a document what the server sees in it, whenever the text has changed, or what the server knows besides. */
export class Views implements vscode.Disposable {
  readonly #open: OpenDocument
  readonly #client: BaseLanguageClient
  readonly #listening: vscode.Disposable
  /** What is waited for: the hands to rest, and other files to be read. */
  #afterEdit: Timer | undefined
  #afterOthers: Timer | undefined
  readonly #isVisible: () => boolean
  /** Whether other files have changed while nobody saw an editor of this one. */
  #hasMissedOthers = false
  /** What was found in an older text; its places are nowhere any more. */
  #outdated: ReadonlySet<vscode.Diagnostic> = new Set()

  constructor(open: OpenDocument, client: BaseLanguageClient, isVisible: () => boolean) {
    this.#open = open
    this.#client = client
    this.#isVisible = isVisible
    this.#listening = vscode.Disposable.from(
      open.onChanged(() => this.#pullAfter(REST + open.text.length / READ_IN_REST)),
      vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        if (document !== open.document || contentChanges.length === 0) return
        this.#outdated = new Set(vscode.languages.getDiagnostics(document.uri))
      }),
      vscode.languages.onDidChangeDiagnostics(({ uris }) => {
        if (uris.some((uri) => uri.toString() === open.document.uri.toString())) void this.#pullFindings()
        // The registry, or another article, may have changed: names and what is known are seen anew.
        else this.#pullAfterOthers()
      }),
      onHintsChanged(open.document, client, () => this.#pullAfterOthers()),
      client.onDidChangeState(({ newState }) => {
        if (newState === State.Running) this.#pullAfter(0)
      }),
    )
  }

  /** For an editor that has just been opened. */
  tellAll(): void {
    this.#pullAfter(0)
  }

  /** An editor may have come to the front: what it has missed it is told now. */
  catchUp(): void {
    if (this.#hasMissedOthers && this.#isVisible()) this.#pullAfter(0)
  }

  dispose(): void {
    this.#rest()
    this.#listening.dispose()
  }

  #pullAfter(milliseconds: number): void {
    clearTimeout(this.#afterEdit)
    this.#afterEdit = setTimeout(() => void this.#pull(), milliseconds)
  }

  #pullAfterOthers(): void {
    if (!this.#isVisible()) this.#hasMissedOthers = true
    else this.#afterOthers ??= setTimeout(() => void this.#pull(), REST_OF_OTHERS)
  }

  #rest(): void {
    clearTimeout(this.#afterEdit)
    clearTimeout(this.#afterOthers)
    this.#afterOthers = undefined
  }

  async #pull(): Promise<void> {
    this.#rest()
    this.#hasMissedOthers = false
    await this.#open.settled()
    const uri = this.#client.code2ProtocolConverter.asUri(this.#open.document.uri)
    const view: EditorViewParams = { uri }
    const form: ArticleFormParams = { uri }
    const suggested: SuggestedMentionsParams = { uri }
    await Promise.all([
      this.#show(this.#current<EditorView>(EDITOR_VIEW, view), (answer, version) => ({
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
      this.#show(shownHints(this.#open.document, this.#client), (hints, version) => ({
        kind: 'hints',
        version,
        hints,
      })),
      this.#show(this.#client.sendRequest(DocumentLinkRequest.type, { textDocument: { uri } }), (links, version) => ({
        kind: 'links',
        version,
        links,
      })),
      this.#show(this.#current<SuggestedMentions>(SUGGESTED_MENTIONS, suggested), (suggestions, version) => ({
        kind: 'suggestions',
        version,
        suggestions,
      })),
      this.#pullFindings(),
    ])
  }

  /** What the server says of the text as it is now; nothing of another, in which its offsets would lead astray. */
  async #current<Answer extends { readonly version: number }>(method: string, params: object): Promise<Answer | null> {
    const answer = await this.#client.sendRequest<Answer | null>(method, params)
    return answer?.version === this.#open.document.version ? answer : null
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

  /**
   * The server's findings are asked for here: those that VS Code has do not tell which text they are of. Others' are taken from VS Code when they
   * have been found since the last change.
   */
  async #pullFindings(): Promise<void> {
    await this.#open.settled()
    const asked = this.#client.sendRequest(DocumentDiagnosticRequest.type, {
      textDocument: { uri: this.#client.code2ProtocolConverter.asUri(this.#open.document.uri) },
    })
    await this.#show(asked, (answer, version) => {
      // Asked without what it has said before, the server says all.
      const own = answer.kind === 'full' ? answer.items : []
      const others = vscode.languages
        .getDiagnostics(this.#open.document.uri)
        .filter((one) => one.source !== OWN_SOURCE && !this.#outdated.has(one))
      const findings = [...own, ...this.#client.code2ProtocolConverter.asDiagnosticsSync(others)]
      return { kind: 'findings', version, findings }
    })
  }
}

const isSymbol = (symbol: object): symbol is DocumentSymbol => 'selectionRange' in symbol

type Timer = ReturnType<typeof setTimeout>

/** What the server's findings name as their source. */
const OWN_SOURCE = 'seedbed'

/** Code units that the server reads in a millisecond of rest: a text of a megabyte is not read anew in every short pause. */
const READ_IN_REST = 4000

/** Milliseconds of rest after an edit of the article itself, and after other files have changed. */
const REST = 50
const REST_OF_OTHERS = 300
