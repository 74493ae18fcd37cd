/** A reckoning that takes long: now and then it yields, where whoever drives it may let others in. */
export type Steps<Answer> = Generator<void, Answer>

/** The answer without a pause, for who has nobody to let in. */
export function atOnce<Answer>(steps: Steps<Answer>): Answer {
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}

/** So many things of which each is little work are done between two steps. */
export const STRIDE = 2048

/** An answer that takes long, reckoned a little at a time and once: whoever asks for it goes on where the last one stopped. */
export class Gradual<Answer> {
  readonly #begin: () => Steps<Answer>
  #steps: Steps<Answer> | undefined
  #known: { readonly answer: Answer } | undefined

  constructor(begin: () => Steps<Answer>) {
    this.#begin = begin
  }

  /** What is left to do, and the answer; between two steps others may be let in. */
  *steps(): Steps<Answer> {
    while (!this.#known) {
      const answered = this.#step()
      if (answered) this.#known = answered
      else yield
    }
    return this.#known.answer
  }

  #step(): { readonly answer: Answer } | undefined {
    this.#steps ??= this.#begin()
    const steps = this.#steps
    // What failed is begun anew by whoever asks next.
    this.#steps = undefined
    const step = steps.next()
    if (step.done) return { answer: step.value }
    this.#steps = steps
    return undefined
  }
}
