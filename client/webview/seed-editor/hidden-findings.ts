import type { EditorState, Range } from '@codemirror/state'
import { Decoration, type DecorationSet, type EditorView, ViewPlugin, type ViewUpdate } from '@codemirror/view'
import { forEachFinding, type TextFinding } from './form-findings.ts'
import { markedBy, seenInstead } from './hidden-markup.ts'
import type { Span } from './places.ts'

/** What was found in markup that is hidden, underlined on what is seen of the tag, the link or the heading until the markup is shown. */
export const hiddenFindings = ViewPlugin.define(
  (view) => {
    const drawn = { decorations: decorationsOf(view) }
    return {
      drawn,
      update: ({ view: now, docChanged, viewportChanged, selectionSet, transactions }: ViewUpdate) => {
        const isTold = transactions.some(({ effects }) => effects.length > 0)
        if (isTold || docChanged || viewportChanged || selectionSet) drawn.decorations = decorationsOf(now)
      },
    }
  },
  { decorations: ({ drawn }) => drawn.decorations },
)

/** The findings in hidden markup that are drawn at an offset. */
export function hiddenFindingsAt(state: EditorState, offset: number): readonly TextFinding[] {
  const found: TextFinding[] = []
  forEachFinding(state, (finding, from, to) => {
    const seen = seenInstead(state, { from, to })
    if (seen && seen.from <= offset && offset <= seen.to) found.push(finding)
  })
  return found
}

/** Where the findings stand that are in the markup around an offset, hidden or not, and not at the offset itself. */
export function markupFindingsAround(state: EditorState, offset: number): readonly Span[] {
  const found = new Map<string, Span>()
  forEachFinding(state, (_finding, from, to) => {
    const marked = from <= offset && offset <= to ? undefined : markedBy(state, { from, to })
    if (marked && marked.whole.from <= offset && offset <= marked.whole.to) found.set(`${from} ${to}`, { from, to })
  })
  return [...found.values()]
}

function decorationsOf({ state, viewport }: EditorView): DecorationSet {
  const ranges: Range<Decoration>[] = []
  forEachFinding(state, ({ severity }, from, to) => {
    const seen = to < viewport.from || from > viewport.to ? undefined : seenInstead(state, { from, to })
    if (seen) ranges.push(underline(severity).range(seen.from, seen.to))
  })
  return Decoration.set(ranges, true)
}

/** The decoration of a severity: always the same one, so that what has not changed is not drawn anew. */
function underline(severity: string): Decoration {
  const made = underlines.get(severity) ?? Decoration.mark({ class: `cm-lintRange cm-lintRange-${severity}` })
  underlines.set(severity, made)
  return made
}

const underlines = new Map<string, Decoration>()
