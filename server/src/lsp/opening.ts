import { DidOpenTextDocumentNotification, type Message, type MessageStrategy } from 'vscode-languageserver'
import { canonicalUri } from '../text/uri.ts'

/**
 * The messages about a file that is being opened wait until it has been read, in their order; all others go on. So a large file keeps nobody waiting
 * but those who ask about it.
 */
export class Opening implements MessageStrategy {
  /** Begins reading a file that the editor opens; undefined where it is so small that nobody has to wait. */
  prepare: (uri: string, text: string) => Promise<void> | undefined = () => undefined
  readonly #held = new Map<string, (() => void)[]>()

  readonly handleMessage = (message: Message, next: (message: Message) => void): void => {
    const { uri = '', text } = documentOf(message)
    const go = (): void => next(message)
    const held = this.#held.get(uri)
    const prepared = held || text === undefined ? undefined : this.prepare(uri, text)
    if (held) held.push(go)
    else if (prepared) this.#hold(uri, prepared, go)
    else go()
  }

  #hold(uri: string, prepared: Promise<void>, first: () => void): void {
    const waiting = [first]
    this.#held.set(uri, waiting)
    void prepared.finally(() => {
      this.#held.delete(uri)
      for (const go of waiting) go()
    })
  }
}

/** The file that a message is about, and its text where the message opens it. */
function documentOf(message: Message): { readonly uri?: string; readonly text?: string } {
  const params: unknown = 'params' in message ? message.params : undefined
  if (!isRecord(params)) return {}
  const document = isRecord(params.textDocument) ? params.textDocument : params
  if (typeof document.uri !== 'string') return {}
  const uri = canonicalUri(document.uri)
  const opens = 'method' in message && message.method === DidOpenTextDocumentNotification.method
  return opens && typeof document.text === 'string' ? { uri, text: document.text } : { uri }
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null
