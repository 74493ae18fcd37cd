import type { ProposedField } from '../../../server/src/protocol/import.ts'
import { element } from '../element.ts'
import type { SayImport } from './words.ts'

/** What the corpus knows that a field can be, as buttons that stay pressed: those that stand in it, and of the others those that go on with what is typed. */
export class OptionList {
  readonly dom: HTMLElement
  readonly #field: ProposedField
  readonly #input: HTMLTextAreaElement
  readonly #onChange: () => void

  constructor(field: ProposedField, say: SayImport, input: HTMLTextAreaElement, onChange: () => void) {
    this.#field = field
    this.#input = input
    this.#onChange = onChange
    this.dom = element('div', { class: 'import-options', role: 'group', 'aria-label': say('choices', field.label) })
  }

  draw(isDisabled: boolean): void {
    const { options = [] } = this.#field
    const chosen = this.#chosen
    const typed = chosen.find((one) => !options.some(({ value }) => value === one))?.toLocaleLowerCase()
    const isLike = (words: string): boolean => typed === undefined || words.toLocaleLowerCase().includes(typed)
    const others = options.filter(({ value, label }) => !chosen.includes(value) && (isLike(value) || isLike(label)))
    const first = options.filter(({ value }) => chosen.includes(value))
    // In the order that they had, so that none moves away under a finger.
    const shown = new Set([...first, ...others.slice(0, MOST)].map(({ value }) => value))
    const focused = this.dom.contains(document.activeElement)
      ? (document.activeElement as HTMLElement).dataset.value
      : undefined
    const buttons = options
      .filter(({ value }) => shown.has(value))
      .map(({ value, label }) =>
        element(
          'button',
          {
            class: 'seed-button import-option',
            type: 'button',
            'data-value': value,
            'aria-pressed': String(chosen.includes(value)),
            disabled: isDisabled,
            on: { click: () => this.#toggle(value) },
          },
          element('bdi', {}, label),
        ),
      )
    this.dom.replaceChildren(...buttons)
    buttons.find(({ dataset }) => dataset.value === focused)?.focus()
  }

  get #chosen(): readonly string[] {
    const { value } = this.#input
    return (this.#field.takes === 'one' ? [value.trim()] : value.split(/\s*[,،]\s*/)).filter((one) => one !== '')
  }

  /** Takes a value in, in the place of what was typed of it, or out. */
  #toggle(value: string): void {
    const { options = [], takes } = this.#field
    const chosen = this.#chosen
    const sound = chosen.filter((one) => options.some((option) => option.value === one))
    const without = chosen.filter((one) => one !== value)
    const more = takes === 'one' ? [value] : [...sound, value]
    this.#input.value = (chosen.includes(value) ? without : more).join(', ')
    this.#onChange()
  }
}

/** More of them are found by typing. */
const MOST = 16
