import { EditorState, type Extension } from '@codemirror/state'
import { EditorView, ViewPlugin, type ViewUpdate } from '@codemirror/view'
import type { EditorTagKind } from '../../../server/src/protocol/editor-view.ts'
import { type Tag, tagAt } from './article-view.ts'
import { settingsField, settingsOf } from './surroundings.ts'
import { say } from './words.ts'

/** What a screen reader is told that others see: what a tag means when the caret comes into it. CodeMirror's own announcements are in the user's language too. */
export const spokenTags: Extension = [
  EditorState.phrases.compute([settingsField], (state) => {
    const settings = settingsOf(state)
    return { Completions: say(settings, 'suggestions'), 'Selection deleted': say(settings, 'selectionDeleted') }
  }),
  ViewPlugin.define((view) => {
    let timer: ReturnType<typeof setTimeout> | undefined
    let last: Tag | undefined
    const speak = (): void => {
      const tag = tagAt(view.state, view.state.selection.main.head)
      const isSame = tag?.ref === last?.ref && tag?.from === last?.from
      last = tag
      if (!tag || isSame || !view.hasFocus) return
      view.dispatch({ effects: EditorView.announce.of(spoken(tag, settingsOf(view.state))) })
    }
    return {
      update: ({ selectionSet, docChanged }: ViewUpdate) => {
        // Whoever types hears what is typed.
        if (!selectionSet || docChanged) return
        clearTimeout(timer)
        timer = setTimeout(speak, REST)
      },
      destroy: () => clearTimeout(timer),
    }
  }),
]

/** In milliseconds: a caret that runs over ten tags says nothing of the first nine. */
const REST = 200

/** What a tag means, as it is said aloud: its type and whom it names. */
export function spoken({ kind, ref, name, known }: Tag, settings: ReturnType<typeof settingsOf>): string {
  const type = ref.slice(0, ref.indexOf(':'))
  if (kind === 'unresolved') return `${say(settings, isKind(type) ? type : 'entity')}: ${say(settings, 'unresolved')}`
  const whom = name ?? (known ? undefined : `${ref} (${say(settings, 'unknown')})`)
  return whom === undefined ? say(settings, kind) : `${say(settings, kind)}: ${whom}`
}

const isKind = (type: string): type is EditorTagKind => ['person', 'place', 'org', 'event'].includes(type)
