import type { EditorState, Extension } from '@codemirror/state'
import { type EditorView, type Panel, showPanel } from '@codemirror/view'
import { element } from '../element.ts'
import type { EditorCommand } from '../messages/seed-editor.ts'
import { countOf } from '../words-of.ts'
import { articleView } from './article-view.ts'
import { carryOut } from './commands.ts'
import { rangeOf } from './places.ts'
import { isOnMac, shownKey } from './shown-key.ts'
import { type SuggestedMentions, suggestionsIn } from './suggested-mentions.ts'
import { frameFacet, settingsField, settingsOf } from './surroundings.ts'
import { say, uiDirection } from './words.ts'

/** A line below the text: how long it is, how much of it is selected, and in which language it is. */
export const statusLine = (): Extension => showPanel.compute([settingsField], () => (view) => panel(view))

function panel(view: EditorView): Panel {
  const words = element('span')
  const letters = element('span')
  const selected = element('span', { class: 'seed-selected' })
  const language = element('span')
  const settings = settingsOf(view.state)
  const next = button(view, 'nextSuggestion', 'seed-button seed-quiet')
  next.title = `${say(settings, 'next')} (${shownKey(isOnMac() ? 'Ctrl-.' : 'Alt-.')})`
  const sureOnes = button(view, 'tagSureMentions', 'seed-button')
  const drawSuggested = ({ counts: { all, sure } }: SuggestedMentions) => {
    next.textContent = say(settings, 'suggestionCount', countOf(all))
    next.hidden = all === 0
    sureOnes.textContent = say(settings, 'tagSure', countOf(sure))
    sureOnes.hidden = sure === 0
  }
  const dom = element(
    'div',
    {
      role: 'group',
      class: 'seed-status',
      dir: uiDirection(settings),
      lang: settings.language,
      'aria-label': say(settings, 'status'),
    },
    words,
    letters,
    selected,
    next,
    sureOnes,
    element('span', { class: 'seed-spring' }),
    language,
  )
  const draw = (state: EditorState) => {
    const seen = articleView(state)
    words.textContent = say(settings, 'wordCount', countOf(seen.words))
    letters.textContent = say(settings, 'characterCount', countOf(seen.characters))
    language.textContent = seen.lang === undefined ? '' : languageName(seen.lang, settings.language)
  }
  let rest: ReturnType<typeof setTimeout> | undefined
  const drawSelected = () => {
    clearTimeout(rest)
    if (view.state.selection.main.empty) selected.textContent = ''
    else rest = setTimeout(() => void countSelected(), REST)
  }
  // What of a selection readers see, only the server knows: escapes, references, comments and addresses are not it.
  const countSelected = async () => {
    const { doc, selection } = view.state
    const range = rangeOf(doc, selection.main)
    const length = await view.state.facet(frameFacet).ask({ kind: 'length', range })
    if (!length || !view.state.selection.eq(selection)) return
    selected.textContent = say(settings, 'selectedCount', countOf(length.words), countOf(length.characters))
  }
  draw(view.state)
  drawSuggested(suggestionsIn(view.state))
  drawSelected()
  return {
    dom,
    update({ state, startState, docChanged, selectionSet, transactions }) {
      // Counted when the server has counted its words, not with every letter.
      const isTold = !docChanged && articleView(state) !== articleView(startState)
      if (isTold || (docChanged && transactions.some(({ effects }) => effects.length > 0))) draw(state)
      const suggestions = suggestionsIn(state)
      if (suggestions.counts !== suggestionsIn(startState).counts) drawSuggested(suggestions)
      if (docChanged || selectionSet) drawSelected()
    },
    destroy: () => clearTimeout(rest),
  }
}

/** A button that carries out a command, and leaves the caret in the text. */
const button = (view: EditorView, command: EditorCommand, classes: string): HTMLButtonElement =>
  element('button', {
    type: 'button',
    class: classes,
    on: { mousedown: (event) => event.preventDefault(), click: () => carryOut(view, command) },
  })

/** In milliseconds: a selection that grows is counted when it has. */
const REST = 120

function languageName(lang: string, language: 'en' | 'ar'): string {
  try {
    return new Intl.DisplayNames(language, { type: 'language' }).of(lang) ?? lang
  } catch {
    return lang
  }
}
