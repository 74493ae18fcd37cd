import { type EditorView, WidgetType } from '@codemirror/view'
import { element } from '../element.ts'
import { positionAt } from '../text-places.ts'
import type { Span } from './places.ts'
import { follows } from './shown-key.ts'
import { frameFacet } from './surroundings.ts'
import type { CellPiece, ShownCell, ShownTable } from './table-cells.ts'
import { cardAfterPress } from './tag-card.ts'

/** A table drawn in place of its lines. It is the same widget as long as the same is seen in it, wherever it stands. */
export class TableWidget extends WidgetType {
  readonly #table: ShownTable
  readonly #dir: 'ltr' | 'rtl'
  readonly #content: string

  constructor(table: ShownTable, dir: 'ltr' | 'rtl') {
    super()
    this.#table = table
    this.#dir = dir
    this.#content = JSON.stringify([dir, table])
  }

  override eq(other: TableWidget): boolean {
    return other.#content === this.#content
  }

  override toDOM(view: EditorView): HTMLElement {
    const { columns, rows } = this.#table
    const [head = [], ...body] = rows.map((row, index) => {
      const missing = Array.from({ length: columns - row.length }, () => element(index === 0 ? 'th' : 'td'))
      return [...row.map((cell) => cellDom(cell, index === 0)), ...missing]
    })
    const table = element(
      'table',
      { class: 'seed-drawn-table', dir: this.#dir },
      element('thead', {}, element('tr', {}, ...head)),
      element('tbody', {}, ...body.map((row) => element('tr', {}, ...row))),
    )
    const dom = element('div', { class: 'seed-table-place' }, table)
    dom.addEventListener('mousedown', (event) => this.#press(event, view, dom))
    return dom
  }

  override get estimatedHeight(): number {
    return this.#table.rows.length * 38
  }

  /** A press goes into the text of the cell, and on a tag opens its card; with Ctrl (on a Mac Cmd) it opens what is pressed. */
  #press(event: MouseEvent, view: EditorView, dom: HTMLElement): void {
    const asksForMenu = event.ctrlKey && !follows(event)
    if (event.button !== 0) return
    // The browser would put the caret into the table, which would be text then.
    event.preventDefault()
    if (asksForMenu) return
    const { state } = view
    const within = placeAt(event) ?? placeOf(event.target) ?? 0
    const at = Math.min(view.posAtDOM(dom) + within, state.doc.length)
    if (follows(event)) {
      state.facet(frameFacet).perform({ kind: 'definition', at: positionAt(state.doc, at), aside: event.altKey })
      return
    }
    const { anchor } = state.selection.main
    view.focus()
    view.dispatch({ selection: { anchor: event.shiftKey ? anchor : at, head: at }, userEvent: 'select' })
    cardAfterPress(view, event, at)
  }
}

/** Where texts and cells of drawn tables begin, from the first letter of their table on. */
const starts = new WeakMap<Node, number>()

/** Where the cell of a drawn table begins that stands in that row (-1: the last) at that distance from the left edge of the window, in pixels. */
export function placeInRow(table: Element, row: number, x: number): number | undefined {
  const cells = [...(([...table.querySelectorAll('tr')].at(row)?.children ?? []) as Iterable<HTMLElement>)]
  const distance = (cell: HTMLElement): number => {
    const { left, right } = cell.getBoundingClientRect()
    return Math.max(left - x, x - right, 0)
  }
  const [nearest] = cells.filter((cell) => starts.has(cell)).toSorted((a, b) => distance(a) - distance(b))
  return nearest && starts.get(nearest)
}

/** What the pointer is on in a drawn table. */
export interface Pointed {
  /** The table in the text, some letters of it that look alike, and the letter. */
  readonly table: Span
  readonly piece: Span
  readonly at: number
  /** Where the letters are seen now; undefined where they are no longer. */
  readonly seen: () => DOMRect | undefined
}

/** What an event of the pointer is on in a drawn table; null where that is nothing, undefined outside of drawn tables. */
export function pointedIn(view: EditorView, event: MouseEvent): Pointed | null | undefined {
  const dom = event.target instanceof Element ? event.target.closest('.seed-table-place') : null
  if (!dom) return undefined
  const { clientX, clientY } = event
  const found = document.caretPositionFromPoint?.(clientX, clientY)
  const start = found ? starts.get(found.offsetNode) : undefined
  if (!found || start === undefined) return null
  const letters = document.createRange()
  letters.selectNodeContents(found.offsetNode)
  const line = [...letters.getClientRects()].findIndex(
    ({ left, right, top, bottom }) => left <= clientX && clientX <= right && top <= clientY && clientY <= bottom,
  )
  const length = found.offsetNode.textContent?.length ?? 0
  if (length === 0 || line < 0) return null
  const { from, to } = view.lineBlockAt(view.posAtDOM(dom))
  const first = from + start
  return {
    table: { from, to },
    piece: { from: first, to: first + length },
    at: first + Math.min(found.offset, length - 1),
    seen: () => letters.getClientRects()[line],
  }
}

function placeAt({ clientX, clientY }: MouseEvent): number | undefined {
  const found = document.caretPositionFromPoint?.(clientX, clientY)
  if (!found) return undefined
  const start = starts.get(found.offsetNode)
  return start === undefined ? undefined : start + found.offset
}

function placeOf(target: EventTarget | null): number | undefined {
  const cell = target instanceof Element ? target.closest('th, td') : null
  const start = cell ? starts.get(cell) : undefined
  // One that is missing: behind the last of its row.
  return start ?? (cell?.previousElementSibling ? placeOf(cell.previousElementSibling) : undefined)
}

function cellDom({ start, alignment, pieces }: ShownCell, isHead: boolean): HTMLElement {
  const content = pieces.map(pieceDom)
  const dom = element(
    isHead ? 'th' : 'td',
    { class: alignment && `seed-${alignment}`, ...(isHead ? { scope: 'col' } : {}) },
    // As in a paragraph, it is the first letter that says how the words run; where they stand, the column.
    element('div', pieces.some(({ text }) => letter.test(text)) ? { dir: 'auto' } : {}, ...content),
  )
  starts.set(dom, start)
  return dom
}

const letter = /\p{L}/u

function pieceDom({ start, text, classes }: CellPiece): Node {
  const letters = document.createTextNode(text)
  starts.set(letters, start)
  if (classes === '') return letters
  const isCode = classes.split(' ').includes('seed-code')
  return element(
    'span',
    { class: isCode ? `${classes} seed-isolate` : classes, ...(isCode ? { dir: 'auto' } : {}) },
    letters,
  )
}
