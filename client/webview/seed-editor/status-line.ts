import type { EditorState, Extension, Text } from '@codemirror/state'
import { type EditorView, type Panel, showPanel } from '@codemirror/view'
import { type ArticleView, articleView } from './article-view.ts'
import { element } from './element.ts'
import { settingsField, settingsOf } from './surroundings.ts'
import { countOf, say, uiDirection } from './words.ts'

/** A line below the text: how long it is, how much of it is selected, and in which language it is. */
export const statusLine = (): Extension => showPanel.compute([settingsField], () => (view) => panel(view))

/** The characters of the text as readers see it: without front matter, markup and line breaks. A letter with its harakat is one. */
export function seenCharacters(text: Text, view: ArticleView): number {
  const start = view.frontMatter?.to ?? 0
  const hidden = [
    ...view.tags(start, text.length).flatMap(({ from, to, label }) => [
      { from, to: label.from },
      { from: label.to, to },
    ]),
    ...view.marks(start, text.length).filter(({ kind }) => kind === 'syntax'),
  ].toSorted((a, b) => a.from - b.from)
  let count = 0
  let at = start
  for (const { from, to } of hidden) {
    if (from > at) count += characters(text.sliceString(at, from))
    at = Math.max(at, to)
  }
  return count + characters(text.sliceString(at))
}

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
    letters.textContent = say(settings, 'characterCount', countOf(seenCharacters(state.doc, seen)))
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
