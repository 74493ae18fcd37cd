import { element } from '../../element.ts'
import type { AtlasDeed } from '../../messages/atlas.ts'
import { type ExportedPicture, type ExportSubject, exportedAtlas } from './exported-atlas.ts'
import { pngOf } from './png.ts'
import { fileName, publishedNames } from './published-names.ts'
import { exportWords } from './words.ts'

/** What the menu of exports asks of the page. */
export interface ExportParts {
  readonly language: 'en' | 'ar'
  readonly pictures: () => readonly ExportedPicture[]
  /** What is shown now; undefined while nothing is. */
  readonly subject: () => ExportSubject | undefined
  /** Declarations of the fonts of the pictures with the data that this text needs; empty where there are none. */
  readonly fonts: (text: string) => Promise<string>
  readonly save: (deed: Extract<AtlasDeed, { kind: 'save' }>) => void
  /** Says something to screen readers. */
  readonly say: (words: string) => void
}

type Format = 'svg' | 'png'

/** A button with a list below it: each picture, and all of them, as SVG or PNG. */
export class ExportMenu {
  readonly dom: HTMLElement
  readonly #parts: ExportParts
  readonly #button: HTMLButtonElement
  readonly #menu: HTMLElement

  constructor(parts: ExportParts) {
    this.#parts = parts
    const word = exportWords(parts.language)
    this.#button = element(
      'button',
      {
        type: 'button',
        class: 'seed-tool seed-export-button',
        'aria-haspopup': 'menu',
        'aria-expanded': 'false',
        on: { click: () => this.#show(!this.#isOpen) },
      },
      word('export'),
    )
    this.#menu = element('div', { class: 'seed-export-menu', role: 'menu', 'aria-label': word('export'), hidden: true })
    this.dom = element('div', { class: 'seed-export' }, this.#button, this.#menu)
    this.dom.addEventListener('keydown', (event) => this.#press(event))
    this.dom.addEventListener('focusout', ({ relatedTarget }) => {
      if (!(relatedTarget instanceof Node && this.dom.contains(relatedTarget))) this.#show(false)
    })
  }

  #show(isOpen: boolean): void {
    if (isOpen) this.#fill()
    this.#menu.hidden = !isOpen
    this.#button.setAttribute('aria-expanded', String(isOpen))
    if (isOpen) this.#items[0]?.focus()
  }

  #fill(): void {
    const word = exportWords(this.#parts.language)
    const pictures = this.#parts.pictures()
    const rows = [
      ...pictures.map((picture) => ({ label: picture.label, all: [picture] as readonly ExportedPicture[] })),
      { label: word('whole'), all: pictures },
    ]
    this.#menu.replaceChildren(
      ...rows.map(({ label, all }) =>
        element(
          'div',
          { class: 'seed-export-row', role: 'none' },
          element('span', { 'aria-hidden': 'true' }, label),
          ...(['svg', 'png'] as const).map((format) => this.#item(label, format, all)),
        ),
      ),
      element('p', { class: 'seed-export-hint' }, word('hint')),
    )
  }

  #item(label: string, format: Format, pictures: readonly ExportedPicture[]): HTMLElement {
    const shown = format.toUpperCase()
    const click = (): void => {
      this.#show(false)
      this.#button.focus()
      void this.#export(format, pictures)
    }
    return element(
      'button',
      {
        type: 'button',
        class: 'seed-tool',
        role: 'menuitem',
        tabindex: -1,
        'aria-label': `${label}: ${shown}`,
        on: { click },
      },
      shown,
    )
  }

  async #export(format: Format, pictures: readonly ExportedPicture[]): Promise<void> {
    const subject = this.#parts.subject()
    if (!subject) return
    const text = exportedAtlas(pictures, subject)
    const data = format === 'svg' ? text : await pngOf(text, await this.#parts.fonts(text))
    const word = exportWords(this.#parts.language)
    if (data === undefined) return this.#parts.say(word('notDrawn'))
    const what = pictures.length === 1 ? pictures.map(({ label }) => label) : [word('atlas')]
    const { title } = publishedNames(subject.atlas, subject.names)
    this.#parts.save({ kind: 'save', format, name: fileName(...what, title), data })
  }

  get #isOpen(): boolean {
    return this.#button.getAttribute('aria-expanded') === 'true'
  }

  get #items(): readonly HTMLElement[] {
    return [...this.#menu.querySelectorAll<HTMLElement>('[role=menuitem]')]
  }

  /** Up and down go from picture to picture, the sides from format to format. */
  #press(event: KeyboardEvent): void {
    if (!this.#isOpen) return
    const items = this.#items
    const at = items.findIndex((item) => item === document.activeElement)
    const to = {
      ArrowDown: at + 2,
      ArrowUp: at - 2,
      ArrowLeft: at ^ 1,
      ArrowRight: at ^ 1,
      Home: 0,
      End: items.length - 1,
    }[event.key]
    if (event.key === 'Escape') {
      this.#show(false)
      this.#button.focus()
    } else if (to === undefined) return
    else items[(to + items.length) % items.length]?.focus()
    event.preventDefault()
    event.stopPropagation()
  }
}
