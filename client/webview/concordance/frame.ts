import type { Answers, Deed, FromConcordance, Question, ToConcordance } from '../messages/concordance.ts'

/** How the page of a concordance talks to the extension. */
export interface Frame {
  /** Undefined where there is no answer, or it was not wanted any more. */
  ask<Kind extends Question['kind'] & keyof Answers>(
    question: Extract<Question, { readonly kind: Kind }>,
    asking?: Asking,
  ): Promise<Answers[Kind] | undefined>
  perform(deed: Deed): void
}

/** What may be heard of a question, and done about it, before it is answered. */
export interface Asking {
  readonly signal?: AbortSignal
  readonly onProgress?: (share: number | undefined) => void
}

/** Asks by messages, which are answered by their numbers. */
export class MessageFrame implements Frame {
  readonly #post: (message: FromConcordance) => void
  readonly #asked = new Map<number, { readonly resolve: (answer: unknown) => void; readonly asking: Asking }>()
  #last = 0

  constructor(post: (message: FromConcordance) => void) {
    this.#post = post
  }

  ask<Kind extends Question['kind'] & keyof Answers>(
    question: Extract<Question, { readonly kind: Kind }>,
    asking: Asking = {},
  ): Promise<Answers[Kind] | undefined> {
    this.#last++
    const number = this.#last
    return new Promise((resolve) => {
      this.#asked.set(number, { resolve: resolve as (answer: unknown) => void, asking })
      asking.signal?.addEventListener('abort', () => {
        if (!this.#asked.delete(number)) return
        this.#post({ kind: 'cancel', number })
        resolve(undefined)
      })
      this.#post({ kind: 'ask', number, question })
    })
  }

  perform(deed: Deed): void {
    this.#post({ kind: 'do', deed })
  }

  hear(message: Extract<ToConcordance, { readonly kind: 'answer' | 'progress' }>): void {
    const asked = this.#asked.get(message.number)
    if (message.kind === 'progress') asked?.asking.onProgress?.(message.share)
    else {
      this.#asked.delete(message.number)
      asked?.resolve(message.answer)
    }
  }
}
