import * as vscode from 'vscode'
import type { BaseLanguageClient } from 'vscode-languageclient'
import { ATLAS, ATLAS_ARTICLES, ATLAS_CARD, ATLAS_COUNTRIES } from '../../../server/src/protocol/atlas.ts'
import type { AtlasQuestion } from '../../webview/messages/atlas.ts'
import { exportFonts } from './export.ts'

/** The server's answers to questions of a page. A question is cancelled when another is asked in its matter: nobody waits for it any more. */
export class Questions {
  readonly #client: BaseLanguageClient
  readonly #extension: vscode.Uri
  readonly #underWay = new Map<string, vscode.CancellationTokenSource>()

  constructor(client: BaseLanguageClient, extension: vscode.Uri) {
    this.#client = client
    this.#extension = extension
  }

  /** Undefined where the server does not answer, or the question was cancelled. */
  async answer(question: AtlasQuestion, matter: string): Promise<unknown> {
    if (question.kind === 'fonts') return exportFonts(question.text, this.#extension).catch(() => undefined)
    const { kind, ...params } = question
    this.#underWay.get(matter)?.cancel()
    const source = new vscode.CancellationTokenSource()
    this.#underWay.set(matter, source)
    try {
      return await this.#client.sendRequest(methods[kind], params, source.token)
    } catch {
      return undefined
    } finally {
      if (this.#underWay.get(matter) === source) this.#underWay.delete(matter)
      source.dispose()
    }
  }

  cancelAll(): void {
    for (const source of this.#underWay.values()) source.cancel()
  }
}

const methods = { atlas: ATLAS, articles: ATLAS_ARTICLES, card: ATLAS_CARD, countries: ATLAS_COUNTRIES } as const
