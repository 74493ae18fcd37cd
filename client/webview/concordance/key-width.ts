import type { ConcordanceLine } from '../../../server/src/protocol/concordance.ts'
import { element } from '../element.ts'

/** How wide the column of key words has to be: for the widest that has been read, so that contexts begin under each other. It only grows. */
export class KeyWidth {
  readonly #of: HTMLElement
  /** Is never seen, and has the font of a key word. */
  readonly #sample = element('span', { class: 'concordance-key', hidden: true })
  readonly #context = document.createElement('canvas').getContext('2d')
  #widest = 0

  constructor(of: HTMLElement) {
    this.#of = of
    of.append(this.#sample)
  }

  reset(): void {
    this.#widest = 0
  }

  /** Sets it for these lines too. */
  grow(lines: readonly ConcordanceLine[]): void {
    if (!this.#context) return
    const { fontFamily, fontSize, fontWeight } = getComputedStyle(this.#sample)
    this.#context.font = `${fontWeight} ${fontSize} ${fontFamily}`
    for (const keyWord of new Set(lines.map((line) => line.keyWord))) {
      this.#widest = Math.max(this.#widest, this.#context.measureText(keyWord).width)
    }
    this.#of.style.setProperty('--key-width', `${Math.ceil(this.#widest)}px`)
  }
}
