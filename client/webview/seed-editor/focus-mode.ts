import { type EditorState, type Extension, RangeSetBuilder, StateEffect, StateField } from '@codemirror/state'
import { type Command, Decoration, type DecorationSet, EditorView } from '@codemirror/view'
import { carriesOut } from './commands.ts'
import type { Span } from './places.ts'

/** Everything but the paragraph of the caret steps back. */
export function focusMode(): Extension {
  return [isFocused, lines, carriesOut.of({ toggleFocus })]
}

/** Turns the mode on or off. */
export const toggleFocus: Command = (view) => {
  view.dispatch({ effects: setFocus.of(!view.state.field(isFocused)) })
  return true
}

/** Whether the mode is on. */
export const isFocusMode = (state: EditorState): boolean => state.field(isFocused, false) ?? false

/** The lines around an offset up to the next empty ones; an empty line is a paragraph of its own. */
export function paragraphAt({ doc }: EditorState, offset: number): Span {
  const line = doc.lineAt(offset)
  let [first, last] = [line, line]
  if (line.text.trim() === '') return { from: line.from, to: line.to }
  while (first.number > 1 && doc.line(first.number - 1).text.trim() !== '') first = doc.line(first.number - 1)
  while (last.number < doc.lines && doc.line(last.number + 1).text.trim() !== '') last = doc.line(last.number + 1)
  return { from: first.from, to: last.to }
}

const setFocus = StateEffect.define<boolean>()

const isFocused = StateField.define<boolean>({
  create: () => false,
  update: (now, { effects }) => effects.reduce((on, effect) => (effect.is(setFocus) ? effect.value : on), now),
  provide: (field) => EditorView.editorAttributes.from(field, (on) => ({ class: on ? 'seed-focus-mode' : '' })),
})

const lines = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(now, { state, startState, docChanged, selection }) {
    const isOn = state.field(isFocused)
    if (!isOn) return Decoration.none
    return docChanged || selection || !startState.field(isFocused, false) ? near(state) : now
  },
  provide: (field) => EditorView.decorations.from(field),
})

function near(state: EditorState): DecorationSet {
  const { from, to } = state.selection.main
  const start = paragraphAt(state, from).from
  const end = paragraphAt(state, to).to
  const drawn = new RangeSetBuilder<Decoration>()
  for (let line = state.doc.lineAt(start); line.from <= end; line = state.doc.line(line.number + 1)) {
    drawn.add(line.from, line.from, inFocus)
    if (line.number === state.doc.lines) break
  }
  return drawn.finish()
}

const inFocus = Decoration.line({ class: 'seed-in-focus' })
