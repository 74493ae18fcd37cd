import * as vscode from 'vscode'
import type { BaseLanguageClient } from 'vscode-languageclient'
import {
  DRAFT_ARTICLE,
  type DraftedArticle,
  type DraftParams,
  PROPOSE_ARTICLE,
  type ProposedArticle,
} from '../../../server/src/protocol/import.ts'
import type { RefusedAnswer } from '../../../server/src/protocol/registry-edits.ts'
import type { FromImport, ImportChoices, KeptImport, ToImport } from '../../webview/messages/import.ts'
import { say, uiLanguage } from '../messages.ts'
import { openPlace } from '../open-place.ts'
import type { ManagedPanel } from '../panels.ts'
import type { SeedEditors } from '../seed-editor/provider.ts'
import { showError } from '../show-error.ts'
import { loadPage } from '../webview-page.ts'
import { endingOf, type ReadSource, readSource } from './captures.ts'
import { writeArticle } from './write-article.ts'

/** What a panel is made with. */
export interface PanelParts {
  readonly panel: vscode.WebviewPanel
  readonly extension: vscode.Uri
  readonly client: BaseLanguageClient
  readonly seedEditors: Pick<SeedEditors, 'open'>
}

/** Captures that become articles one after the other: the page on which they are reviewed, and what is written then. */
export class ImportPanel implements ManagedPanel {
  readonly #parts: PanelParts
  readonly #listening: vscode.Disposable
  /** What is still to be imported; the first is on the page. */
  #kept: KeptImport
  #capture: ReadSource | undefined
  #proposal: ProposedArticle | undefined
  #isReady = false
  #isWriting = false
  #isDisposed = false

  constructor(parts: PanelParts, kept: KeptImport) {
    this.#parts = parts
    this.#kept = kept
    this.#listening = parts.panel.webview.onDidReceiveMessage((message: FromImport) => {
      this.#hear(message).catch(showError)
    })
    this.load()
  }

  get isActive(): boolean {
    return this.#parts.panel.active
  }

  load(): void {
    const { panel, extension } = this.#parts
    this.#isReady = false
    panel.title = say('importTitle')
    loadPage(panel.webview, extension, { name: 'import', title: panel.title })
  }

  dispose(): void {
    this.#isDisposed = true
    this.#listening.dispose()
  }

  async #hear(message: FromImport): Promise<void> {
    const { panel, client, seedEditors } = this.#parts
    switch (message.kind) {
      case 'ready':
        this.#isReady = true
        return this.#capture && this.#proposal ? this.#show() : this.#read()
      case 'draft': {
        const { number, choices } = message
        this.#kept = { ...this.#kept, choices }
        const params = this.#draftParams(choices)
        const draft = params && (await client.sendRequest<DraftedArticle | null>(DRAFT_ARTICLE, params))
        return this.#send({ kind: 'drafted', number, draft: draft ?? null })
      }
      case 'create':
        return this.#create(message)
      case 'skip':
        return this.#next()
      case 'cancel':
        return panel.dispose()
      case 'chooseFolder':
        return this.#chooseFolder()
      case 'openTwin': {
        const uri = client.protocol2CodeConverter.asUri(message.uri)
        return openPlace(seedEditors, { uri }, { column: vscode.ViewColumn.Beside })
      }
    }
  }

  /** Reads the first capture and has it proposed; those that cannot be read are said, and passed over. */
  async #read(): Promise<void> {
    const { client } = this.#parts
    const [source] = this.#kept.sources
    if (!source) return this.#parts.panel.dispose()
    const capture = await readSource(source)
    const name = 'uri' in source ? (source.uri.split('/').at(-1) ?? '') : source.name
    if (typeof capture === 'string')
      return this.#passOver(name, say(capture === 'no-text' ? 'noTextInIt' : 'cannotRead'))
    const { format, text } = capture
    const params = { folder: this.#folder, format, text }
    const answer = await client.sendRequest<ProposedArticle | RefusedAnswer | null>(PROPOSE_ARTICLE, params)
    if (!answer) return this.#passOver(capture.name, say('noCorpusForImport'))
    if ('refusal' in answer) return this.#passOver(capture.name, answer.refusal)
    if (answer.blocks.length === 0) return this.#passOver(capture.name, say('noWordsInIt'))
    this.#capture = capture
    this.#proposal = answer
    this.#show()
  }

  async #passOver(name: string, why: string): Promise<void> {
    void vscode.window.showWarningMessage(say('notRead', name, why))
    await this.#next()
  }

  #show(): void {
    if (!this.#capture || !this.#proposal || !this.#isReady) return
    const { name } = this.#capture
    const review = { name, proposal: this.#proposal, isFile: this.#ownFile !== undefined, kept: this.#kept }
    this.#send({ kind: 'show', language: uiLanguage(), review })
  }

  /** The capture as a file that `source.file` can name: one of the workspace. */
  get #ownFile(): vscode.Uri | undefined {
    const uri = this.#capture?.uri
    return uri && vscode.workspace.getWorkspaceFolder(uri) ? uri : undefined
  }

  get #folder(): string {
    return this.#parts.client.code2ProtocolConverter.asUri(vscode.Uri.parse(this.#kept.folder))
  }

  #draftParams({ blocks, values, leftOut, keepsCapture }: ImportChoices): DraftParams | undefined {
    if (!this.#capture) return undefined
    const { name, format, text } = this.#capture
    const { code2ProtocolConverter: convert } = this.#parts.client
    const own = this.#ownFile
    const kept = own ? { uri: convert.asUri(own) } : { ending: endingOf(name, format) }
    const left = Object.entries(values).filter(([key]) => !leftOut.includes(key))
    return {
      folder: this.#folder,
      format,
      text,
      blocks,
      values: Object.fromEntries(left),
      ...(keepsCapture ? { kept } : {}),
    }
  }

  async #create({ choices, lines }: Extract<FromImport, { readonly kind: 'create' }>): Promise<void> {
    const draft = this.#draftParams(choices)
    if (!draft || this.#isWriting) return
    this.#isWriting = true
    try {
      const { client, panel, seedEditors } = this.#parts
      const written = await writeArticle(client, { draft, lines })
      if ('why' in written) return this.#send({ kind: 'again', why: written.why })
      const { uri } = written
      const hasMore = this.#kept.sources.length > 1
      const column = panel.viewColumn ?? vscode.ViewColumn.Active
      if (hasMore) await openPlace(seedEditors, { uri }, { column, preserveFocus: true })
      else panel.dispose()
      if (hasMore) {
        panel.reveal()
        await this.#next()
      } else await openPlace(seedEditors, { uri }, { column: vscode.ViewColumn.Active })
    } finally {
      this.#isWriting = false
      this.#send({ kind: 'again' })
    }
  }

  async #next(): Promise<void> {
    const { sources, of, folder } = this.#kept
    this.#kept = { sources: sources.slice(1), of, folder }
    this.#capture = undefined
    this.#proposal = undefined
    await this.#read()
  }

  async #chooseFolder(): Promise<void> {
    const [folder] =
      (await vscode.window.showOpenDialog({
        canSelectFiles: false,
        canSelectFolders: true,
        defaultUri: vscode.Uri.parse(this.#kept.folder),
        openLabel: say('chooseFolder'),
      })) ?? []
    if (!folder) return
    this.#kept = { ...this.#kept, folder: folder.toString() }
    this.#send({ kind: 'folder', folder: folder.toString() })
  }

  #send(message: ToImport): void {
    if (!this.#isDisposed) void this.#parts.panel.webview.postMessage(message)
  }
}
