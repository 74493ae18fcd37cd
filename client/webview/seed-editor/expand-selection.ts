import { EditorSelection, type Extension, StateEffect, StateField, type Text } from '@codemirror/state'
import type { Command, EditorView } from '@codemirror/view'
import type { Range } from 'vscode-languageserver-types'
import { positionAt } from '../text-places.ts'
import { type Span, spansOf } from './places.ts'
import { frameFacet } from './surroundings.ts'

/** A selection that grows by steps: what was selected first, then what the server says stands around it, each step wider than the one before. */
interface Growth {
  readonly steps: readonly EditorSelection[]
  /** Which of them is selected. */
  readonly at: number
}

const setGrowth = StateEffect.define<Growth>()

/** The steps that have been taken; whatever else selects or changes something ends them. */
const growthField = StateField.define<Growth | undefined>({
  create: () => undefined,
  update: (growth, { docChanged, selection, effects }) =>
    effects.find((effect) => effect.is(setGrowth))?.value ?? (docChanged || selection ? undefined : growth),
})

/** Keeps the steps between one key and the next. */
export const selectionGrowth: Extension = growthField

/** Selects what stands around the selection: the word, the whole tag, what is emphasised, the paragraph, the section, all. */
export const expandSelection: Command = (view) => {
  if (!step(view, 1)) void begin(view)
  return true
}

/** Selects again what was selected before the last step. */
export const shrinkSelection: Command = (view) => {
  step(view, -1)
  return true
}

/** Goes on with the steps that have been taken; false where there are none. */
function step(view: EditorView, by: 1 | -1): boolean {
  const growth = view.state.field(growthField, false)
  if (growth) take(view, { steps: growth.steps, at: growth.at + by })
  return growth !== undefined
}

function take(view: EditorView, growth: Growth): void {
  const selection = growth.steps[growth.at]
  if (selection) view.dispatch({ selection, effects: setGrowth.of(growth), userEvent: 'select' })
}

async function begin(view: EditorView): Promise<void> {
  const { doc, selection } = view.state
  const around = await view.state.facet(frameFacet).ask({ kind: 'around', at: positionAt(doc, selection.main.head) })
  // The key may have been pressed once more meanwhile.
  if (!around || step(view, 1) || !view.state.selection.eq(selection)) return
  const wider = widening(around, doc, selection.main).map(({ from, to }) => EditorSelection.single(from, to))
  take(view, { steps: [selection, ...wider], at: 1 })
}

/** The ranges that hold a selection, and more than it. */
const widening = (ranges: readonly Range[], text: Text, { from, to }: Span): readonly Span[] => {
  const spanOf = spansOf(text)
  return ranges.map(spanOf).filter((span) => span.from <= from && to <= span.to && span.to - span.from > to - from)
}
