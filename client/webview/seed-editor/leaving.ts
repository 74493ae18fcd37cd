import type { Extension } from '@codemirror/state'
import { ViewPlugin } from '@codemirror/view'

/** Escape leads from whatever stands around the text back into it, where that has nothing of its own to close. */
export const leaving: Extension = ViewPlugin.define((view) => {
  const leave = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.defaultPrevented || event.isComposing || view.hasFocus) return
    event.preventDefault()
    event.stopPropagation()
    view.focus()
  }
  view.dom.addEventListener('keydown', leave)
  return { destroy: () => view.dom.removeEventListener('keydown', leave) }
})
