import type { ProposedField } from '../../../server/src/protocol/import.ts'
import { element } from '../element.ts'
import type { ImportChoices } from '../messages/import.ts'
import { OptionList } from './option-list.ts'
import type { SayImport } from './words.ts'

/** One field of the front matter: whether it is written, its value, and how that was come by. */
export class FieldRow {
  readonly dom: HTMLElement
  readonly key: string
  readonly label: string
  readonly #proposed: ProposedField
  readonly #input: HTMLTextAreaElement
  readonly #isWritten: HTMLInputElement
  readonly #certainty: HTMLElement
  readonly #slip: HTMLElement
  readonly #options: OptionList | undefined
  readonly #say: SayImport
  /** Whether someone has written it; an id that nobody has written follows the title. */
  #isOwn: boolean

  constructor(field: ProposedField, chosen: ImportChoices | undefined, say: SayImport, onChange: () => void) {
    const { key, label, value, words, certainty, reason } = field
    this.key = key
    this.label = label
    this.#proposed = field
    this.#say = say
    const id = `field-${key.replace('.', '-')}`
    const now = chosen?.values[key] ?? value
    this.#isOwn = now !== value
    const changed = (): void => {
      this.#isOwn = this.#input.value !== value && !(key === 'id' && this.#input.value === '')
      // What was wrong is being mended.
      this.showSlip(undefined)
      this.#draw()
      onChange()
    }
    this.#isWritten = element('input', {
      type: 'checkbox',
      checked: !chosen?.leftOut.includes(key),
      'aria-label': say('writeField', label),
      on: { change: changed },
    })
    this.#input = element('textarea', {
      class: 'seed-input',
      id,
      rows: 1,
      dir: isLatin.has(key) ? 'ltr' : 'auto',
      'aria-describedby': `${id}-why ${id}-slip`,
      'aria-required': field.required ? 'true' : undefined,
      on: {
        input: changed,
        keydown: (event) => {
          // A value is one line.
          if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey) event.preventDefault()
        },
      },
    })
    this.#input.value = now
    this.#options = field.options && new OptionList(field, say, this.#input, changed)
    this.#certainty = element('span', { class: `import-certainty import-${certainty ?? 'none'}` })
    this.#slip = element('div', { class: 'import-slip', id: `${id}-slip`, role: 'alert' })
    const why = [
      ...(reason === undefined ? [] : [element('span', {}, reason)]),
      ...(key === 'date' && value === '' ? [element('span', {}, say('noDate'))] : []),
      ...(words === undefined || words === value || key === 'id'
        ? []
        : [
            element(
              'span',
              { class: 'import-from' },
              element('bdi', {}, say('readFrom', `\u2068${shortened(words)}\u2069`)),
            ),
          ]),
    ]
    this.dom = element(
      'div',
      { class: 'import-field', 'data-key': key },
      this.#isWritten,
      element('label', { for: id }, label),
      this.#certainty,
      this.#input,
      ...(this.#options ? [this.#options.dom] : []),
      element('div', { class: 'import-why', id: `${id}-why` }, ...why),
      this.#slip,
    )
    this.#draw()
  }

  /** An id that nobody has touched follows the title. */
  get value(): string {
    return this.key === 'id' && !this.#isOwn ? '' : this.#input.value
  }

  get hasValue(): boolean {
    return this.#proposed.value !== '' || this.#isOwn
  }

  get isLeftOut(): boolean {
    return !this.#isWritten.checked
  }

  /** Whether the corpus asks for it and nothing was found. */
  get isAsked(): boolean {
    return this.#proposed.required === true && this.#proposed.value === ''
  }

  get isWrong(): boolean {
    return this.#input.getAttribute('aria-invalid') === 'true'
  }

  /** Takes the focus, wherever it is folded away. */
  focus(): void {
    this.dom.closest('details')?.setAttribute('open', '')
    this.#input.focus()
    this.dom.scrollIntoView({ block: 'nearest' })
  }

  follow(value: string): void {
    if (!this.#isOwn) this.#input.value = value
  }

  showSlip(slip: string | undefined): void {
    const isShown = slip !== undefined && !this.isLeftOut
    if (this.#slip.textContent !== (isShown ? slip : '')) this.#slip.textContent = isShown ? slip : ''
    if (isShown) this.#input.setAttribute('aria-invalid', 'true')
    else this.#input.removeAttribute('aria-invalid')
  }

  /** How it was come by, in a word; or that it is wanted. */
  get #said(): string {
    const { certaintyInWords = '' } = this.#proposed
    if (this.#isWanted) return this.#say(this.isLeftOut ? 'forLater' : 'wanted')
    return this.#isOwn ? this.#say('changed') : certaintyInWords
  }

  /** Whether the corpus asks for it and nobody has given it; a day that nobody knows is written so. */
  get #isWanted(): boolean {
    return this.isAsked && this.#input.value.trim() === '' && this.key !== 'date'
  }

  #draw(): void {
    this.dom.classList.toggle('import-left-out', this.isLeftOut)
    this.#input.disabled = this.isLeftOut
    this.#options?.draw(this.isLeftOut)
    this.#certainty.textContent = this.#said
    this.#certainty.classList.toggle('import-wanted', this.#isWanted && !this.isLeftOut)
  }
}

const isLatin: ReadonlySet<string> = new Set(['date', 'updated', 'id', 'lang', 'source.url', 'topics'])

const LONGEST = 160

const shortened = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text)
