import { StateEffect, StateField } from '@codemirror/state'
import { Decoration, type DecorationSet, EditorView } from '@codemirror/view'
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

/** The first match at or behind an offset, round the end; or the last before it. */
export function matchFrom(matches: readonly Span[], offset: number, isForward: boolean): number | undefined {
  if (matches.length === 0) return undefined
  const at = isForward
    ? matches.findIndex(({ from }) => from >= offset)
    : matches.findLastIndex(({ to }) => to <= offset)
  return at >= 0 ? at : isForward ? 0 : matches.length - 1
}

const drawnOf = ({ matches, at }: FoundMatches): DecorationSet =>
  Decoration.set(
    matches.flatMap(({ from, to }, index) => (from < to ? [(index === at ? current : match).range(from, to)] : [])),
    true,
  )

const match = Decoration.mark({ class: 'seed-match' })
const current = Decoration.mark({ class: 'seed-match seed-match-current' })

const none = { sought: '', matches: [], at: undefined, drawn: Decoration.none }
