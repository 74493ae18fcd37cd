import type { EditorState, Extension, Range } from '@codemirror/state'
import { Decoration, type DecorationSet, EditorView } from '@codemirror/view'
import type { EditorMarkKind } from '../../../server/src/protocol/editor-view.ts'
import { articleView } from './article-view.ts'
import { drawnInView } from './drawn-in-view.ts'
import { type InView, marksInView } from './marks-in-view.ts'

/**
 * Each line runs as its first letter does, as browsers lay out a paragraph with `dir=auto`; one without letters, and each row of a table, as the article's
 * language does, code from left to right.
 */
export const lineDirection: Extension = [EditorView.perLineTextDirection.of(true), drawnInView(directions)]

function directions(view: EditorView): DecorationSet {
  const { state } = view
  const seen = marksInView(view)
  const own = directionOf(state)
  const leftToRight = codeLines(state, seen)
  const isInTable = linesOf('table', seen)
  const ranges: Range<Decoration>[] = []
  for (const { from, to } of seen) {
    for (let at = from; at <= to; ) {
      const line = state.doc.lineAt(at)
      const dir = leftToRight(line.from)
        ? 'ltr'
        : !isInTable(line.from) && letter.test(line.text.slice(0, 1000).replace(targets, ''))
          ? 'auto'
          : own
      ranges.push(byDirection[dir].range(line.from))
      at = line.to + 1
    }
  }
  return Decoration.set(ranges, true)
}

const byDirection = {
  ltr: Decoration.line({ attributes: { dir: 'ltr' } }),
  rtl: Decoration.line({ attributes: { dir: 'rtl' } }),
  auto: Decoration.line({ attributes: { dir: 'auto' } }),
}

const letter = /\p{L}/u
/** A target is hidden, or isolated: its letters have no say. */
const targets = /\]\([^()\n]*\)/g

/** How the article runs. */
export const directionOf = (state: EditorState): 'ltr' | 'rtl' => articleView(state).dir

function codeLines(state: EditorState, seen: readonly InView[]): (offset: number) => boolean {
  const { frontMatter } = articleView(state)
  const isCode = linesOf('code-block', seen)
  return (offset) => isCode(offset) || (frontMatter ? frontMatter.from <= offset && offset < frontMatter.to : false)
}

/** Tells the lines that begin in what is of some kind. */
function linesOf(kind: EditorMarkKind, seen: readonly InView[]) {
  const spans = seen.flatMap(({ marks }) => marks.filter((mark) => mark.kind === kind))
  return (offset: number): boolean => spans.some(({ from, to }) => from <= offset && offset < to)
}
