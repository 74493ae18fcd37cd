import { type Extension, Prec } from '@codemirror/state'
import { type Command, EditorView, keymap } from '@codemirror/view'
import { carriesOut } from './commands.ts'
import { lastTag, tagAs } from './last-tag.ts'
import { rangeOf } from './places.ts'
import { frameFacet, settingsOf } from './surroundings.ts'
import { say } from './words.ts'
import { wordsToTag } from './words-to-tag.ts'

/** The key that tags the next words as the last ones were. */
export function repeatingTag(): Extension {
  return [
    lastTag,
    carriesOut.of({ repeatTag }),
    Prec.high(keymap.of([{ key: 'Mod-Shift-r', run: repeatTag, stopPropagation: true, preventDefault: true }])),
  ]
}

/** Tags the selection, or the word that the caret stands in, as what was tagged last. */
export const repeatTag: Command = (view) => {
  const ref = view.state.field(lastTag, false)
  if (ref === undefined) announce(view, 'noLastTag')
  else void repeat(view, ref)
  return true
}

async function repeat(view: EditorView, ref: string): Promise<void> {
  const { doc, readOnly } = view.state
  if (readOnly) return
  const words = await wordsToTag(view)
  if (!words || !view.state.doc.eq(doc)) return
  const choices = await view.state.facet(frameFacet).ask({ kind: 'tagging', range: rangeOf(doc, words), also: ref })
  if (!view.state.doc.eq(doc)) return
  const choice = choices && [...choices.entities, ...choices.types].find((one) => one.ref === ref)
  if (choices && choice) tagAs(view, choices, choice)
  else announce(view, 'notTagged')
}

const announce = (view: EditorView, key: 'noLastTag' | 'notTagged') =>
  view.dispatch({ effects: EditorView.announce.of(say(settingsOf(view.state), key)) })
