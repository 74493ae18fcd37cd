import { DidOpenTextDocumentNotification, type Message, type MessageStrategy } from 'vscode-languageserver'
import { canonicalUri } from '../text/uri.ts'

/** What the editor says of a file as it opens it, with its canonical URI. */
export interface OpenedText {
  readonly uri: string
  readonly version: number
  readonly text: string
}

/**
 * The messages about a file that is being opened wait until it has been read, in their order; all others go on. So a large file keeps nobody waiting
 * but those who ask about it.
 */
export class Opening implements MessageStrategy {
  /** Begins reading a file that the editor opens; undefined where it is so small that nobody has to wait. */
  prepare: (opened: OpenedText) => Promise<void> | undefined = () => undefined
  readonly #pause: () => Promise<void>
  readonly #held = new Map<string, (() => void)[]>()

  /** `pause` lets waiting messages in. */
  constructor(pause: () => Promise<void>) {
    this.#pause = pause
  }

  readonly handleMessage = (message: Message, next: (message: Message) => void): void => {
    const { uri = '', opened } = documentOf(message)
    const go = (): void => next(message)
    const held = this.#held.get(uri)
    const prepared = held || !opened ? undefined : this.prepare(opened)
    if (held) held.push(go)
    else if (prepared) void this.#hold(uri, prepared, go)
    else go()
  }

  async #hold(uri: string, prepared: Promise<void>, first: () => void): Promise<void> {
    const waiting = [first]
    this.#held.set(uri, waiting)
    // What cannot be read before is read when it is taken for open.
    await prepared.catch(() => {})
    // Each has a turn of its own, as messages have that nobody holds; what comes meanwhile stands behind them.
    for (let go = waiting.shift(); go; go = waiting.shift()) {
      await this.#pause()
      go()
    }
    this.#held.delete(uri)
  }
}

/** The file that a message is about, and what it says of it where it opens it. */
function documentOf(message: Message): { readonly uri?: string; readonly opened?: OpenedText } {
  const params: unknown = 'params' in message ? message.params : undefined
  if (!isRecord(params)) return {}
  const document = isRecord(params.textDocument) ? params.textDocument : params
  if (typeof document.uri !== 'string') return {}
  const uri = canonicalUri(document.uri)
  const opens = 'method' in message && message.method === DidOpenTextDocumentNotification.method
  const { version, text } = document
  return opens && typeof version === 'number' && typeof text === 'string'
    ? { uri, opened: { uri, version, text } }
    : { uri }
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null
