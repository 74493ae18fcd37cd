import { forEachDiagnostic } from '@codemirror/lint'
import type { EditorState } from '@codemirror/state'
import type { EditorMarkKind } from '../../../server/src/protocol/editor-view.ts'
import type { ArticleView, Mark, Tag } from './article-view.ts'
import { foundMatches } from './found-matches.ts'
import { inlineClass, tagClasses } from './markup-classes.ts'
import type { Span } from './places.ts'
import { suggestionClasses, suggestionsIn } from './suggested-mentions.ts'

/** A table as readers see it, from its first letter on; what it holds is counted from there, so that it stays the same wherever it moves. */
export interface ShownTable {
  readonly rows: readonly (readonly ShownCell[])[]
  /** How many cells the longest row has: shorter ones are filled up. */
  readonly columns: number
}

/** A cell of a table that is drawn; offsets are the editor's. */
export interface ShownCell {
  /** Where a caret in it stands first. */
  readonly start: number
  readonly alignment: 'left' | 'center' | 'right' | undefined
  readonly pieces: readonly CellPiece[]
}

/** Some letters of a cell that look alike. */
export interface CellPiece {
  readonly start: number
  readonly text: string
  readonly classes: string
}

/** What is laid over the text from elsewhere: a finding, a match. */
export interface Overlay extends Span {
  readonly classes: string
}

/** Reads a table out of what the server has told; `overlays` are its own, in text order. All of it is read once, whatever the number of cells. */
export function shownTable(
  { doc }: EditorState,
  view: ArticleView,
  table: Span,
  overlays: readonly Overlay[],
): ShownTable {
  const marks = view.marks(table.from, table.to)
  const [tagsOf, marksOf, overlaysOf] = [
    dealt(view.tags(table.from, table.to)),
    dealt(marks.filter(({ kind }) => kind === 'syntax' || inlineClass(kind) !== undefined)),
    dealt(overlays),
  ]
  const rows: ShownCell[][] = []
  let end = -1
  for (const { kind, from, to } of marks) {
    if (!alignments.has(kind) || from < table.from || to > table.to) continue
    if (from > end) {
      rows.push([])
      end = doc.lineAt(from).to
    }
    const cell = { from, to }
    const drawn = drawnIn(tagsOf(cell), marksOf(cell), overlaysOf(cell))
    const { start, pieces } = cellOf(doc.sliceString(from, to), from, drawn)
    const shifted = pieces.map((piece) => ({ ...piece, start: piece.start - table.from }))
    rows.at(-1)?.push({ start: start - table.from, alignment: alignments.get(kind), pieces: shifted })
  }
  return { rows, columns: Math.max(0, ...rows.map(({ length }) => length)) }
}

/** Deals spans in text order to places in text order: to each what reaches into it. */
export function dealt<T extends Span>(spans: readonly T[]): (place: Span) => readonly T[] {
  let next = 0
  let open: readonly T[] = []
  return ({ from, to }) => {
    const first = next
    while (next < spans.length && (spans[next]?.from ?? to) < to) next++
    open = [...open, ...spans.slice(first, next)].filter((one) => one.to > from)
    return open
  }
}

/** What is underlined or highlighted in the text now, in text order. */
export function overlaysOf(state: EditorState): readonly Overlay[] {
  const { matches, at } = state.field(foundMatches, false) ?? { matches: [], at: undefined }
  const overlays = matches.map(
    (match, index): Overlay => ({ ...match, classes: index === at ? 'seed-match seed-match-current' : 'seed-match' }),
  )
  forEachDiagnostic(state, ({ severity, markClass = '' }, from, to) => {
    overlays.push({ from, to, classes: `cm-lintRange cm-lintRange-${severity} ${markClass}`.trim() })
  })
  for (const one of suggestionsIn(state).touching(0, state.doc.length)) {
    overlays.push({ from: one.from, to: one.to, classes: suggestionClasses(one) })
  }
  return overlays.toSorted((a, b) => a.from - b.from)
}

const alignments: ReadonlyMap<EditorMarkKind, ShownCell['alignment']> = new Map([
  ['table-cell', undefined],
  ['table-cell-left', 'left'],
  ['table-cell-center', 'center'],
  ['table-cell-right', 'right'],
])

interface Drawn {
  readonly hidden: readonly Span[]
  readonly styles: readonly Overlay[]
}

/** What is hidden in a cell, and what is drawn in it. A finding on a hidden target is drawn on the words that it is the target of. */
function drawnIn(tags: readonly Tag[], marks: readonly Mark[], overlays: readonly Overlay[]): Drawn {
  return {
    hidden: [
      ...marks.filter(({ kind }) => kind === 'syntax'),
      ...tags.flatMap(({ from, to, label }) => [
        { from, to: label.from },
        { from: label.to, to },
      ]),
    ],
    styles: [
      ...tags.map((tag) => ({ ...tag.label, classes: tagClasses(tag) })),
      ...marks.flatMap(({ kind, from, to }) => {
        const classes = inlineClass(kind)
        return classes === undefined ? [] : [{ from, to, classes }]
      }),
      ...overlays.map((one) => {
        const tag = tags.find(({ from, to, label }) => holds(one, { from, to }) && !holds(one, label))
        const sign = marks.find(({ kind, from, to }) => kind === 'syntax' && from <= one.from && one.to <= to)
        return { ...one, ...(tag?.label ?? sign?.of?.span) }
      }),
    ],
  }
}

const holds = (one: Span, other: Span): boolean => one.from < other.to && other.from < one.to

/** Cuts a cell's text at every place where its look changes, and leaves out what is hidden and the white space around it. */
function cellOf(text: string, from: number, { hidden, styles }: Drawn): Pick<ShownCell, 'start' | 'pieces'> {
  const to = from + text.length
  const cuts = new Set([from, to])
  for (const span of [...hidden, ...styles]) {
    for (const cut of [span.from, span.to]) if (from < cut && cut < to) cuts.add(cut)
  }
  const edges = [...cuts].toSorted((a, b) => a - b)
  const pieces = edges.slice(1).flatMap((end, index): readonly CellPiece[] => {
    const start = edges[index] ?? from
    const piece = { from: start, to: end }
    if (start === end || hidden.some((span) => holds(span, piece))) return []
    const own = styles.filter((span) => holds(span, piece))
    const classes = own.map((style) => style.classes).join(' ')
    return [{ start, text: text.slice(start - from, end - from), classes }]
  })
  const blank = /^[ \t]*/.exec(text)?.[0].length ?? 0
  const shown = trimmed(pieces)
  return { start: shown[0]?.start ?? from + Math.min(blank, 1), pieces: shown }
}

function trimmed(pieces: readonly CellPiece[]): readonly CellPiece[] {
  const first = pieces.findIndex(({ text }) => /[^ \t]/.test(text))
  const last = pieces.findLastIndex(({ text }) => /[^ \t]/.test(text))
  return pieces.slice(Math.max(0, first), last + 1).map((piece, index, all) => {
    const start = index === 0 ? (/^[ \t]*/.exec(piece.text)?.[0].length ?? 0) : 0
    const text = piece.text.slice(start)
    return { ...piece, start: piece.start + start, text: index === all.length - 1 ? text.replace(/[ \t]+$/, '') : text }
  })
}

/** The tables that can be drawn: those that begin their lines. One in a quotation, or beside the sign of a list item, stays text. */
export function drawableTables({ doc }: EditorState, view: ArticleView): readonly Span[] {
  let end = -1
  return view.all('table').flatMap(({ from, to }) => {
    const first = doc.lineAt(from)
    const last = doc.lineAt(to)
    const isAlone = doc.sliceString(first.from, from).trim() === '' && doc.sliceString(to, last.to).trim() === ''
    if (!isAlone || first.from <= end) return []
    end = last.to
    return [{ from: first.from, to: last.to }]
  })
}
