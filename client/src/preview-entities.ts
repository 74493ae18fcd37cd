import * as vscode from 'vscode'
import type { BaseLanguageClient } from 'vscode-languageclient'
import {
  PREVIEW_ENTITIES,
  type PreviewEntitiesParams,
  type PreviewEntity,
} from '../../server/src/protocol/preview-entities.ts'
import type { Entry } from './preview/lookup.ts'

/**
 * What the preview shows of the entities of an article. A preview cannot wait, so it is answered from what the server said last;
 * when the server has more to say, the preview is drawn again.
 */
export class PreviewEntities implements vscode.Disposable {
  readonly #client: BaseLanguageClient
  readonly #byArticle = new Map<string, ReadonlyMap<string, PreviewEntity>>()
  readonly #waiting = new Map<string, ReturnType<typeof setTimeout>>()
  readonly #subscriptions: vscode.Disposable

  constructor(client: BaseLanguageClient) {
    this.#client = client
    this.#subscriptions = vscode.Disposable.from(
      vscode.workspace.onDidChangeTextDocument(({ document }) => {
        if (this.#byArticle.has(document.uri.toString())) this.#refreshSoon(document.uri.toString())
      }),
      vscode.languages.onDidChangeDiagnostics(() => {
        // The registry may have changed: whatever is shown is asked for anew.
        for (const uri of this.#byArticle.keys()) this.#refreshSoon(uri)
      }),
      vscode.workspace.onDidCloseTextDocument(({ uri }) => this.#byArticle.delete(uri.toString())),
    )
  }

  /** What is known now of `type:id` as the article at `from` names it. */
  lookup(type: string, id: string, from: string): Entry | undefined {
    const uri = vscode.Uri.parse(from).toString()
    const entities = this.#byArticle.get(uri)
    if (!entities) {
      this.#byArticle.set(uri, new Map())
      this.#refreshSoon(uri, 0)
      return undefined
    }
    return entities.get(`${type}:${id}`)
  }

  dispose(): void {
    this.#subscriptions.dispose()
    for (const timer of this.#waiting.values()) clearTimeout(timer)
  }

  #refreshSoon(uri: string, rest = REST): void {
    clearTimeout(this.#waiting.get(uri))
    this.#waiting.set(
      uri,
      setTimeout(() => void this.#refresh(uri), rest),
    )
  }

  async #refresh(uri: string): Promise<void> {
    this.#waiting.delete(uri)
    const params: PreviewEntitiesParams = { uri }
    let entities: readonly PreviewEntity[]
    try {
      entities = await this.#client.sendRequest<readonly PreviewEntity[]>(PREVIEW_ENTITIES, params)
    } catch {
      // A server that has stopped has nothing to say; the preview keeps what it has.
      return
    }
    if (!this.#byArticle.has(uri)) return
    const before = JSON.stringify([...(this.#byArticle.get(uri)?.values() ?? [])])
    this.#byArticle.set(uri, new Map(entities.map((entity) => [entity.ref, entity])))
    if (before !== JSON.stringify(entities)) await vscode.commands.executeCommand('markdown.preview.refresh')
  }
}

/** Milliseconds of rest after an edit. */
const REST = 300
