/**
 * Marks of a picture as one stop of the Tab key: the arrows go on among them, Home and End to the first and the last. What is drawn anew keeps the
 * focus where it was.
 */
export class Marks<Mark extends SVGElement> {
  readonly #layer: SVGGElement
  #marks: readonly Mark[] = []
  #stop: Mark | undefined

  constructor(layer: SVGGElement, next: (from: Mark, key: string, marks: readonly Mark[]) => Mark | undefined) {
    this.#layer = layer
    layer.addEventListener('focusin', ({ target }) => {
      const mark = this.#marks.find((one) => target instanceof Node && one.contains(target))
      if (mark) this.#stopAt(mark)
    })
    layer.addEventListener('keydown', (event) => {
      const { key, target } = event
      const from = this.#marks.find((one) => one === target)
      const to = from && !event.ctrlKey && !event.metaKey && !event.altKey ? this.#next(from, key, next) : undefined
      if (!to) return
      event.preventDefault()
      event.stopPropagation()
      to.focus()
    })
  }

  get all(): readonly Mark[] {
    return this.#marks
  }

  /** Which marks there are now, in the order in which they are drawn and read. */
  set all(marks: readonly Mark[]) {
    const focused = this.#marks.find((one) => one === document.activeElement)
    if (marks.length !== this.#marks.length || marks.some((mark, at) => mark !== this.#marks[at])) {
      this.#marks = marks
      this.#layer.replaceChildren(...marks)
      if (focused?.isConnected) focused.focus({ preventScroll: true })
    }
    const stop = this.#stop?.isConnected && marks.includes(this.#stop) ? this.#stop : marks[0]
    if (stop) this.#stopAt(stop)
    // Who was on a mark that has gone is still among the marks.
    if (focused && !focused.isConnected) stop?.focus({ preventScroll: true })
  }

  #next(
    from: Mark,
    key: string,
    next: (from: Mark, key: string, marks: readonly Mark[]) => Mark | undefined,
  ): Mark | undefined {
    if (key === 'Home') return this.#marks[0]
    if (key === 'End') return this.#marks.at(-1)
    return next(from, key, this.#marks)
  }

  #stopAt(mark: Mark): void {
    if (this.#stop && this.#stop !== mark) this.#stop.setAttribute('tabindex', '-1')
    this.#stop = mark
    mark.setAttribute('tabindex', '0')
  }
}
