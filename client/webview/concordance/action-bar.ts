import type { OpenedConcordance } from '../../../server/src/protocol/concordance.ts'
import { element } from '../element.ts'
import type { EditKind } from '../messages/concordance.ts'
import { countOf } from '../words-of.ts'
import { type Language, say } from './words.ts'

/** What the buttons do. */
export interface Actions {
  edit(as: EditKind): void
  copy(): void
  export(): void
  /** Chooses no line. */
  clear(): void
  /** Ends the search that is under way. */
  cancel(): void
}

/** Between the bar and the lines: what was found, how far a search is, and what can be done with the lines that are chosen. */
export class ActionBar {
  readonly dom: HTMLElement
  readonly #language: Language
  readonly #told = element('output', { class: 'concordance-told', 'aria-live': 'polite' })
  readonly #chosen = element('output', { class: 'concordance-chosen', 'aria-live': 'polite' })
  readonly #searching: HTMLElement
  readonly #progress: HTMLProgressElement
  readonly #ofChosen: HTMLElement
  readonly #export: HTMLButtonElement

  constructor(language: Language, actions: Actions) {
    this.#language = language
    const button = (key: 'tag' | 'retag' | 'untag' | 'copy' | 'export' | 'clear' | 'cancel', click: () => void) =>
      element('button', { type: 'button', class: 'seed-button', on: { click } }, say(language, key))
    this.#progress = element('progress', { max: 1, 'aria-label': say(language, 'searching') })
    this.#searching = element(
      'div',
      { class: 'concordance-searching', hidden: true },
      this.#progress,
      button('cancel', () => actions.cancel()),
    )
    this.#export = button('export', () => actions.export())
    this.#ofChosen = element(
      'div',
      { role: 'toolbar', class: 'concordance-actions', 'aria-label': say(language, 'actions'), hidden: true },
      button('tag', () => actions.edit('tag')),
      button('retag', () => actions.edit('retag')),
      button('untag', () => actions.edit('untag')),
      button('copy', () => actions.copy()),
      button('clear', () => actions.clear()),
    )
    this.dom = element(
      'div',
      { class: 'concordance-status' },
      this.#told,
      this.#searching,
      this.#chosen,
      this.#ofChosen,
      this.#export,
    )
    this.found(undefined)
  }

  /** A search is under way: so far, where that is known. */
  search(share: number | undefined): void {
    this.#searching.hidden = false
    this.#told.textContent = say(this.#language, 'searching')
    if (share === undefined) this.#progress.removeAttribute('value')
    else this.#progress.value = share
  }

  /** This has been found; nothing, where it was refused. */
  found(opened: OpenedConcordance | undefined): void {
    this.#searching.hidden = true
    this.#export.hidden = !opened || opened.total === 0
    const { total = 0, articles = 0, isCut = false } = opened ?? {}
    const parts =
      total === 0
        ? [say(this.#language, 'nothing')]
        : [
            say(this.#language, 'found', countOf(total), countOf(articles)),
            ...(isCut ? [say(this.#language, 'cut', countOf(total))] : []),
          ]
    this.#told.textContent = opened ? parts.join(' ') : ''
  }

  tell(key: 'cancelled' | 'noAnswer' | 'choiceLost'): void {
    this.#searching.hidden = true
    this.#told.textContent = say(this.#language, key)
  }

  choose(count: number): void {
    this.#chosen.textContent = count === 0 ? '' : say(this.#language, 'chosen', countOf(count))
    this.#ofChosen.hidden = count === 0
  }
}
