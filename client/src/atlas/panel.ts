import type * as vscode from 'vscode'
import type { BaseLanguageClient } from 'vscode-languageclient'
import type { AtlasSelection } from '../../../server/src/protocol/atlas.ts'
import type { AtlasState, FromAtlas, ToAtlas } from '../../webview/messages/atlas.ts'
import { doDeed } from '../deeds.ts'
import { say, uiLanguage } from '../messages.ts'
import type { ManagedPanel } from '../panels.ts'
import type { SeedEditors } from '../seed-editor/provider.ts'
import { loadPage } from '../webview-page.ts'
import { deeds } from './deeds.ts'
import { Questions } from './questions.ts'

/** What a panel is made with. */
export interface PanelParts {
  readonly panel: vscode.WebviewPanel
  readonly extension: vscode.Uri
  readonly client: BaseLanguageClient
  readonly seedEditors: Pick<SeedEditors, 'open'>
  /** The article that was active last. */
  readonly article: () => vscode.Uri | undefined
}

/** One atlas: its webview, and the talk with it. */
export class AtlasPanel implements ManagedPanel {
  readonly #parts: PanelParts
  readonly #questions: Questions
  readonly #listening: readonly vscode.Disposable[]
  #state: AtlasState
  #isReady = false
  /** Something has changed while nobody saw it. */
  #missed: 'changed' | 'started' | undefined

  constructor(parts: PanelParts, state: AtlasState) {
    this.#parts = parts
    this.#state = state
    this.#questions = new Questions(parts.client, parts.extension)
    const { panel } = parts
    this.#listening = [
      panel.webview.onDidReceiveMessage((message: FromAtlas) => this.#hear(message)),
      panel.onDidChangeViewState(() => {
        if (panel.visible && this.#missed) this.changed(this.#missed)
      }),
    ]
    this.load()
  }

  get isActive(): boolean {
    return this.#parts.panel.active
  }

  /** A file of the corpus that is shown. */
  get uri(): string {
    return this.#state.uri
  }

  /** Loads the page, in the language that is set now. */
  load(): void {
    const { panel, extension } = this.#parts
    this.#isReady = false
    panel.title = say('atlas')
    loadPage(panel.webview, extension, { name: 'atlas', title: panel.title, hasWorkers: true })
  }

  /** Shows something else, in front of what hides it. */
  show(uri: string, selection: AtlasSelection): void {
    this.#parts.panel.reveal()
    this.#select(uri, selection)
  }

  /** What is shown may have changed, or the server has begun anew. What nobody sees is told when it is seen. */
  changed(how: 'changed' | 'started'): void {
    const isSeen = this.#parts.panel.visible
    this.#missed = isSeen ? undefined : how
    if (isSeen) this.#send({ kind: how })
  }

  dispose(): void {
    for (const one of this.#listening) one.dispose()
    this.#questions.cancelAll()
  }

  #select(uri: string, selection: AtlasSelection): void {
    if (this.#isReady) this.#send({ kind: 'select', uri, selection })
    else this.#state = { ...this.#state, uri, selection, brush: {}, views: {} }
  }

  #hear(message: FromAtlas): void {
    switch (message.kind) {
      case 'ready':
        this.#isReady = true
        this.#send({ kind: 'open', state: this.#state, settings: { language: uiLanguage() } })
        return
      case 'ask':
        void this.#answer(message)
        return
      case 'state':
        this.#state = message.state
        if (message.title !== '') this.#parts.panel.title = say('atlasOf', message.title)
        return
      case 'do': {
        const { client, seedEditors, panel, article } = this.#parts
        const { uri } = this.#state
        void doDeed(deeds, message.deed, {
          client,
          seedEditors,
          panel,
          uri,
          article: article(),
          select: (selection, file = uri) => this.#select(file, selection),
        })
      }
    }
  }

  async #answer({ number, matter, question }: Extract<FromAtlas, { readonly kind: 'ask' }>): Promise<void> {
    const answer = (await this.#questions.answer(question, matter)) ?? null
    this.#send({ kind: 'answer', number, answer })
  }

  #send(message: ToAtlas): void {
    void this.#parts.panel.webview.postMessage(message)
  }
}
