/** Looks at the disk that are under way: what is asked meanwhile waits, since an answer from before would be out of date. */
export class Looks {
  #underWay = 0
  #waiting: (() => void)[] = []

  /** Lets what is asked wait until a look has ended, or calls `letIn`. */
  async during<T>(look: (letIn: () => void) => Promise<T>): Promise<T> {
    let waits = true
    const letIn = (): void => {
      if (!waits) return
      waits = false
      this.#underWay--
      this.#letIn()
    }
    this.#underWay++
    try {
      return await look(letIn)
    } finally {
      letIn()
    }
  }

  /** Resolves when nothing is being looked at, or at once when `onCancel` calls back. */
  async quiet(onCancel: (call: () => void) => unknown): Promise<void> {
    if (this.#underWay === 0) return
    await new Promise<void>((resolve) => {
      this.#waiting.push(resolve)
      onCancel(resolve)
    })
  }

  #letIn(): void {
    if (this.#underWay > 0) return
    const waiting = this.#waiting
    this.#waiting = []
    for (const resolve of waiting) resolve()
  }
}
