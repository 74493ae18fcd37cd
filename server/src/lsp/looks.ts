import { Pending } from './pending.ts'

/** Looks at the disk that are under way: what is asked meanwhile waits, since an answer from before would be out of date. */
export class Looks {
  readonly #underWay = new Pending<object>()

  /** Lets what is asked wait until a look has ended, or calls `letIn`. */
  async during<T>(look: (letIn: () => void) => Promise<T>): Promise<T> {
    const one = {}
    const letIn = (): void => this.#underWay.end(one)
    this.#underWay.begin(one)
    try {
      return await look(letIn)
    } finally {
      letIn()
    }
  }

  /** Resolves when nothing is being looked at, or at once when `onCancel` calls back. */
  quiet(onCancel: (call: () => void) => unknown): Promise<void> {
    return this.#underWay.none(onCancel)
  }
}
