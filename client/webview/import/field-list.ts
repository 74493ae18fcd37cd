import type { ProposedField } from '../../../server/src/protocol/import.ts'
import { element } from '../element.ts'
import type { ImportChoices } from '../messages/import.ts'
import type { SayImport } from './words.ts'

/** The fields of the front matter: each can be left out, and given another value. */
export class FieldList {
  readonly dom: HTMLElement
  readonly #rows: readonly FieldRow[]

  constructor(
    fields: readonly ProposedField[],
    chosen: ImportChoices | undefined,
    say: SayImport,
    onChange: () => void,
  ) {
    this.#rows = fields.map((field) => new FieldRow(field, chosen, say, onChange))
    const [first, more] = [true, false].map((isFirst) =>
      this.#rows
        .filter(({ key, hasValue }) => ((hasValue && !seldom.has(key)) || always.has(key)) === isFirst)
        .map(({ dom }) => dom),
    )
    const others = element('details', { class: 'import-more' }, element('summary', {}, say('moreFields')))
    others.append(...(more ?? []))
    this.dom = element(
      'section',
      { class: 'import-fields', 'aria-labelledby': 'fields' },
      element('h2', { id: 'fields' }, say('fields')),
      ...(first ?? []),
      ...(more && more.length > 0 ? [others] : []),
    )
  }

  get values(): Readonly<Record<string, string>> {
    return Object.fromEntries(this.#rows.map(({ key, value }) => [key, value]))
  }

  get leftOut(): readonly string[] {
    return this.#rows.flatMap(({ key, isLeftOut }) => (isLeftOut ? [key] : []))
  }

  labelOf(key: string): string {
    return this.#rows.find((row) => row.key === key)?.label ?? key
  }

  /** An id that nobody has written is that of the file. */
  showId(id: string): void {
    for (const row of this.#rows) if (row.key === 'id') row.follow(id)
  }

  /** Says what is wrong with values. */
  showSlips(slips: Readonly<Record<string, string>>): void {
    for (const row of this.#rows) row.showSlip(slips[row.key])
  }
}

/** Nearly always right, and to be seen elsewhere. */
const seldom: ReadonlySet<string> = new Set(['id', 'lang'])

/** Asked for even where nothing was found. */
const always: ReadonlySet<string> = new Set(['title', 'date', 'source.name'])

class FieldRow {
  readonly dom: HTMLElement
  readonly key: string
  readonly label: string
  readonly #proposed: ProposedField
  readonly #input: HTMLTextAreaElement
  readonly #isWritten: HTMLInputElement
  readonly #certainty: HTMLElement
  readonly #slip: HTMLElement
  readonly #say: SayImport
  /** Whether someone has written it; an id that nobody has written follows the title. */
  #isOwn: boolean

  constructor(field: ProposedField, chosen: ImportChoices | undefined, say: SayImport, onChange: () => void) {
    const { key, label, value, words, certainty, certaintyInWords, reason } = field
    this.key = key
    this.label = label
    this.#proposed = field
    this.#say = say
    const id = `field-${key.replace('.', '-')}`
    const now = chosen?.values[key] ?? value
    this.#isOwn = now !== value
    const changed = (): void => {
      this.#isOwn = this.#input.value !== value && !(key === 'id' && this.#input.value === '')
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
      on: {
        input: changed,
        keydown: (event) => {
          // A value is one line.
          if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey) event.preventDefault()
        },
      },
    })
    this.#input.value = now
    this.#certainty = element('span', { class: `import-certainty import-${certainty ?? 'none'}` })
    this.#certainty.textContent = certaintyInWords ?? ''
    this.#slip = element('div', { class: 'import-slip', id: `${id}-slip`, role: 'alert' })
    const why = [
      ...(reason === undefined ? [] : [element('span', {}, reason)]),
      ...(key === 'date' && value === '' ? [element('span', {}, say('noDate'))] : []),
      ...(words === undefined || words === value || key === 'id'
        ? []
        : [element('span', { class: 'import-from' }, element('bdi', {}, say('readFrom', shortened(words))))]),
    ]
    this.dom = element(
      'div',
      { class: 'import-field', 'data-key': key },
      this.#isWritten,
      element('label', { for: id }, label),
      this.#certainty,
      this.#input,
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

  follow(value: string): void {
    if (!this.#isOwn) this.#input.value = value
  }

  showSlip(slip: string | undefined): void {
    const isShown = slip !== undefined && !this.isLeftOut
    if (this.#slip.textContent !== (isShown ? slip : '')) this.#slip.textContent = isShown ? slip : ''
    this.#input.toggleAttribute('aria-invalid', false)
    if (isShown) this.#input.setAttribute('aria-invalid', 'true')
  }

  #draw(): void {
    this.dom.classList.toggle('import-left-out', this.isLeftOut)
    this.#input.disabled = this.isLeftOut
    this.#certainty.textContent = this.#isOwn ? this.#say('changed') : (this.#proposed.certaintyInWords ?? '')
  }
}

const isLatin: ReadonlySet<string> = new Set(['date', 'updated', 'id', 'lang', 'source.url', 'topics'])

const LONGEST = 160

const shortened = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text)
