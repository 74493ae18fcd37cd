import { elementScroll, observeElementOffset, observeElementRect, Virtualizer } from '@tanstack/virtual-core'
import type { ConcordanceLine, OpenedConcordance } from '../../../server/src/protocol/concordance.ts'
import { element } from '../element.ts'
import { ChosenLines } from './chosen-lines.ts'
import { KeyWidth } from './key-width.ts'
import { LinePages } from './line-pages.ts'
import { groupRow, lineRow, markRow, type RowState } from './line-row.ts'
import { ShownRows } from './shown-rows.ts'
import { type Language, say } from './words.ts'

/** What a list tells whoever shows it. */
export interface ListListener {
  /** Other lines are chosen. */
  onChosen(): void
  /** The concordance is not there any more. */
  onLost(): void
  /** The first line that is seen is another one, and the list rests. */
  onTop(top: number): void
}

/** Where a list begins that is shown. */
export interface ListPlace {
  /** Numbers of lines. */
  readonly top: number
  readonly active: number
  readonly chosen: ChosenLines
}

/** The lines of a concordance: as many as there are, of which those are read and drawn that are seen. What hands do in it is in `list-hands.ts`. */
export class LineList {
  readonly dom: HTMLElement
  /** What scrolls. */
  readonly body: HTMLElement
  readonly #language: Language
  readonly #listener: ListListener
  readonly #space = element('div', { role: 'presentation', class: 'concordance-space' })
  readonly #virtual: Virtualizer<HTMLElement, HTMLElement>
  readonly #keyWidth: KeyWidth
  readonly #drawn = new Map<number, HTMLElement>()
  #opened: OpenedConcordance | undefined
  #pages: LinePages | undefined
  #folded: ReadonlySet<number> = new Set()
  #rows = new ShownRows(0, [], new Set())
  #chosen = ChosenLines.none
  #active = 0
  #top = -1

  constructor(language: Language, listener: ListListener) {
    this.#language = language
    this.#listener = listener
    this.body = element('div', { role: 'rowgroup', class: 'concordance-body' }, this.#space)
    this.dom = element(
      'div',
      {
        role: 'grid',
        class: 'concordance-grid',
        tabindex: 0,
        'aria-label': say(language, 'concordance'),
        'aria-multiselectable': 'true',
        'aria-rowcount': 1,
      },
      element(
        'div',
        { role: 'row', class: 'concordance-head', 'aria-rowindex': 1 },
        element('span', { role: 'columnheader', class: 'concordance-date' }, say(language, 'date')),
        element('span', { role: 'columnheader', class: 'concordance-title' }, say(language, 'article')),
        element(
          'span',
          { role: 'columnheader', class: 'concordance-context', 'aria-colspan': 3 },
          say(language, 'inContext'),
        ),
      ),
      this.body,
    )
    this.#keyWidth = new KeyWidth(this.dom)
    this.#virtual = new Virtualizer<HTMLElement, HTMLElement>({
      count: 0,
      getScrollElement: () => this.body,
      estimateSize: () => ROW,
      scrollToFn: elementScroll,
      observeElementRect,
      observeElementOffset,
      overscan: OVERSCAN,
      onChange: () => this.#draw(),
    })
    this.dom.style.setProperty('--row', `${ROW}px`)
  }

  /** Begins to follow its size; to be called when it is in the page. */
  mount(): void {
    this.#virtual._didMount()
    this.#virtual._willUpdate()
  }

  /** Shows a concordance from its beginning, or from a place; none without one. */
  show(
    opened: OpenedConcordance | undefined,
    read: (from: number, count: number) => Promise<readonly ConcordanceLine[] | undefined>,
    place: ListPlace = { top: 0, active: 0, chosen: ChosenLines.none },
  ): void {
    this.#opened = opened
    this.#folded = new Set()
    const pages: LinePages = new LinePages(opened?.total ?? 0, read, (lines) => {
      if (this.#pages !== pages) return
      if (!lines) return this.#listener.onLost()
      this.#keyWidth.grow(lines)
      this.#redraw()
    })
    this.#pages = pages
    this.#keyWidth.reset()
    this.#chosen = place.chosen
    this.#layOut()
    const last = Math.max(0, this.total - 1)
    this.#active = this.#rows.rowOf(Math.min(place.active, last))
    this.#top = -1
    const top = this.#rows.rowOf(Math.min(place.top, last))
    // Above the first line of a group its heading is seen.
    const isUnderHeading = top > 0 && 'group' in this.#rows.at(top - 1)
    this.#virtual.scrollToOffset((isUnderHeading ? top - 1 : top) * ROW)
    this.#redraw()
    this.#listener.onChosen()
  }

  get rows(): ShownRows {
    return this.#rows
  }

  get active(): number {
    return this.#active
  }

  get chosen(): ChosenLines {
    return this.#chosen
  }

  get total(): number {
    return this.#opened?.total ?? 0
  }

  /** How many rows are seen at once. */
  get seen(): number {
    return Math.max(1, Math.floor(this.body.clientHeight / ROW) - 1)
  }

  /** The number of the first line that is seen. */
  get top(): number {
    return this.#rows.linesOf(this.#topRow()).from
  }

  line(number: number): ConcordanceLine | undefined {
    return this.#pages?.line(number)
  }

  /** All lines that have been read and are kept. */
  lines(): readonly ConcordanceLine[] {
    return this.#pages?.lines() ?? []
  }

  choose(chosen: ChosenLines): void {
    this.#chosen = chosen
    this.#mark()
    this.#listener.onChosen()
  }

  /** Goes to a row, and has it seen. */
  activate(row: number): void {
    this.#active = Math.min(Math.max(0, row), Math.max(0, this.#rows.count - 1))
    this.#virtual.scrollToIndex(this.#active)
    this.#draw()
    this.#mark()
  }

  /** Folds the lines of a group away, or shows them again. */
  fold(group: number, isFolded: boolean): void {
    const folded = new Set(this.#folded)
    if (isFolded) folded.add(group)
    else folded.delete(group)
    const active = this.#rows.linesOf(this.#active).from
    const isHeading = 'group' in this.#rows.at(this.#active)
    this.#folded = folded
    this.#layOut()
    const row = this.#rows.rowOf(active)
    this.#active = isHeading && !('group' in this.#rows.at(row)) ? row - 1 : row
    this.#redraw()
  }

  #layOut(): void {
    this.#rows = new ShownRows(this.total, this.#opened?.groups ?? [], this.#folded)
    this.#virtual.setOptions({ ...this.#virtual.options, count: this.#rows.count })
    this.dom.setAttribute('aria-rowcount', String(this.#rows.count + 1))
    this.#space.style.height = `${this.#rows.count * ROW}px`
    this.#virtual._willUpdate()
  }

  #topRow(): number {
    return Math.min(Math.max(0, Math.ceil(this.body.scrollTop / ROW)), Math.max(0, this.#rows.count - 1))
  }

  #redraw(): void {
    for (const row of this.#drawn.values()) row.remove()
    this.#drawn.clear()
    this.#draw()
  }

  /** What is drawn stays: two clicks upon the same row are two upon the same element. */
  #mark(): void {
    for (const [index, row] of this.#drawn) markRow(row, this.#stateOf(index))
  }

  #draw(): void {
    const seen = this.#virtual.getVirtualItems().map(({ index }) => index)
    // The row at which one is is always there, for those who are told of it.
    const wanted = new Set([...seen, this.#active].filter((row) => row < this.#rows.count).toSorted((a, b) => a - b))
    for (const [row, drawn] of this.#drawn) {
      if (wanted.has(row)) continue
      drawn.remove()
      this.#drawn.delete(row)
    }
    let before: HTMLElement | undefined
    for (const row of wanted) {
      const drawn = this.#drawn.get(row) ?? this.#rowOf(row)
      if (!this.#drawn.has(row)) {
        this.#drawn.set(row, drawn)
        if (before) before.after(drawn)
        else this.#space.prepend(drawn)
      }
      before = drawn
    }
    if (this.#rows.count > 0) this.dom.setAttribute('aria-activedescendant', rowId(this.#active))
    else this.dom.removeAttribute('aria-activedescendant')
    this.#wantSeen()
    const { isScrolling } = this.#virtual
    if (isScrolling || this.#rows.count === 0 || this.#top === this.top) return
    this.#top = this.top
    this.#listener.onTop(this.#top)
  }

  #wantSeen(): void {
    const { range } = this.#virtual
    if (!range || this.#rows.count === 0) return
    const first = this.#rows.linesOf(Math.max(0, range.startIndex - OVERSCAN)).from
    const last = this.#rows.linesOf(Math.min(this.#rows.count - 1, range.endIndex + OVERSCAN)).from
    this.#pages?.want(first, last)
  }

  #rowOf(index: number): HTMLElement {
    const shown = this.#rows.at(index)
    const state = this.#stateOf(index)
    const group = 'group' in shown ? this.#opened?.groups[shown.group] : undefined
    const row =
      'group' in shown && group
        ? groupRow(group, this.#rows.isFolded(shown.group), state)
        : lineRow('line' in shown ? this.line(shown.line) : undefined, state, this.#language)
    row.dataset.row = String(index)
    row.style.transform = `translateY(${index * ROW}px)`
    return row
  }

  #stateOf(row: number): RowState {
    const stretch = this.#rows.linesOf(row)
    return {
      id: rowId(row),
      index: row + 2,
      isActive: row === this.#active,
      isChosen: this.#chosen.within(stretch) === stretch.to - stretch.from + 1,
    }
  }
}

const rowId = (row: number): string => `row-${row}`

/** Pixels. */
const ROW = 28

/** Rows that are drawn above and below those that are seen. */
const OVERSCAN = 10
