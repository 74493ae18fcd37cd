import {
  type EditorState,
  type Extension,
  MapMode,
  type Range,
  RangeSet,
  RangeValue,
  StateEffect,
  type Text,
} from '@codemirror/state'
import { Decoration, type DecorationSet, type EditorView, WidgetType } from '@codemirror/view'
import { element } from '../element.ts'
import type { ShownHint } from '../messages/seed-editor.ts'
import { offsetAt } from '../text-places.ts'
import { articleView } from './article-view.ts'
import { drawnInView } from './drawn-in-view.ts'
import { toldRanges } from './told-ranges.ts'

/** Hints in places of a text. */
export type Hints = RangeSet<Hint>

/** What is to be read between the words, from the server's hints of a text. */
export const readHints = (hints: readonly ShownHint[], text: Text): Hints =>
  RangeSet.of(
    hints.map(({ at, text: words }) => new Hint(words).range(offsetAt(text, at))),
    true,
  )

/** Sets the hints; their places are of the text as it is. */
export const setHints = StateEffect.define<Hints>()

class Hint extends RangeValue {
  readonly words: string
  constructor(words: string) {
    super()
    this.words = words
  }
}
// What is typed behind a tag comes behind its hint, and what takes the tag away takes the hint along.
Hint.prototype.startSide = -1
Hint.prototype.endSide = -1
Hint.prototype.mapMode = MapMode.TrackBefore

const hintsField = toldRanges(setHints)

/** Draws the server's hints small and dim behind their tags. Letters join across the end of a tag: until the server tells more, a hint waits behind them. */
export const inlayHints: Extension = [
  hintsField,
  drawnInView(decorationsOf, ({ startState, state }) => startState.field(hintsField) !== state.field(hintsField)),
]

function decorationsOf({ state, visibleRanges }: EditorView): DecorationSet {
  const widgets: Range<Decoration>[] = []
  for (const { from, to } of visibleRanges) {
    state.field(hintsField).between(from, to, (at, _end, { words }) => {
      const place = behindLetters(state.doc, at)
      const widget = new HintWidget(words, directionOfWord(state, at, place))
      widgets.push(Decoration.widget({ widget, side: 1 }).range(place))
    })
  }
  return Decoration.set(widgets, true)
}

function behindLetters(text: Text, offset: number): number {
  const { from, text: line } = text.lineAt(offset)
  return offset + (/^[\p{L}\p{M}\p{N}\u200c\u200d]*/u.exec(line.slice(offset - from))?.[0].length ?? 0)
}

/** How the word runs that a hint at `at` stands behind once it is drawn at `place`; undefined for one without letters. */
function directionOfWord(state: EditorState, at: number, place: number): Direction | undefined {
  const tag = articleView(state)
    .tags(at, at)
    .find(({ to }) => to === at)
  const { from, to } = tag && place === at ? tag.label : { from: state.doc.lineAt(at).from, to: place }
  const last = /\p{L}(?=\P{L}*$)/u.exec(state.sliceDoc(Math.max(from, to - LONGEST_WORD), to))?.[0]
  return last ? (rightToLeft.test(last) ? 'rtl' : 'ltr') : undefined
}

type Direction = 'rtl' | 'ltr'
const rightToLeft = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u
const LONGEST_WORD = 100

class HintWidget extends WidgetType {
  readonly #words: string
  readonly #direction: Direction | undefined

  constructor(words: string, direction: Direction | undefined) {
    super()
    this.#words = words
    this.#direction = direction
  }

  override eq(other: HintWidget): boolean {
    return other.#words === this.#words && other.#direction === this.#direction
  }

  /** A hint stands where its word ends as that is read, whatever runs around it, and nothing else changes its place for it. */
  override toDOM(): HTMLElement {
    const hint = element('span', { class: 'seed-hint', dir: this.#direction }, element('bdi', {}, this.#words))
    return element('span', {}, hint, this.#direction ? marks[this.#direction] : '')
  }

  /** A click on a hint is one behind its tag. */
  override ignoreEvent(): boolean {
    return false
  }
}

/** An unseen letter behind a hint: what stands between two letters of one direction runs as they do. */
const marks: Readonly<Record<Direction, string>> = { rtl: '\u061c', ltr: '\u200e' }
