import {
  type EditorState,
  type Extension,
  Prec,
  type Range,
  RangeSet,
  StateEffect,
  StateField,
  type Text,
  type Transaction,
} from '@codemirror/state'
import {
  type Command,
  Decoration,
  type DecorationSet,
  Direction,
  EditorView,
  ViewPlugin,
  type ViewUpdate,
} from '@codemirror/view'
import { articleView, type Mark, setArticleView, type Tag } from './article-view.ts'
import { marksInView } from './marks-in-view.ts'
import type { Span } from './places.ts'

/** Shows all brackets, targets and signs of Markdown, or hides them again until the caret comes near. */
export const showMarkup = StateEffect.define<boolean>()

const shown = StateField.define<boolean>({
  create: () => false,
  update: (value, { effects }) => effects.findLast((effect) => effect.is(showMarkup))?.value ?? value,
})

/** Whether all markup is shown. */
export const showsMarkup = (state: EditorState): boolean => state.field(shown, false) ?? false

/** Shows all markup, or hides it again. */
export const toggleMarkup: Command = (view) => {
  view.dispatch({ effects: showMarkup.of(!showsMarkup(view.state)) })
  return true
}

/**
 * The article without its markup: a tag's brackets and target are hidden until the caret stands within the tag, signs of Markdown until it comes to what
 * they mark. Arrow keys pass a target at one stroke; a click goes into it.
 */
export const hiddenMarkup: Extension = [
  shown,
  ViewPlugin.define((view) => new Markup(view), {
    decorations: (markup) => markup.decorations,
    provide: (plugin) => [
      EditorView.atomicRanges.of((view) => view.plugin(plugin)?.atoms ?? RangeSet.empty),
      // Both have to agree: the browser draws by the one, the caret moves by the other.
      EditorView.bidiIsolatedRanges.of((view) => view.plugin(plugin)?.isolates ?? RangeSet.empty),
      Prec.lowest(EditorView.decorations.of((view) => view.plugin(plugin)?.isolates ?? RangeSet.empty)),
    ],
  }),
]

class Markup {
  decorations: DecorationSet = Decoration.none
  atoms: DecorationSet = Decoration.none
  isolates: DecorationSet = Decoration.none

  constructor(view: EditorView) {
    this.#build(view)
  }

  update(update: ViewUpdate): void {
    if (update.docChanged || update.viewportChanged || update.selectionSet || update.transactions.some(isTold)) {
      this.#build(update.view)
    }
  }

  #build(view: EditorView): void {
    const { state } = view
    const decorations: Range<Decoration>[] = []
    const atoms: Range<Decoration>[] = []
    const isolates: Range<Decoration>[] = []
    for (const { tags, marks } of marksInView(view)) {
      for (const tag of tags) {
        const opening = { from: tag.from, to: tag.label.from }
        const closing = { from: tag.label.to, to: tag.to }
        if (!isClosed(state, tag)) {
          decorations.push(...marked(dimmed, opening), ...marked(dimmed, closing))
          isolates.push(...marked(ownWay, tag), ...marked(target, afterBracket(state.doc, closing)))
          if (!showsMarkup(state) && !entered(state, closing)) atoms.push(...marked(hidden, closing))
        } else {
          for (const piece of [opening, closing].flatMap((span) => inLines(state.doc, span))) {
            decorations.push(...marked(hidden, piece))
            atoms.push(...marked(hidden, piece))
          }
        }
      }
      for (const mark of marks) {
        if (mark.kind.startsWith('table-cell')) isolates.push(...marked(ownWay, withoutPipe(state.doc, mark)))
        if (mark.kind === 'code') isolates.push(...marked(ownWay, mark))
        if (mark.kind !== 'syntax') continue
        if (mark.of?.kind === 'list-item') {
          decorations.push(...marked(showsMarkup(state) || near(state, mark) ? dimmed : bullet, mark))
          continue
        }
        const hides = isHidden(state, mark)
        for (const piece of inLines(state.doc, mark)) {
          decorations.push(...marked(hides ? hidden : dimmed, piece))
          if (hides) atoms.push(...marked(hidden, piece))
          else if (piece.to - piece.from > 2 && mark.of?.kind === 'link') isolates.push(...marked(target, piece))
        }
      }
    }
    this.decorations = Decoration.set(decorations, true)
    this.atoms = Decoration.set(atoms, true)
    this.isolates = Decoration.set(isolates, true)
  }
}

/** Where something in hidden markup is seen: on all of the tag, or of what the sign marks; undefined where it is not hidden. */
export function seenInstead(state: EditorState, span: Span): Span | undefined {
  const marked = markedBy(state, span)
  return marked?.isHidden ? marked.whole : undefined
}

/** What is marked by the markup that a stretch stands in, and whether that is hidden now; undefined for a stretch that is not in markup alone. */
export function markedBy(
  state: EditorState,
  { from, to }: Span,
): { readonly whole: Span; readonly isHidden: boolean } | undefined {
  const view = articleView(state)
  const holds = (outer: Span): boolean => outer.from <= from && to <= outer.to
  const tag = view
    .tags(from, to)
    .find(({ label, ...whole }) => holds({ ...whole, to: label.from }) || holds({ ...whole, from: label.to }))
  if (tag) return { whole: tag, isHidden: isClosed(state, tag) }
  const sign = view.marks(from, to).find((mark) => mark.kind === 'syntax' && holds(mark))
  if (!sign?.of || sign.of.kind === 'list-item') return undefined
  const whole = ofLines.has(sign.of.kind) ? state.doc.lineAt(from) : sign.of.span
  return { whole, isHidden: isHidden(state, sign) }
}

/** Whether a tag's brackets and target are hidden. */
const isClosed = (state: EditorState, tag: Tag): boolean => !showsMarkup(state) && !entered(state, tag)

/** Whether a sign of Markdown is hidden. */
const isHidden = (state: EditorState, sign: Mark): boolean =>
  !alwaysShown.has(sign.of?.kind ?? '') && !showsMarkup(state) && !near(state, sign)

/** Signs without which a reader would not see what a line is. */
const alwaysShown: ReadonlySet<string> = new Set(['code-block', 'image', 'table'])

const hidden = Decoration.replace({})
const dimmed = Decoration.mark({ class: 'seed-markup' })
const bullet = Decoration.mark({ class: 'seed-bullet' })
const isolate = { attributes: { dir: 'ltr' }, bidiIsolate: Direction.LTR }
const target = Decoration.mark({ ...isolate, class: 'seed-isolate' })
/** Runs as its first letter does, and moves nothing around it: a tag that is open, code, and the cell of a table. */
const ownWay = Decoration.mark({ class: 'seed-isolate', attributes: { dir: 'auto' }, bidiIsolate: null })

const marked = (decoration: Decoration, { from, to }: Span): readonly Range<Decoration>[] =>
  from < to ? [decoration.range(from, to)] : []

/** From the parenthesis on: the bracket before it belongs to the words. */
const afterBracket = (text: Text, { from, to }: Span): Span =>
  text.sliceString(from, from + 1) === ']' ? { from: from + 1, to } : { from, to }

/** A cell is told with the pipe behind it. */
const withoutPipe = (text: Text, { from, to }: Span): Span =>
  /(?<!\\)\|$/.test(text.sliceString(Math.max(from, to - 2), to)) ? { from, to: to - 1 } : { from, to }

const isTold = ({ effects }: Transaction): boolean =>
  effects.some((effect) => effect.is(setArticleView) || effect.is(showMarkup))

/** A view plugin may not hide a line break. */
function inLines(text: Text, { from, to }: Span): readonly Span[] {
  const pieces: Span[] = []
  for (let start = from; start < to; ) {
    const line = text.lineAt(start)
    pieces.push({ from: start, to: Math.min(to, line.to) })
    start = line.to + 1
  }
  return pieces
}

/** Whether the caret, or the whole selection, is inside; at its edges it is not. */
const entered = ({ selection }: EditorState, { from, to }: Span): boolean =>
  selection.ranges.some((range) => from < range.from && range.to < to)

/** Whether the caret, or the whole selection, touches what a sign marks, on the sign's own line. */
function near({ doc, selection }: EditorState, sign: Mark): boolean {
  const line = doc.lineAt(sign.from)
  const whole = sign.of && !ofLines.has(sign.of.kind) ? sign.of.span : line
  return selection.ranges.some(
    (range) =>
      whole.from <= range.from &&
      range.to <= whole.to &&
      line.from <= range.from &&
      range.to <= Math.max(line.to, sign.to),
  )
}

/** What stands at the start of a line and holds for the line. */
const ofLines: ReadonlySet<string> = new Set([
  'heading-1',
  'heading-2',
  'heading-3',
  'heading-4',
  'heading-5',
  'heading-6',
  'quote',
  'list-item',
  'thematic-break',
])

/** A tag whose brackets and target are hidden, and of which an edge stands at this offset. */
export const closedTagAt = (state: EditorState, offset: number): Tag | undefined =>
  showsMarkup(state)
    ? undefined
    : articleView(state)
        .tags(offset, offset)
        .find(({ from, to, label }) => offset === from || offset === to || offset === label.from || offset === label.to)
