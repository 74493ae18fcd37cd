import * as vscode from 'vscode'
import type { BaseLanguageClient, CancellationToken } from 'vscode-languageclient'
import {
  CONCORDANCE_LINES,
  type ConcordanceLine,
  type ConcordanceLinesParams,
  OPEN_CONCORDANCE,
  type OpenConcordanceParams,
  type OpenedConcordance,
} from '../../../server/src/protocol/concordance.ts'
import type { RefusedAnswer } from '../../../server/src/protocol/registry-edits.ts'
import type { Answers, Question } from '../../webview/messages/concordance.ts'
import { askTelling } from '../ask-telling.ts'
import { entitiesLike } from '../commands/choose-entity.ts'

/** How a question of a page is asked. */
export interface Asked {
  readonly client: BaseLanguageClient
  /** A file of the corpus. */
  readonly uri: string
  readonly token: CancellationToken
  readonly onProgress: (share: number | undefined) => void
}

/** The server's answer to a question of the page; undefined where there is none, or the server does not answer. */
export async function answerTo(question: Question, asked: Asked): Promise<unknown> {
  const ask = asks[question.kind] as (question: Question, asked: Asked) => Promise<unknown>
  try {
    return (await ask(question, asked)) ?? undefined
  } catch {
    return undefined
  }
}

type Asks = {
  readonly [Kind in Question['kind']]: (
    question: Extract<Question, { readonly kind: Kind }>,
    asked: Asked,
  ) => Promise<Answers[Kind] | null>
}

const asks: Asks = {
  open: async ({ wanted, replaces }, { client, uri, token, onProgress }) => {
    const params: OpenConcordanceParams = { uri, ...wanted, ...(replaces === undefined ? {} : { replaces }) }
    return askTelling<OpenedConcordance | RefusedAnswer | null>(client, OPEN_CONCORDANCE, params, token, (percent) =>
      onProgress(percent === undefined ? undefined : percent / 100),
    )
  },
  lines: ({ id, from, count }, { client, token }) => {
    const params: ConcordanceLinesParams = { id, from, count }
    return client.sendRequest<readonly ConcordanceLine[] | null>(CONCORDANCE_LINES, params, token)
  },
  entities: ({ typed }, { client, uri }) => entitiesLike(client, uri, typed),
}

/** Questions that are being asked, by their numbers, to be cancelled. */
export class UnderWay {
  readonly #sources = new Map<number, vscode.CancellationTokenSource>()

  begin(number: number): CancellationToken {
    const source = new vscode.CancellationTokenSource()
    this.#sources.set(number, source)
    return source.token
  }

  end(number: number): void {
    this.#sources.get(number)?.dispose()
    this.#sources.delete(number)
  }

  cancel(number: number): void {
    this.#sources.get(number)?.cancel()
  }

  cancelAll(): void {
    for (const source of this.#sources.values()) source.cancel()
  }
}
