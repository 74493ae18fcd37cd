import { setDiagnosticsEffect } from '@codemirror/lint'
import { type EditorState, type Extension, Prec, type Range, StateField, type Transaction } from '@codemirror/state'
import { type Command, Decoration, type DecorationSet, EditorView, keymap } from '@codemirror/view'
import { articleView, setArticleView } from './article-view.ts'
import { foundMatches } from './found-matches.ts'
import { showsMarkup } from './hidden-markup.ts'
import { directionOf } from './line-direction.ts'
import type { Span } from './places.ts'
import { drawableTables, overlaysOf, shownTable } from './table-cells.ts'
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
  const { state, startState, effects } = transaction
  const moved = mapped(before, transaction)
  if (effects.some((effect) => effect.is(setArticleView)))
    return told(drawableTables(state, articleView(state)), state, moved)
  const isOverlaid =
    state.field(foundMatches, false) !== startState.field(foundMatches, false) ||
    effects.some((effect) => effect.is(setDiagnosticsEffect))
  if (!isOverlaid || moved.length === 0) return moved
  const fresh = told(
    moved.filter(({ isStale }) => !isStale),
    state,
    moved,
  )
  return moved.map((table) => (table.isStale ? table : (fresh.find(({ from }) => from === table.from) ?? table)))
}

/** Tables as the server has told them, each with the widget that it had where nothing else is to be seen in it. */
function told(spans: readonly Span[], state: EditorState, before: readonly Table[]): readonly Table[] {
  if (spans.length === 0) return []
  const [view, overlays] = [articleView(state), overlaysOf(state)]
  return spans.map(({ from, to }) => {
    const widget = new TableWidget(shownTable(state, view, { from, to }, overlays), directionOf(state))
    const same = before.find((table) => table.from === from && widget.eq(table.drawn.spec.widget))
    return { from, to, drawn: same?.drawn ?? Decoration.replace({ widget, block: true }), isStale: false }
  })
}

function mapped(all: readonly Table[], { docChanged, changes }: Transaction): readonly Table[] {
  if (!docChanged) return all
  return all.flatMap(({ from, to, drawn, isStale }) => {
    const span = { from: changes.mapPos(from, 1), to: changes.mapPos(to, -1) }
    return span.from < span.to ? [{ ...span, drawn, isStale: isStale || changes.touchesRange(from, to) !== false }] : []
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
