import { type EditorState, StateEffect, StateField } from '@codemirror/state'
import { type Command, Decoration, type DecorationSet, EditorView } from '@codemirror/view'
import { articleView } from './article-view.ts'
import type { Span } from './places.ts'

/** What the find bar has found, in text order, and which of it is the one that is looked at. */
export interface FoundMatches {
  /** What was sought. */
  readonly sought: string
  readonly matches: readonly Span[]
  /** Undefined before the first has been gone to. */
  readonly at: number | undefined
}

/** Sets what has been found. */
export const setMatches = StateEffect.define<FoundMatches>()

/** What has been found, moved along with what is typed; all of it highlighted. */
export const foundMatches = StateField.define<FoundMatches & { readonly drawn: DecorationSet }>({
  create: () => none,
  update(now, { docChanged, changes, effects }) {
    const told = effects.findLast((effect) => effect.is(setMatches))?.value
    if (told) return { ...told, drawn: drawnOf(told) }
    if (!docChanged || now.matches.length === 0) return now
    const current = now.at === undefined ? undefined : now.matches[now.at]
    const kept = now.matches.filter(({ from, to }) => changes.touchesRange(from, to) === false)
    const matches = kept.map(({ from, to }) => ({ from: changes.mapPos(from, 1), to: changes.mapPos(to, -1) }))
    const at = current === undefined ? -1 : kept.indexOf(current)
    const found = { sought: now.sought, matches, at: at < 0 ? undefined : at }
    return { ...found, drawn: drawnOf(found) }
  },
  provide: (field) => EditorView.decorations.from(field, ({ drawn }) => drawn),
})

/** Selects the next match or the one before, from the selection on. */
export const toMatch =
  (isForward: boolean): Command =>
  (view) => {
    const { matches, at } = view.state.field(foundMatches)
    const { from, to } = view.state.selection.main
    const current = at === undefined ? undefined : matches[at]
    const isOnIt = current !== undefined && current.from === from && current.to === to
    return selectMatch(view, matchFrom(matches, isForward ? (isOnIt ? to : from) : from, isForward))
  }

/** Selects a match by its number; false where there is none. */
export function selectMatch(view: EditorView, at: number | undefined): boolean {
  const { sought, matches } = view.state.field(foundMatches)
  const found = at === undefined ? undefined : matches[at]
  if (!found) return false
  view.dispatch({
    effects: [setMatches.of({ sought, matches, at }), EditorView.scrollIntoView(found.from, { y: 'center' })],
    selection: { anchor: found.from, head: found.to },
    userEvent: 'select.search',
  })
  return true
}

/** The first match at or behind an offset, round the end; or the last before it. */
export function matchFrom(matches: readonly Span[], offset: number, isForward: boolean): number | undefined {
  if (matches.length === 0) return undefined
  const at = isForward
    ? matches.findIndex(({ from }) => from >= offset)
    : matches.findLastIndex(({ to }) => to <= offset)
  return at >= 0 ? at : isForward ? 0 : matches.length - 1
}

/**
 * Whether other words may stand in place of a match without harm: it lies in one line, and holds nothing of the brackets and target of a tag, nor a sign of
 * Markdown, which the reader does not see between the words.
 */
export function isReplaceable(state: EditorState, match: Span): boolean {
  if (state.doc.lineAt(match.from).to < match.to) return false
  const view = articleView(state)
  const holds = ({ from, to }: Span) => match.from < to && from < match.to
  return (
    !view
      .tags(match.from, match.to)
      .some(({ from, to, label }) => holds({ from, to: label.from }) || holds({ from: label.to, to })) &&
    !view.marks(match.from, match.to).some((mark) => mark.kind === 'syntax' && holds(mark))
  )
}

const drawnOf = ({ matches, at }: FoundMatches): DecorationSet =>
  Decoration.set(
    matches.flatMap(({ from, to }, index) => (from < to ? [(index === at ? current : match).range(from, to)] : [])),
    true,
  )

const match = Decoration.mark({ class: 'seed-match' })
const current = Decoration.mark({ class: 'seed-match seed-match-current' })

const none = { sought: '', matches: [], at: undefined, drawn: Decoration.none }
