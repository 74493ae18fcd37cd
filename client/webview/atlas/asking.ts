import type { AtlasAnswers, AtlasQuestion, FromAtlas } from '../messages/atlas.ts'

/** Asks the extension, and waits for its answers. */
export interface Asking {
  /** Undefined where there is no answer, or the same has been asked again in the same matter since. */
  ask<Kind extends AtlasQuestion['kind']>(
    question: Extract<AtlasQuestion, { readonly kind: Kind }>,
    matter?: string,
  ): Promise<AtlasAnswers[Kind] | undefined>
  answer(number: number, answer: unknown): void
}

/** Of each matter (a kind of question, unless another is named) only the latest question counts: whatever comes of older ones is dropped. */
export function asking(post: (message: FromAtlas) => void): Asking {
  let last = 0
  const latest = new Map<string, number>()
  const waiting = new Map<number, (answer: unknown) => void>()
  const ask: Asking['ask'] = (question, matter = question.kind) => {
    last++
    const number = last
    const older = latest.get(matter)
    if (older !== undefined) {
      waiting.get(older)?.(undefined)
      waiting.delete(older)
    }
    latest.set(matter, number)
    return new Promise((resolve) => {
      // The frame answers a question with what its kind is answered with, or null.
      waiting.set(number, (answer) => resolve((answer ?? undefined) as never))
      post({ kind: 'ask', number, matter, question })
    })
  }
  return {
    ask,
    answer: (number, answer) => {
      waiting.get(number)?.(answer)
      waiting.delete(number)
    },
  }
}
