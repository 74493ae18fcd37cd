import { setDiagnosticsEffect } from '@codemirror/lint'
import { type EditorState, type Extension, Prec, type Range, StateField, type Transaction } from '@codemirror/state'
import { type Command, Decoration, type DecorationSet, EditorView, keymap } from '@codemirror/view'
import { articleView, setArticleView } from './article-view.ts'
import { foundMatches, setMatches } from './found-matches.ts'
import { showsMarkup } from './hidden-markup.ts'
import { directionOf } from './line-direction.ts'
import type { Span } from './places.ts'
import { changesSuggestions } from './suggested-mentions.ts'
import { dealt, drawableTables, type Overlay, overlaysOf, shownTable } from './table-cells.ts'
import { placeInRow, TableWidget } from './table-widget.ts'

/** Tables are drawn as such while neither the caret nor an end of the selection is in them; there they are lines with pipes, to be edited as text. */
export const tables = (): Extension => [
  field,
  Prec.high(
    keymap.of([
      { key: 'ArrowDown', run: enter(true) },
      { key: 'ArrowUp', run: enter(false) },
    ]),
  ),
]

interface Table extends Span {
  readonly drawn: Decoration
  /** What is laid over it from elsewhere, counted from its first letter, as text: the same where the same is. */
  readonly overlaid: string
  /** What the server sees in it (`ArticleView.signature`). */
  readonly seen: Int32Array
  readonly dir: 'rtl' | 'ltr'
  /** Whether its text has changed since the server told its cells. */
  readonly isStale: boolean
}

interface Tables {
  readonly all: readonly Table[]
  readonly decorations: DecorationSet
}

/** Layout depends on what it draws: that may not come from a plugin. */
const field = StateField.define<Tables>({
  create: () => ({ all: [], decorations: Decoration.none }),
  update(now, transaction) {
    const all = tablesAfter(now.all, transaction)
    if (all.length === 0) return now.all.length === 0 ? now : { all, decorations: Decoration.none }
    return { all, decorations: Decoration.set(all.filter((table) => isDrawn(transaction, table, now)).map(rangeOf)) }
  },
  provide: (own) => EditorView.decorations.from(own, ({ decorations }) => decorations),
})

const rangeOf = ({ drawn, from, to }: Table): Range<Decoration> => drawn.range(from, to)

function tablesAfter(before: readonly Table[], transaction: Transaction): readonly Table[] {
  const { state, effects } = transaction
  const moved = mapped(before, transaction)
  if (effects.some((effect) => effect.is(setArticleView)))
    return told(drawableTables(state, articleView(state)), state, moved)
  return moved.length > 0 && isOverlaidAnew(transaction) ? overlaid(moved, state) : moved
}

/** Whether other findings, suggestions or matches may be laid over tables than before; those that have only moved are not. */
function isOverlaidAnew(transaction: Transaction): boolean {
  const { state, startState, effects } = transaction
  const count = (one: EditorState): number => one.field(foundMatches, false)?.matches.length ?? 0
  return (
    changesSuggestions(transaction) ||
    effects.some((effect) => effect.is(setMatches) || effect.is(setDiagnosticsEffect)) ||
    count(state) !== count(startState)
  )
}

/** Tables as the server has told them, each with the widget that it had where nothing else is to be seen in it. */
function told(spans: readonly Span[], state: EditorState, before: readonly Table[]): readonly Table[] {
  if (spans.length === 0) return []
  const overlaysIn = dealt(overlaysOf(state))
  const known = new Map(before.map((table) => [table.from, table]))
  return spans.map((span) => {
    const overlays = overlaysIn(span)
    const seen = articleView(state).signature(span.from, span.to)
    const before = known.get(span.from)
    const isSame =
      before?.to === span.to &&
      !before.isStale &&
      before.dir === directionOf(state) &&
      before.overlaid === keyOf(overlays, span) &&
      isSameSeen(before.seen, seen)
    return isSame ? before : tableAt(span, overlays, seen, state, before)
  })
}

const isSameSeen = (a: Int32Array, b: Int32Array): boolean =>
  a.length === b.length && a.every((number, at) => number === b[at])

/** The tables with what is laid over them now: those are made anew over which that is something else. */
function overlaid(before: readonly Table[], state: EditorState): readonly Table[] {
  const overlaysIn = dealt(overlaysOf(state))
  return before.map((table) => {
    const overlays = overlaysIn(table)
    return table.isStale || keyOf(overlays, table) === table.overlaid
      ? table
      : tableAt(table, overlays, table.seen, state, table)
  })
}

function tableAt(
  { from, to }: Span,
  overlays: readonly Overlay[],
  seen: Int32Array,
  state: EditorState,
  before?: Table,
): Table {
  const span = { from, to }
  const dir = directionOf(state)
  const widget = new TableWidget(shownTable(state, articleView(state), span, overlays), dir)
  const drawn =
    before && widget.eq(before.drawn.spec.widget) ? before.drawn : Decoration.replace({ widget, block: true })
  return { ...span, drawn, overlaid: keyOf(overlays, span), seen, dir, isStale: false }
}

const keyOf = (overlays: readonly Overlay[], { from: start }: Span): string =>
  overlays.map(({ from, to, classes }) => `${from - start} ${to - start} ${classes}`).join('\n')

function mapped(all: readonly Table[], { docChanged, changes }: Transaction): readonly Table[] {
  if (!docChanged) return all
  return all.flatMap((table) => {
    const { from, to } = table
    const span = { from: changes.mapPos(from, 1), to: changes.mapPos(to, -1) }
    const isStale = table.isStale || changes.touchesRange(from, to) !== false
    return span.from < span.to ? [{ ...table, ...span, isStale }] : []
  })
}

/** One that was drawn stays so while others edit it; one that was text stays text until the server has told its cells. */
function isDrawn({ state }: Transaction, { from, to, drawn, isStale }: Table, before: Tables): boolean {
  if (showsMarkup(state)) return false
  const inside = (offset: number) => from <= offset && offset <= to
  const { matches, at } = state.field(foundMatches, false) ?? { matches: [], at: undefined }
  const match = at === undefined ? undefined : matches[at]
  if (match && inside(match.from)) return false
  if (state.selection.ranges.some(({ anchor, head }) => inside(anchor) || inside(head))) return false
  return !isStale || isAmong(before.decorations, drawn)
}

function isAmong(decorations: DecorationSet, drawn: Decoration): boolean {
  for (const cursor = decorations.iter(); cursor.value; cursor.next()) if (cursor.value === drawn) return true
  return false
}

/** Up and down go into a drawn table, to the column above or below the caret; by themselves they would leap over it. */
const enter =
  (isDown: boolean): Command =>
  (view) => {
    const { main } = view.state.selection
    if (!main.empty) return false
    const { head } = view.moveVertically(main, isDown)
    const passed: Span[] = []
    const [low, high] = isDown ? [main.head, head] : [head, main.head]
    view.state.field(field).decorations.between(low, high, (from, to) => void passed.push({ from, to }))
    const table = isDown ? passed[0] : passed.at(-1)
    if (!table) return false
    const anchor = placeFor(view, table, isDown)
    view.dispatch({ selection: { anchor }, scrollIntoView: true, userEvent: 'select' })
    return true
  }

function placeFor(view: EditorView, { from, to }: Span, isDown: boolean): number {
  const x = view.coordsAtPos(view.state.selection.main.head)?.left ?? 0
  const dom = [...view.contentDOM.querySelectorAll('.seed-table-place')].find((one) => view.posAtDOM(one) === from)
  const within = dom && placeInRow(dom, isDown ? 0 : -1, x)
  return within === undefined ? (isDown ? from : view.state.doc.lineAt(to).from) : from + within
}
