import type { EditorState, Extension } from '@codemirror/state'
import { type EditorView, type Panel, showPanel } from '@codemirror/view'
import { articleView } from './article-view.ts'
import { element } from './element.ts'
import { settingsField, settingsOf } from './surroundings.ts'
import { countOf, say, uiDirection } from './words.ts'

/** A line below the text: how long it is, how much of it is selected, and in which language it is. */
export const statusLine = (): Extension => showPanel.compute([settingsField], () => (view) => panel(view))

/** The characters of a text as a reader counts them: neither marks on letters nor line breaks are any. */
export const characters = (text: string): number => text.match(/[^\p{M}\p{Cf}\n\r]/gu)?.length ?? 0

function panel(view: EditorView): Panel {
  const words = element('span')
  const letters = element('span')
  const selected = element('span')
  const language = element('span')
  const settings = settingsOf(view.state)
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
    element('span', { class: 'seed-spring' }),
    language,
  )
  const draw = (state: EditorState) => {
    const seen = articleView(state)
    words.textContent = say(settings, 'wordCount', countOf(seen.words))
    letters.textContent = say(settings, 'characterCount', countOf(seen.characters))
    language.textContent = seen.lang === undefined ? '' : languageName(seen.lang, settings.language)
  }
  const drawSelected = (state: EditorState) => {
    const { from, to } = state.selection.main
    const count = from === to ? '' : countOf(characters(state.sliceDoc(from, to)))
    selected.textContent = count === '' ? '' : say(settings, 'selectedCount', count)
  }
  draw(view.state)
  drawSelected(view.state)
  return {
    dom,
    update({ state, startState, docChanged, selectionSet, transactions }) {
      // Counted when the server has counted its words, not with every letter.
      const isTold = !docChanged && articleView(state) !== articleView(startState)
      if (isTold || (docChanged && transactions.some(({ effects }) => effects.length > 0))) draw(state)
      if (docChanged || selectionSet) drawSelected(state)
    },
  }
}

function languageName(lang: string, language: 'en' | 'ar'): string {
  try {
    return new Intl.DisplayNames(language, { type: 'language' }).of(lang) ?? lang
  } catch {
    return lang
  }
}
