import type { ConcordanceLine } from '../../../server/src/protocol/concordance.ts'

/** How wide the column of key words has to be: for the widest that has been read, so that contexts begin under each other. It only grows. */
export class KeyWidth {
  readonly #of: HTMLElement
  readonly #context = document.createElement('canvas').getContext('2d')
  #widest = 0

  constructor(of: HTMLElement) {
    this.#of = of
  }

  reset(): void {
    this.#widest = 0
  }

  /** Sets it for these lines too. */
  grow(lines: readonly ConcordanceLine[]): void {
    if (!this.#context) return
    const { fontFamily, fontSize } = getComputedStyle(this.#of)
    this.#context.font = `600 ${fontSize} ${fontFamily}`
    for (const keyWord of new Set(lines.map((line) => line.keyWord))) {
      this.#widest = Math.max(this.#widest, this.#context.measureText(keyWord).width)
    }
    this.#of.style.setProperty('--key-width', `${Math.ceil(this.#widest)}px`)
  }
}
