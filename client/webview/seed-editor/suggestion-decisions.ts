import { completionStatus, hasNextSnippetField, hasPrevSnippetField } from '@codemirror/autocomplete'
import { EditorSelection, type Extension, Prec, StateEffect, StateField } from '@codemirror/state'
import { type Command, EditorView, keymap, showTooltip, ViewPlugin, type ViewUpdate } from '@codemirror/view'
import type { SuggestedMention } from '../../../server/src/protocol/suggested-mentions.ts'
import { countOf } from '../words-of.ts'
import { carriesOut } from './commands.ts'
import { tagAs } from './last-tag.ts'
import { isPopupOpen } from './open-popup.ts'
import { rangeOf } from './places.ts'
import {
  changesSuggestions,
  dropSuggestion,
  type Suggestion,
  suggestionAtSelection,
  suggestionsIn,
} from './suggested-mentions.ts'
import { spokenSuggestion, suggestionCard } from './suggestion-card.ts'
import { frameFacet, settingsOf } from './surroundings.ts'
import { openPalette } from './tagging-palette.ts'
import { changesOf } from './wire-edits.ts'
import { say } from './words.ts'

/**
 * How suggested mentions are decided upon. Where the caret comes to one, or a key leads to it, a card says what it would be; while that is so Tab accepts
 * and Escape rejects. Whoever types has no card, and keeps both keys.
 */
export const decidingOnSuggestions = (): Extension => [
  current,
  resting,
  carriesOut.of({
    nextSuggestion: going(1),
    previousSuggestion: going(-1),
    acceptSuggestion: deciding('accept'),
    rejectSuggestion: deciding('reject'),
    tagSureMentions: tagSure,
  }),
  Prec.high(
    keymap.of([
      { key: 'Tab', run: deciding('accept'), stopPropagation: true },
      { key: 'Escape', run: deciding('reject'), stopPropagation: true },
      { key: 'Alt-.', mac: 'Ctrl-.', run: going(1), preventDefault: true, stopPropagation: true },
      { key: 'Alt-,', mac: 'Ctrl-,', run: going(-1), preventDefault: true, stopPropagation: true },
    ]),
  ),
]

type Decision = 'accept' | 'reject'

/** The suggestion that is to be decided upon. */
interface Current {
  readonly at: Suggestion
  /** What the server says of it, once it has. */
  readonly told?: SuggestedMention
  /** What has been decided before it has. */
  readonly decision?: Decision
}

const setCurrent = StateEffect.define<Current | null>()

const current = StateField.define<Current | null>({
  create: () => null,
  update(now, transaction) {
    const { effects, docChanged, selection, state } = transaction
    const set = effects.find((effect) => effect.is(setCurrent))
    if (set) return set.value
    if (!now || docChanged || selection || state.facet(isPopupOpen)) return null
    if (!changesSuggestions(transaction)) return now
    const still = suggestionAtSelection(state)
    return still && still.from === now.at.from && still.to === now.at.to ? now : null
  },
  provide: (field) =>
    showTooltip.from(field, (now) => {
      const { at, told } = now ?? {}
      if (!at || !told) return null
      const does = {
        choose: (view: EditorView, index: number) => accept(view, told, index),
        reject: (view: EditorView) => reject(view, at, told),
        choosesElse: (view: EditorView) => void openPalette(view, at),
        next: going(1),
      }
      return { pos: at.from, end: at.to, create: (view) => suggestionCard(view, told, does) }
    }),
})

/** A caret that rests on a suggestion after it has been moved there. */
const resting = ViewPlugin.define((view) => {
  let timer: ReturnType<typeof setTimeout> | undefined
  const look = (): void => {
    const at = isBusy(view) || !view.hasFocus ? undefined : suggestionAtSelection(view.state)
    if (at && !view.state.field(current)) void learn(view, at)
  }
  return {
    update({ selectionSet, docChanged, transactions }: ViewUpdate) {
      if (!selectionSet && !docChanged) return
      clearTimeout(timer)
      if (!docChanged && transactions.some((one) => one.isUserEvent('select'))) timer = setTimeout(look, REST)
    },
    destroy: () => clearTimeout(timer),
  }
})

/** In milliseconds: a caret that runs over ten suggestions shows nothing of the first nine. */
const REST = 200

/** Whether the keys belong to something else: a list of completions, a snippet, an input method, a card or a palette. */
const isBusy = ({ state, composing }: EditorView): boolean =>
  composing ||
  completionStatus(state) !== null ||
  hasNextSnippetField(state) ||
  hasPrevSnippetField(state) ||
  state.facet(isPopupOpen)

/** Asks what a suggestion may be, and shows it; one that the server makes no more is gone. */
async function learn(view: EditorView, at: Suggestion): Promise<void> {
  const { doc, selection } = view.state
  const told = await view.state.facet(frameFacet).ask({ kind: 'suggestion', range: rangeOf(doc, at) })
  if (view.state.doc !== doc || !view.state.selection.eq(selection)) return
  const decision = view.state.field(current)?.decision
  if (!told) {
    view.dispatch({ effects: [setCurrent.of(null), dropSuggestion.of({ ...at, lasts: false })] })
    return
  }
  const spoken = EditorView.announce.of(spokenSuggestion(told, settingsOf(view.state)))
  view.dispatch({ effects: decision ? setCurrent.of({ at, told }) : [setCurrent.of({ at, told }), spoken] })
  if (decision === 'accept') accept(view, told, 0)
  if (decision === 'reject') reject(view, at, told)
}

function deciding(decision: Decision): Command {
  return (view) => {
    const now = isBusy(view) ? null : view.state.field(current)
    if (!now) return false
    const { at, told } = now
    if (!told) view.dispatch({ effects: setCurrent.of({ ...now, decision }) })
    else if (decision === 'accept') accept(view, told, 0)
    else reject(view, at, told)
    return true
  }
}

/** Tags the words as one of the candidates. Whoever goes from one suggestion to the next is led on. */
function accept(view: EditorView, told: SuggestedMention, index: number): void {
  const chosen = told.candidates[index]
  if (!chosen) return
  const goesOn = isGoneThrough(view)
  view.focus()
  tagAs(view, told, chosen)
  if (goesOn) going(1)(view)
}

/** Has the article remember that the words are none of the candidates; where that cannot be, they are left alone as long as this editor is open. */
function reject(view: EditorView, at: Suggestion, { reject: edits }: SuggestedMention): void {
  const { state } = view
  const goesOn = isGoneThrough(view)
  const changes = state.changes(edits ? changesOf(state, edits) : [])
  const gone = { from: changes.mapPos(at.from, 1), to: changes.mapPos(at.to, -1), lasts: edits === undefined }
  const said = say(settingsOf(state), edits ? 'suggestionRejected' : 'suggestionHidden')
  view.focus()
  view.dispatch({
    changes,
    effects: [setCurrent.of(null), dropSuggestion.of(gone), EditorView.announce.of(said)],
    userEvent: 'tag',
  })
  if (goesOn) going(1)(view)
}

/** Whether a key has led to the suggestion, and not the way of a caret that someone writes with. */
const isGoneThrough = ({ state }: EditorView): boolean => !state.selection.main.empty

/** Selects the words of the next suggestion, or of the one before, round the ends of the text. */
function going(step: 1 | -1): Command {
  return (view) => {
    const { state } = view
    const { from, to, empty } = state.selection.main
    const found = suggestionsIn(state)
    const next =
      step > 0
        ? (found.from(empty ? to : Math.max(from + 1, to)) ?? found.from(0))
        : (found.before(from) ?? found.before(state.doc.length))
    if (!next) {
      view.dispatch({ effects: EditorView.announce.of(say(settingsOf(state), 'noSuggestions')) })
      return true
    }
    view.focus()
    view.dispatch({
      selection: EditorSelection.single(next.from, next.to),
      effects: [setCurrent.of({ at: next }), EditorView.scrollIntoView(next.from, { y: 'nearest', yMargin: 60 })],
      userEvent: 'select',
    })
    void learn(view, next)
    return true
  }
}

/** Tags all that is sure: one change of the text, and one step of undo. */
function tagSure(view: EditorView): boolean {
  const { doc, readOnly } = view.state
  if (readOnly) return false
  void view.state
    .facet(frameFacet)
    .ask({ kind: 'sureMentions' })
    .then((sure) => {
      if (!sure || view.state.doc !== doc) return
      const settings = settingsOf(view.state)
      const said = sure.count > 0 ? say(settings, 'sureTagged', countOf(sure.count)) : say(settings, 'noSuggestions')
      const effects = EditorView.announce.of(said)
      // The button that it came from is gone with what it was for.
      view.focus()
      view.dispatch({ changes: changesOf(view.state, sure.edits), effects, userEvent: 'tag' })
    })
  return true
}
