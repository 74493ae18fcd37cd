import type { ChosenLines } from './chosen-lines.ts'
import type { LineList } from './line-list.ts'

/** What keys and clicks in a list do besides moving and choosing in it. */
export interface HandsIn {
  open(row: number, how: { readonly aside: boolean; readonly focuses: boolean }): void
  copy(): void
  /** Goes to where one says what is searched. */
  query(): void
}

/** Where choosing with Shift began, and what was chosen then. */
interface Anchor {
  readonly row: number
  readonly chosen: ChosenLines
}

/** Keyboard and mouse in a list: moving, choosing, folding, opening. */
export class ListHands {
  readonly #list: LineList
  readonly #does: HandsIn
  /** Which way groups open: the direction of the page. */
  readonly #isRtl: boolean
  #anchor: Anchor | undefined

  constructor(list: LineList, isRtl: boolean, does: HandsIn) {
    this.#list = list
    this.#isRtl = isRtl
    this.#does = does
    list.dom.addEventListener('keydown', (event) => {
      if (event.isComposing || !this.#press(event)) return
      event.preventDefault()
      event.stopPropagation()
    })
    list.body.addEventListener('click', (event) => this.#click(event))
    list.body.addEventListener('dblclick', (event) => {
      const row = rowUnder(event)
      if (row !== undefined && !isOnBox(event)) this.#does.open(row, { aside: event.altKey, focuses: true })
    })
    // Choosing with Shift marks no text.
    list.body.addEventListener('mousedown', (event) => {
      if (event.shiftKey || event.detail > 1) event.preventDefault()
    })
  }

  #press(event: KeyboardEvent): boolean {
    const list = this.#list
    const isCommand = event.ctrlKey || event.metaKey
    const to = this.#rowAfter(event)
    if (to !== undefined) {
      this.#go(to, event.shiftKey)
      return true
    }
    if (event.key === 'Enter') this.#does.open(list.active, { aside: event.altKey || isCommand, focuses: true })
    else if (event.key === ' ' && event.shiftKey) this.#go(list.active, true)
    else if (event.key === ' ') this.#toggle(list.active)
    else if (event.key === 'Escape' && list.chosen.count > 0) this.#choose(list.chosen.without(this.#all))
    else if (isCommand && isKey(event, 'a')) this.#choose(list.chosen.with(this.#all))
    else if (isCommand && isKey(event, 'c')) this.#does.copy()
    else if (isKey(event, 'f') && !event.altKey) this.#does.query()
    else return this.#foldBy(event)
    return true
  }

  /** Where a key that moves leads. */
  #rowAfter({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): number | undefined {
    const { active, rows, seen } = this.#list
    if (ctrlKey || metaKey || altKey) return undefined
    switch (key) {
      case 'ArrowUp':
        return active - 1
      case 'ArrowDown':
        return active + 1
      case 'PageUp':
        return active - seen
      case 'PageDown':
        return active + seen
      case 'Home':
        return 0
      case 'End':
        return rows.count - 1
      default:
        return undefined
    }
  }

  #go(to: number, chooses: boolean): void {
    const list = this.#list
    if (chooses) this.#anchor ??= { row: list.active, chosen: list.chosen }
    else this.#anchor = undefined
    list.activate(to)
    if (!this.#anchor) return
    const between = list.rows.linesBetween(this.#anchor.row, list.active)
    list.choose(between.reduce((chosen, stretch) => chosen.with(stretch), this.#anchor.chosen))
  }

  /** Of a heading, all lines under it. */
  #toggle(row: number): void {
    this.#choose(this.#list.chosen.toggled(this.#list.rows.linesOf(row)))
  }

  #choose(chosen: ChosenLines): void {
    this.#anchor = undefined
    this.#list.choose(chosen)
  }

  get #all(): { readonly from: number; readonly to: number } {
    return { from: 0, to: this.#list.total - 1 }
  }

  /** The key that points to where a line goes on opens a group, the other one closes it and leads to its heading. */
  #foldBy({ key }: KeyboardEvent): boolean {
    if (key !== 'ArrowLeft' && key !== 'ArrowRight') return false
    const { rows, active } = this.#list
    const opens = (key === 'ArrowLeft') === this.#isRtl
    const shown = rows.at(active)
    if ('group' in shown) this.#list.fold(shown.group, !opens)
    else if (!opens) this.#toHeading()
    return true
  }

  #toHeading(): void {
    const { rows } = this.#list
    for (let row = this.#list.active; row >= 0; row--) {
      if (!('group' in rows.at(row))) continue
      this.#go(row, false)
      return
    }
  }

  #click(event: MouseEvent): void {
    const row = rowUnder(event)
    if (row === undefined) return
    const shown = this.#list.rows.at(row)
    this.#go(row, event.shiftKey)
    if (event.shiftKey) return
    if (isOnBox(event) || event.ctrlKey || event.metaKey) this.#toggle(row)
    else if ('group' in shown) this.#list.fold(shown.group, !this.#list.rows.isFolded(shown.group))
    else if (event.detail < 2) this.#does.open(row, { aside: event.altKey, focuses: false })
  }
}

/** A letter on whichever keyboard: an Arabic one has another in its place. */
const isKey = ({ key, code }: KeyboardEvent, letter: string): boolean =>
  key.toLowerCase() === letter || code === `Key${letter.toUpperCase()}`

function rowUnder({ target }: MouseEvent): number | undefined {
  const row = target instanceof Element ? target.closest<HTMLElement>('[data-row]')?.dataset.row : undefined
  return row === undefined ? undefined : Number(row)
}

const isOnBox = ({ target }: MouseEvent): boolean =>
  target instanceof Element && target.closest('.concordance-box') !== null
