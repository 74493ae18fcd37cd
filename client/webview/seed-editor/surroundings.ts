import { type EditorState, Facet, StateEffect, StateField } from '@codemirror/state'
import type { EditorSettings } from '../messages/seed-editor.ts'
import type { Frame } from './frame.ts'

/** The settings as they are now; whatever is drawn by them is computed from this field and drawn anew when it changes. */
export const settingsField = StateField.define<EditorSettings>({
  create: () => defaults,
  update: (settings, { effects }) =>
    effects.reduce((now, effect) => (effect.is(changeSettings) ? effect.value : now), settings),
})

/** Tells the editor's parts that the reader has set something otherwise. */
export const changeSettings = StateEffect.define<EditorSettings>()

// What an editor without an extension is told: nothing.
const alone: Frame = { ask: async () => undefined, perform: () => {}, isFirst: false }

/** The extension's side, for the parts of the editor that ask it for something. */
export const frameFacet = Facet.define<Frame, Frame>({ combine: ([frame]) => frame ?? alone })

/** Frame and settings for everything else in the state; comes once, before the editor's parts. */
export const surroundings = (frame: Frame, settings: EditorSettings) => [
  frameFacet.of(frame),
  settingsField.init(() => settings),
]

/** The settings that a part is drawn by, in a state that may have none (an editor in a test of one part). */
export const settingsOf = (state: EditorState): EditorSettings => state.field(settingsField, false) ?? defaults

const defaults: EditorSettings = {
  language: 'en',
  font: 'naskh',
  fontSize: 18,
  lineHeight: 1.9,
  width: 75,
  hijri: false,
}
