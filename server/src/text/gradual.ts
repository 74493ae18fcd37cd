/** An answer that takes long, reckoned a little at a time and once: whoever asks for it goes on where the last one stopped. */
export class Gradual<Answer> {
  readonly #begin: () => Generator<void, Answer>
  #steps: Generator<void, Answer> | undefined
  #known: { readonly answer: Answer } | undefined

  constructor(begin: () => Generator<void, Answer>) {
    this.#begin = begin
  }

  /** What is left to do, and the answer; between two steps others may be let in. */
  *steps(): Generator<void, Answer> {
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
