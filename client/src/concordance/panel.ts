import * as vscode from 'vscode'
import type { BaseLanguageClient } from 'vscode-languageclient'
import { CLOSE_CONCORDANCE, type ConcordanceChanged } from '../../../server/src/protocol/concordance.ts'
import type { FromConcordance, KeptConcordance, ToConcordance } from '../../webview/messages/concordance.ts'
import { doDeed } from '../deeds.ts'
import { say, uiLanguage } from '../messages.ts'
import type { ManagedPanel } from '../panels.ts'
import type { SeedEditors } from '../seed-editor/provider.ts'
import { loadPage } from '../webview-page.ts'
import { answerTo, UnderWay } from './asks.ts'
import { deeds } from './deeds.ts'

/** What a panel is made with. */
export interface PanelParts {
  readonly panel: vscode.WebviewPanel
  readonly extension: vscode.Uri
  readonly client: BaseLanguageClient
  readonly seedEditors: Pick<SeedEditors, 'open'>
}

/** One concordance: its webview, and the talk with it. */
export class ConcordancePanel implements ManagedPanel {
  readonly #parts: PanelParts
  readonly #listening: vscode.Disposable
  readonly #underWay = new UnderWay()
  #kept: KeptConcordance
  #isReady = false
  /** The concordance that is shown, as the server knows it. */
  #id: number | undefined
  /** What has changed while nobody saw it. */
  #missed: { readonly id?: number } | undefined

  constructor(parts: PanelParts, kept: KeptConcordance) {
    this.#parts = parts
    this.#kept = kept
    const { panel } = parts
    this.#listening = vscode.Disposable.from(
      panel.webview.onDidReceiveMessage((message: FromConcordance) => this.#hear(message)),
      panel.onDidChangeViewState(() => {
        if (panel.visible && this.#missed) this.changed(this.#missed)
        if (panel.active) this.#send({ kind: 'focus' })
      }),
    )
    this.load()
  }

  get isActive(): boolean {
    return this.#parts.panel.active
  }

  /** Loads the page, in the language that is set now. */
  load(): void {
    const { panel, extension } = this.#parts
    this.#isReady = false
    panel.title = say('concordance')
    loadPage(panel.webview, extension, { name: 'concordance', title: panel.title })
  }

  /** Shows another one in its place; without a query that of before is shown, and a new one may be written. */
  show(kept: KeptConcordance): void {
    if (kept.wanted) this.#kept = kept
    this.#parts.panel.reveal()
    if (this.#isReady) this.#begin(kept)
  }

  /** Articles have changed; without an id the server has begun anew. What nobody sees is told when it is seen. */
  changed({ id }: Partial<ConcordanceChanged>): void {
    if (id !== undefined && id !== this.#id) return
    const isSeen = this.#parts.panel.visible
    this.#missed = isSeen ? undefined : { ...(id === undefined ? {} : { id }) }
    if (isSeen) this.#send({ kind: 'changed', ...(id === undefined ? {} : { id }) })
  }

  dispose(): void {
    this.#listening.dispose()
    this.#underWay.cancelAll()
    this.#close(this.#id)
  }

  #hear(message: FromConcordance): void {
    switch (message.kind) {
      case 'ready':
        this.#isReady = true
        this.#begin()
        return
      case 'ask':
        void this.#answer(message)
        return
      case 'cancel':
        this.#underWay.cancel(message.number)
        return
      case 'do': {
        const { panel, client, seedEditors } = this.#parts
        void doDeed(deeds, message.deed, { client, seedEditors, column: panel.viewColumn, uri: this.#kept.uri })
      }
    }
  }

  #begin(kept = this.#kept): void {
    this.#send({ kind: 'show', language: uiLanguage(), kept })
  }

  async #answer({ number, question }: Extract<FromConcordance, { readonly kind: 'ask' }>): Promise<void> {
    const { client, panel } = this.#parts
    const token = this.#underWay.begin(number)
    const answer = await answerTo(question, {
      client,
      uri: this.#kept.uri,
      token,
      onProgress: (share) => this.#send({ kind: 'progress', number, ...(share === undefined ? {} : { share }) }),
    })
    const isWanted = !token.isCancellationRequested
    this.#underWay.end(number)
    if (question.kind === 'open' && !isWanted) {
      // The page waits for another by now: what was made all the same has nobody to close it.
      if (isOpened(answer)) this.#close(answer.id)
    } else if (question.kind === 'open') {
      // A page that is loaded anew finds what was searched last.
      this.#kept = { uri: this.#kept.uri, wanted: question.wanted }
      if (isOpened(answer)) {
        this.#id = answer.id
        panel.title = say('concordanceOf', answer.title)
      }
    }
    this.#send({ kind: 'answer', number, answer })
  }

  #close(id: number | undefined): void {
    if (id === undefined || !this.#parts.client.isRunning()) return
    void this.#parts.client.sendNotification(CLOSE_CONCORDANCE, { id } satisfies ConcordanceChanged)
  }

  #send(message: ToConcordance): void {
    void this.#parts.panel.webview.postMessage(message)
  }
}

const isOpened = (answer: unknown): answer is { readonly id: number; readonly title: string } =>
  typeof answer === 'object' && answer !== null && 'id' in answer
