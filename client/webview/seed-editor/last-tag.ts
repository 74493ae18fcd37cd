import { StateEffect, StateField } from '@codemirror/state'
import { EditorView } from '@codemirror/view'
import type { TaggingChoice, TaggingChoices } from '../../../server/src/protocol/tagging-choices.ts'
import { spanOf } from './places.ts'
import { settingsOf } from './surroundings.ts'
import { changesOf } from './wire-edits.ts'
import { say } from './words.ts'

/** What was tagged last in this editor, `type:id`; that is what is repeated. */
export const lastTag = StateField.define<string | undefined>({
  create: () => undefined,
  update: (ref, { effects }) => effects.reduce((now, effect) => (effect.is(chosen) ? effect.value : now), ref),
})

const chosen = StateEffect.define<string>()

/** Tags, or retargets, as a choice says: all its edits in one step; the caret stays in the words that have been tagged. */
export function tagAs(
  view: EditorView,
  { range }: Pick<TaggingChoices, 'range'>,
  choice: Pick<TaggingChoice, 'ref' | 'name' | 'edits'>,
): void {
  const { state } = view
  const changes = state.changes(changesOf(state, choice.edits))
  const words = spanOf(state.doc, range)
  const label = state.sliceDoc(words.from, words.to)
  view.dispatch({
    changes,
    selection: { anchor: changes.mapPos(words.to, -1) },
    effects: [chosen.of(choice.ref), EditorView.announce.of(say(settingsOf(state), 'tagged', label, choice.name))],
    userEvent: 'tag',
    scrollIntoView: true,
  })
}
