import { type EditorView, WidgetType } from '@codemirror/view'
import { positionAt } from '../text-places.ts'
import { element } from './element.ts'
import { frameFacet } from './surroundings.ts'
import type { CellPiece, ShownCell, ShownTable } from './table-cells.ts'

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

  /** A press goes into the text of the cell; with Ctrl it opens what is pressed. */
  #press(event: MouseEvent, view: EditorView, dom: HTMLElement): void {
    if (event.button !== 0) return
    event.preventDefault()
    const { state } = view
    const within = placeAt(event) ?? placeOf(event.target) ?? 0
    const at = Math.min(view.posAtDOM(dom) + within, state.doc.length)
    if (event.ctrlKey || event.metaKey) {
      state.facet(frameFacet).perform({ kind: 'definition', at: positionAt(state.doc, at), aside: event.altKey })
      return
    }
    const { anchor } = state.selection.main
    view.focus()
    view.dispatch({ selection: { anchor: event.shiftKey ? anchor : at, head: at }, userEvent: 'select' })
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

function pieceDom({ start, text, classes, title }: CellPiece): Node {
  const letters = document.createTextNode(text)
  starts.set(letters, start)
  if (classes === '') return letters
  const isCode = classes.split(' ').includes('seed-code')
  return element(
    'span',
    { class: isCode ? `${classes} seed-isolate` : classes, ...(isCode ? { dir: 'auto' } : {}), title },
    letters,
  )
}
