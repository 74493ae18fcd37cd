/** What is still to come, by some key, and who waits for it. */
export class Pending<K> {
  readonly #keys = new Set<K>()
  readonly #ended: () => void
  #waiting: (() => void)[] = []

  /** `ended` is told each time when nothing is to come any more. */
  constructor(ended: () => void = () => {}) {
    this.#ended = ended
  }

  begin(key: K): void {
    this.#keys.add(key)
  }

  end(key: K): void {
    if (!this.#keys.delete(key) || this.#keys.size > 0) return
    const waiting = this.#waiting
    this.#waiting = []
    for (const resolve of waiting) resolve()
    this.#ended()
  }

  /** Whether nothing is to come. */
  get isEmpty(): boolean {
    return this.#keys.size === 0
  }

  /** Resolves when nothing is to come, or at once when `onCancel` calls back. */
  async none(onCancel: (call: () => void) => unknown): Promise<void> {
    if (this.#keys.size === 0) return
    await new Promise<void>((resolve) => {
      this.#waiting.push(resolve)
      onCancel(resolve)
    })
  }
}
