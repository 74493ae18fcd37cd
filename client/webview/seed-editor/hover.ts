import { activateHover, type Command, type EditorView, hoverTooltip, type Tooltip } from '@codemirror/view'
import { element } from './element.ts'
import { markdownDom } from './markdown-dom.ts'
import { positionAt, spanOf } from './places.ts'
import { frameFacet, settingsOf } from './surroundings.ts'
import { uiDirection } from './words.ts'

/** The server's card of what the pointer rests on. */
export const hover = hoverTooltip(cardAt, { hideOnChange: true, hoverTime: 350 })

/** Editors in which the card was asked for by its key: there the pointer may be anywhere. */
const askedByKey = new WeakSet<EditorView>()

/** Shows the card of what the caret stands on; it goes when the caret does. */
export const showHover: Command = (view) => {
  askedByKey.add(view)
  activateHover(view, view.state.selection.main.head, 1, {
    tooltip: hover,
    until: (transaction) => transaction.selection !== undefined || transaction.docChanged,
  })
  return true
}

async function cardAt(view: EditorView, at: number): Promise<Tooltip | null> {
  const { state } = view
  const frame = state.facet(frameFacet)
  const answer = await frame.ask({ kind: 'hover', at: positionAt(state.doc, at) })
  // Whoever has begun to select, or has left with the pointer, must not find a card in the way.
  const isWaitedFor = askedByKey.delete(view) || view.contentDOM.matches(':hover')
  if (!answer || !isWaitedFor || !view.state.selection.eq(state.selection)) return null
  const { from, to } = answer.range ? spanOf(state.doc, answer.range) : { from: at, to: at }
  const dir = uiDirection(settingsOf(state))
  return {
    pos: from,
    end: to,
    above: true,
    create: () => ({ dom: element('div', { dir }, markdownDom(answer.contents, frame)) }),
  }
}
