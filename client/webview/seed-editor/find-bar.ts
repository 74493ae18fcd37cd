import { type Extension, Prec, StateEffect, StateField } from '@codemirror/state'
import { type Command, EditorView, keymap, type Panel, showPanel, type ViewUpdate } from '@codemirror/view'
import { element } from '../element.ts'
import { carriesOut } from './commands.ts'
import { foundMatches, isReplaceable, matchFrom, selectMatch, setMatches, toMatch } from './found-matches.ts'
import { replacedLines } from './front-matter-state.ts'
import { type Span, spanOf } from './places.ts'
import { changeSettings, frameFacet, settingsOf } from './surroundings.ts'
import { say, uiDirection } from './words.ts'

/** Find and replace above the text: the server finds words in every spelling (أستانة finds أستانا too). */
export function findBar(): Extension {
  return [
    isOpen,
    foundMatches,
    carriesOut.of({ find: openFind }),
    Prec.high(
      keymap.of([
        { key: 'Mod-f', run: openFind, stopPropagation: true, preventDefault: true },
        { key: 'Mod-h', run: (view) => openWith(view, true), stopPropagation: true, preventDefault: true },
        { key: 'F3', run: toMatch(true), shift: toMatch(false), stopPropagation: true, preventDefault: true },
        { key: 'Escape', run: closeFind },
      ]),
    ),
  ]
}

/** Opens the bar, or goes to it, with the selected words to be found. */
export const openFind: Command = (view) => openWith(view, false)

interface Bar {
  /** What to find; the bar has it from then on. */
  readonly sought: string
  readonly replaces: boolean
}

const setBar = StateEffect.define<Bar | undefined>()

const isOpen = StateField.define<Bar | undefined>({
  create: () => undefined,
  update: (bar, { effects }) =>
    effects.reduce(
      // Its words are those of the language in which it was opened.
      (now, effect) => (effect.is(setBar) ? effect.value : effect.is(changeSettings) ? undefined : now),
      bar,
    ),
  provide: (field) => showPanel.from(field, (bar) => (bar ? barOf : null)),
})

// The same for every state, so that the bar stays while it is open.
const barOf = (view: EditorView): Panel => new FindBar(view)

function openWith(view: EditorView, replaces: boolean): boolean {
  const { from, to } = view.state.selection.main
  const selected = view.state.sliceDoc(from, Math.min(to, from + 200))
  const sought = selected.trim() !== '' && !selected.includes('\n') ? selected : view.state.field(foundMatches).sought
  view.dispatch({ effects: setBar.of({ sought, replaces }) })
  return true
}

const closeFind: Command = (view) => {
  if (view.state.field(isOpen) === undefined) return false
  const { sought } = view.state.field(foundMatches)
  view.dispatch({ effects: [setBar.of(undefined), setMatches.of({ sought, matches: [], at: undefined })] })
  view.focus()
  return true
}

class FindBar implements Panel {
  readonly dom: HTMLElement
  readonly top = true
  readonly #view: EditorView
  readonly #input: HTMLInputElement
  readonly #replacement: HTMLInputElement
  readonly #count: HTMLElement
  readonly #second: HTMLElement
  readonly #toggle: HTMLElement
  #asked = 0
  #rest: ReturnType<typeof setTimeout> | undefined

  constructor(view: EditorView) {
    this.#view = view
    const settings = settingsOf(view.state)
    const bar = view.state.field(isOpen)
    const input = (key: 'findAnySpelling' | 'replaceWith') =>
      element('input', {
        dir: 'auto',
        class: 'seed-input',
        spellcheck: 'false',
        autocomplete: 'off',
        placeholder: say(settings, key),
        'aria-label': say(settings, key),
      })
    const button = (key: 'previous' | 'next' | 'close' | 'showReplace', sign: string, run: () => void) =>
      element(
        'button',
        {
          type: 'button',
          class: 'seed-button seed-icon-button',
          title: say(settings, key),
          'aria-label': say(settings, key),
          on: { click: run },
        },
        sign,
      )
    const textButton = (key: 'replace' | 'replaceAll', run: () => void) =>
      element('button', { type: 'button', class: 'seed-button', on: { click: run } }, say(settings, key))
    this.#input = input('findAnySpelling')
    this.#input.setAttribute('main-field', 'true')
    this.#replacement = input('replaceWith')
    this.#count = element('output', { class: 'seed-find-count', 'aria-live': 'polite' })
    this.#toggle = button('showReplace', '⇄', () => this.#showReplace(this.#second.hidden === true))
    this.#second = element(
      'div',
      { class: 'seed-row' },
      textButton('replace', () => this.#replace(() => this.#replaceOne())),
      textButton('replaceAll', () => this.#replace(() => this.#replaceAll())),
    )
    this.dom = element(
      'div',
      {
        role: 'search',
        'aria-label': say(settings, 'find'),
        class: 'seed-find',
        dir: uiDirection(settings),
        on: { keydown: (event) => this.#key(event) },
      },
      // What is typed stands first, so that Tab goes from the one input to the other; each has its buttons beside it.
      this.#input,
      this.#replacement,
      element(
        'div',
        { class: 'seed-row' },
        this.#count,
        button('previous', '↑', () => toMatch(false)(view)),
        button('next', '↓', () => toMatch(true)(view)),
        ...(view.state.readOnly ? [] : [this.#toggle]),
        button('close', '×', () => closeFind(view)),
      ),
      this.#second,
    )
    this.#input.value = bar?.sought ?? ''
    this.#input.addEventListener('input', (event) => {
      if (!(event as InputEvent).isComposing) this.#soon(TYPING_REST)
    })
    this.#input.addEventListener('compositionend', () => this.#soon(TYPING_REST))
    this.#showReplace(bar?.replaces === true && !view.state.readOnly)
  }

  mount(): void {
    this.#input.focus()
    this.#input.select()
    this.#soon(0)
  }

  update({ docChanged, startState, state, transactions }: ViewUpdate): void {
    const bar = state.field(isOpen)
    if (
      bar &&
      startState.field(isOpen) !== bar &&
      transactions.some(({ effects }) => effects.some((one) => one.is(setBar)))
    ) {
      if (bar.sought !== '') this.#input.value = bar.sought
      if (bar.replaces && !state.readOnly) this.#showReplace(true)
      this.#input.focus()
      this.#input.select()
      this.#soon(0)
    }
    if (docChanged) this.#soon(TEXT_REST, false)
    if (startState.field(foundMatches) !== state.field(foundMatches)) this.#showCount()
  }

  destroy(): void {
    clearTimeout(this.#rest)
    this.#asked++
  }

  #soon(milliseconds: number, moves = true): void {
    clearTimeout(this.#rest)
    this.#rest = setTimeout(() => void this.#seek(moves), milliseconds)
  }

  async #seek(moves: boolean): Promise<void> {
    const number = ++this.#asked
    const text = this.#input.value
    const { doc } = this.#view.state
    const ranges = text.trim() === '' ? [] : await this.#view.state.facet(frameFacet).ask({ kind: 'find', text })
    if (number !== this.#asked) return
    if (ranges === undefined || !this.#view.state.doc.eq(doc)) return this.#soon(TEXT_REST, moves)
    // What stands under the form cannot be seen, and so is not to be replaced unseen either.
    const unseen = replacedLines(this.#view.state)?.to ?? -1
    const matches = ranges.map((range) => spanOf(doc, range)).filter(({ from }) => from > unseen)
    const { from } = this.#view.state.selection.main
    const at = matchFrom(matches, from, true)
    const found = moves && at !== undefined ? matches[at] : undefined
    this.#view.dispatch({
      effects: [
        setMatches.of({ sought: text, matches, at: moves ? at : this.#sameAt(matches) }),
        ...(found ? [EditorView.scrollIntoView(found.from, { y: 'center' })] : []),
      ],
    })
    this.#showCount()
  }

  /** The match that is looked at stays the same when the text has changed elsewhere. */
  #sameAt(matches: readonly Span[]): number | undefined {
    const now = this.#view.state.field(foundMatches)
    const current = now.at === undefined ? undefined : now.matches[now.at]
    const at = current ? matches.findIndex(({ from }) => from === current.from) : -1
    return at < 0 ? undefined : at
  }

  #showCount(): void {
    const { matches, at } = this.#view.state.field(foundMatches)
    const settings = settingsOf(this.#view.state)
    this.#input.classList.toggle('seed-nothing', this.#input.value.trim() !== '' && matches.length === 0)
    this.#count.textContent =
      this.#input.value.trim() === ''
        ? ''
        : matches.length === 0
          ? say(settings, 'nothingFound')
          : at === undefined
            ? say(settings, 'matches', matches.length)
            : say(settings, 'matchOf', at + 1, matches.length)
  }

  #showReplace(isShown: boolean): void {
    this.#replacement.hidden = !isShown
    this.#second.hidden = !isShown
    this.#toggle.setAttribute('aria-expanded', String(isShown))
  }

  /** Replaces once what stands in the bar now has been found: a server may be slower than hands. */
  #replace(work: () => void): void {
    const isFound = (): boolean => this.#view.state.field(foundMatches).sought === this.#input.value
    if (isFound()) work()
    else void this.#seek(true).then(() => isFound() && work())
  }

  /** Replaces the match that is looked at, and goes on to the next; one that cannot be replaced is passed. */
  #replaceOne(): void {
    const { state } = this.#view
    const { matches, at } = state.field(foundMatches)
    const match = at === undefined ? undefined : matches[at]
    if (!match || state.readOnly) return void toMatch(true)(this.#view)
    if (!isReplaceable(state, match)) return void selectMatch(this.#view, matchFrom(matches, match.to, true))
    const insert = this.#replacement.value
    this.#view.dispatch({
      changes: { ...match, insert },
      selection: { anchor: match.from + insert.length },
      userEvent: 'replace',
    })
    toMatch(true)(this.#view)
  }

  /** All that can be replaced, in one step to undo. */
  #replaceAll(): void {
    const { state } = this.#view
    const found = state.field(foundMatches).matches
    if (found.length === 0 || state.readOnly) return
    const matches = found.filter((match) => isReplaceable(state, match))
    const insert = this.#replacement.value
    const settings = settingsOf(state)
    this.#view.dispatch({
      changes: matches.map((match) => ({ ...match, insert })),
      effects: EditorView.announce.of(say(settings, 'replaced', matches.length)),
      userEvent: 'replace.all',
    })
    this.#count.textContent = say(settings, 'replaced', matches.length)
  }

  #key(event: KeyboardEvent): void {
    if (event.isComposing) return
    if (event.key === 'Escape') closeFind(this.#view)
    else if (event.key === 'Enter' && event.target === this.#input) toMatch(!event.shiftKey)(this.#view)
    else if (event.key === 'Enter' && event.target === this.#replacement) {
      const isAll = event.altKey || event.ctrlKey || event.metaKey
      this.#replace(() => (isAll ? this.#replaceAll() : this.#replaceOne()))
    } else if (event.key === 'F3') toMatch(!event.shiftKey)(this.#view)
    else {
      // What is typed here is no shortcut of VS Code's.
      if ((!event.ctrlKey && !event.metaKey && !event.altKey) || undoes(event)) event.stopPropagation()
      return
    }
    event.preventDefault()
    event.stopPropagation()
  }
}

/** Whether a key undoes or redoes: the browser does that in the input, and VS Code would do it in the article. By place too, for an Arabic keyboard. */
const undoes = ({ ctrlKey, metaKey, altKey, key, code }: KeyboardEvent): boolean =>
  (ctrlKey || metaKey) && !altKey && (/^[zy]$/i.test(key) || code === 'KeyZ' || code === 'KeyY')

/** In milliseconds. */
const TYPING_REST = 120
const TEXT_REST = 300
