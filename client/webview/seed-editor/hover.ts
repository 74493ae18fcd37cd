import { EditorState, type Extension } from '@codemirror/state'
import {
  activateHover,
  type Command,
  closeHoverTooltips,
  Direction,
  type EditorView,
  hasHoverTooltips,
  hoverTooltip,
  type Rect,
  type Tooltip,
  ViewPlugin,
} from '@codemirror/view'
import type { SuggestedMention } from '../../../server/src/protocol/suggested-mentions.ts'
import { element } from '../element.ts'
import { markdownDom } from '../markdown-dom.ts'
import { positionAt } from '../text-places.ts'
import { findingCard } from './finding-message.ts'
import { forEachFinding, type TextFinding } from './form-findings.ts'
import { hiddenFindingsAt } from './hidden-findings.ts'
import { isPopupOpen } from './open-popup.ts'
import { rangeOf, type Span, spanOf } from './places.ts'
import { suggestionAtSelection, suggestionsIn } from './suggested-mentions.ts'
import { suggestedInShort } from './suggestion-card.ts'
import { frameFacet, settingsOf } from './surroundings.ts'
import { type Pointed, pointedIn } from './table-widget.ts'
import { uiDirection } from './words.ts'

const card = hoverTooltip(cardAt, { hideOnChange: true, hoverTime: 350 })

/** How often a reader has gone on to something else: by a key, a press of a button, or to another window. What was shown goes then. */
const turns = ViewPlugin.define(
  (view) => {
    const counted = { count: 0, turn }
    function turn(): void {
      counted.count++
      if (hasHoverTooltips(view.state)) view.dispatch({ effects: closeHoverTooltips })
    }
    window.addEventListener('blur', turn)
    return { counted, destroy: () => window.removeEventListener('blur', turn) }
  },
  {
    eventObservers: {
      keydown({ key }) {
        if (!held.has(key)) this.counted.turn()
      },
      mousedown() {
        this.counted.turn()
      },
    },
  },
)

/** Keys that do nothing by themselves. */
const held: ReadonlySet<string> = new Set(['Control', 'Shift', 'Alt', 'AltGraph', 'Meta', 'CapsLock'])

/** What the pointer is on in a drawn table, all of which is one place for CodeMirror; and what is explained there. */
const inTables = ViewPlugin.define((view) => {
  const now: { pointed: Pointed | null | undefined; explained: Span | undefined } = {
    pointed: undefined,
    explained: undefined,
  }
  const move = (event: MouseEvent): void => {
    now.pointed = pointedIn(view, event)
    const { pointed, explained } = now
    const isOnCard = event.target instanceof Element && event.target.closest('.cm-tooltip') !== null
    const isOnIt = pointed && explained && explained.from <= pointed.at && pointed.at <= explained.to
    if (!explained || isOnIt || isOnCard) return
    now.explained = undefined
    view.dispatch({ effects: closeHoverTooltips })
  }
  view.dom.addEventListener('mousemove', move)
  return { now, destroy: () => view.dom.removeEventListener('mousemove', move) }
})

/** The server's card of what the pointer rests on, below what was found there in hidden markup, or in a drawn table. */
export const hover: Extension = [
  card,
  turns,
  inTables,
  // Of the findings' own hover too, which comes without being asked for.
  EditorState.transactionExtender.of(({ startState, effects }) =>
    effects.length > 0 && startState.facet(isPopupOpen) ? { effects: closeHoverTooltips } : null,
  ),
]

/** Editors in which the card was asked for by its key: there the pointer may be anywhere. */
const askedByKey = new WeakSet<EditorView>()

/** Shows the card of what the caret stands on; it goes when the caret does. */
export const showHover: Command = (view) => {
  askedByKey.add(view)
  activateHover(view, view.state.selection.main.head, 1, {
    tooltip: card,
    until: (transaction) => transaction.selection !== undefined || transaction.docChanged,
  })
  return true
}

async function cardAt(view: EditorView, offset: number): Promise<Tooltip | null> {
  const { state } = view
  const isByKey = askedByKey.delete(view)
  const inTable = isByKey ? undefined : view.plugin(inTables)?.now
  const pointed = inTable?.pointed
  if (pointed === null) return null
  const at = pointed?.at ?? offset
  const turn = view.plugin(turns)?.counted.count
  const frame = state.facet(frameFacet)
  const answer = await frame.ask({ kind: 'hover', at: positionAt(state.doc, at) })
  const suggested = answer ? undefined : await suggestedAt(state, at)
  const found = [...hiddenFindingsAt(view.state, at), ...(pointed ? findingsOn(view.state, pointed) : [])]
  // Whoever has begun to select, has gone on by a key, or has left with the pointer, must not find a card in the way.
  const isWaitedFor = (isByKey || view.contentDOM.matches(':hover')) && turn === view.plugin(turns)?.counted.count
  if (!isWaitedFor || view.state.facet(isPopupOpen) || view.state.doc !== state.doc) return null
  if ((!answer && !suggested && found.length === 0) || !view.state.selection.eq(state.selection)) return null
  const range = answer?.range ?? suggested?.range
  const { from, to } = range ? spanOf(state.doc, range) : { from: at, to: at }
  const dir = uiDirection(settingsOf(state))
  const dom = (): HTMLElement => {
    const explained = answer
      ? [markdownDom(answer.contents, frame)]
      : suggested
        ? [suggestedInShort(suggested.candidates[0], settingsOf(state))]
        : []
    return element('div', { dir }, ...found.map((one) => findingCard(view, one)), ...explained)
  }
  if (!inTable || !pointed) return { pos: from, end: to, above: true, create: () => ({ dom: dom() }) }
  inTable.explained = from < to ? { from, to } : pointed.piece
  const { table, seen } = pointed
  // It stands where the words begin, but for CodeMirror the pointer is nowhere in particular in the table.
  const getCoords = (): Rect => {
    const { left, right, top, bottom } = seen() ?? view.dom.getBoundingClientRect()
    const start = view.textDirection === Direction.RTL ? right : left
    return { left: start, right: start, top, bottom }
  }
  return { pos: table.from, end: table.to, above: true, create: () => ({ dom: dom(), getCoords }) }
}

/** What is suggested of the words there; nothing where the caret is in them, which has a card of its own. */
async function suggestedAt(state: EditorState, at: number): Promise<SuggestedMention | undefined> {
  const words = suggestionsIn(state).touching(at, at).at(-1)
  if (!words || suggestionAtSelection(state)?.from === words.from) return undefined
  return state.facet(frameFacet).ask({ kind: 'suggestion', range: rangeOf(state.doc, words) })
}

/** What was found in the letters of a drawn table; what begins with the table is shown wherever the pointer is on it. */
function findingsOn(state: EditorState, { table, piece }: Pointed): readonly TextFinding[] {
  const found: TextFinding[] = []
  forEachFinding(state, (finding, from, to) => {
    if (table.from < from && from < piece.to && piece.from < to) found.push(finding)
  })
  return found
}
