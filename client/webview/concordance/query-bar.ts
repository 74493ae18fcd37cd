import type { ConcordanceQuery } from '../../../server/src/protocol/concordance.ts'
import { element } from '../element.ts'
import type { Wanted } from '../messages/concordance.ts'
import { type Choice, suggestingInput } from '../seed-editor/suggesting-input.ts'
import { type Language, say } from './words.ts'

/** What is chosen in the bar, or asked by it. */
export interface BarListener {
  /** What is wanted is another thing now. */
  onWanted(wanted: Wanted): void
  /** The entities that have a name like this. */
  entities(typed: string): Promise<readonly Choice[] | undefined>
  /** Back to the lines. */
  onLeave(): void
}

type Kind = ConcordanceQuery['kind']

const kinds = ['entity', 'folded', 'text', 'regex'] as const satisfies readonly Kind[]
const fieldWords = { entity: 'entityField', folded: 'foldedField', text: 'textField', regex: 'regexField' } as const
const sorts = { date: 'sortDate', article: 'sortArticle', before: 'sortBefore', after: 'sortAfter' } as const
const groupings = {
  none: 'groupNone',
  article: 'groupArticle',
  year: 'groupYear',
  keyWord: 'groupKeyWord',
  entity: 'groupEntity',
} as const

/** Where one says what the key words are, and how lines stand: sorted, grouped. */
export class QueryBar {
  readonly dom: HTMLElement
  readonly #listener: BarListener
  readonly #language: Language
  readonly #kind: HTMLSelectElement
  readonly #sort: HTMLSelectElement
  readonly #grouping: HTMLSelectElement
  readonly #descending: HTMLButtonElement
  readonly #entity: ReturnType<typeof suggestingInput>
  readonly #typed: HTMLInputElement
  readonly #refusal = element('div', { id: 'refusal', class: 'concordance-refusal', role: 'alert', hidden: true })
  /** The entity that is shown, and how it is called. */
  #chosen: { readonly ref: string; readonly name: string } | undefined

  constructor(language: Language, listener: BarListener) {
    this.#language = language
    this.#listener = listener
    const changed = () => this.#tell()
    this.#kind = this.#select('kind', Object.fromEntries(kinds.map((kind) => [kind, kind])), () => this.#setKind())
    this.#sort = this.#select('sort', sorts, changed)
    this.#grouping = this.#select('grouping', groupings, changed)
    this.#descending = element(
      'button',
      {
        type: 'button',
        class: 'seed-button seed-icon-button',
        'aria-pressed': 'false',
        title: say(language, 'descending'),
        'aria-label': say(language, 'descending'),
        on: {
          click: () => {
            this.#press(this.#descending.getAttribute('aria-pressed') !== 'true')
            changed()
          },
        },
      },
      '↓',
    )
    this.#entity = suggestingInput({
      id: 'entity',
      settings: { language },
      placeholder: say(language, 'entityField'),
      find: (typed) => listener.entities(typed),
      choose: ({ value, label }) => {
        this.#chosen = { ref: value, name: label }
        this.#entity.input.value = label
        changed()
      },
      isFree: false,
    })
    this.#entity.input.setAttribute('aria-label', say(language, 'entityField'))
    // What was typed and not chosen is nobody.
    this.#entity.input.addEventListener('blur', () => {
      this.#entity.input.value = this.#chosen?.name ?? ''
    })
    this.#typed = element('input', {
      dir: 'auto',
      class: 'seed-input',
      spellcheck: 'false',
      autocomplete: 'off',
      'aria-describedby': 'refusal',
    })
    this.dom = element(
      'form',
      {
        role: 'search',
        class: 'concordance-bar',
        'aria-label': say(language, 'search'),
        on: {
          submit: (event) => {
            event.preventDefault()
            changed()
          },
          keydown: (event) => {
            if (event.key !== 'Escape' || event.isComposing) return
            event.preventDefault()
            listener.onLeave()
          },
        },
      },
      this.#labelled('kind', this.#kind),
      element(
        'div',
        { class: 'concordance-field' },
        this.#entity.dom,
        this.#typed,
        element('button', { class: 'seed-button concordance-search' }, say(language, 'search')),
        this.#refusal,
      ),
      this.#labelled('sort', this.#sort, this.#descending),
      this.#labelled('grouping', this.#grouping),
    )
    this.#setKind(false)
  }

  /** Shows what is wanted; of an entity its reference, until its name is known. */
  show({ query, sort, isDescending, grouping }: Wanted): void {
    this.#kind.value = query.kind
    this.#sort.value = sort
    this.#grouping.value = grouping
    this.#press(isDescending)
    if (query.kind === 'entity') {
      if (this.#chosen?.ref !== query.ref) this.#chosen = { ref: query.ref, name: query.ref }
      this.#entity.input.value = this.#chosen?.name ?? ''
    } else this.#typed.value = query.kind === 'regex' ? query.pattern : query.text
    this.refuse(undefined)
    this.#setKind(false)
  }

  /** The entity that is shown is called so. */
  name(name: string): void {
    if (this.#kind.value !== 'entity' || !this.#chosen) return
    this.#chosen = { ...this.#chosen, name }
    if (document.activeElement !== this.#entity.input) this.#entity.input.value = name
  }

  /** Says beside the field why nothing is shown. */
  refuse(why: string | undefined): void {
    this.#refusal.textContent = why ?? ''
    this.#refusal.hidden = why === undefined
    for (const input of [this.#typed, this.#entity.input]) input.setAttribute('aria-invalid', String(why !== undefined))
  }

  focus(): void {
    const input = this.#kind.value === 'entity' ? this.#entity.input : this.#typed
    input.focus()
    input.select()
  }

  #tell(): void {
    const query = this.#query()
    if (!query) return
    this.#listener.onWanted({
      query,
      sort: valueIn(sorts, this.#sort),
      isDescending: this.#descending.getAttribute('aria-pressed') === 'true',
      grouping: valueIn(groupings, this.#grouping),
    })
  }

  #query(): ConcordanceQuery | undefined {
    const kind = kinds.find((one) => one === this.#kind.value) ?? 'entity'
    const text = this.#typed.value
    if (kind === 'entity') return this.#chosen && { kind, ref: this.#chosen.ref }
    if (text.trim() === '') return undefined
    return kind === 'regex' ? { kind, pattern: text } : { kind, text }
  }

  #setKind(tells = true): void {
    const kind = kinds.find((one) => one === this.#kind.value) ?? 'entity'
    this.#entity.dom.hidden = kind !== 'entity'
    this.#typed.hidden = kind === 'entity'
    this.#typed.placeholder = say(this.#language, fieldWords[kind])
    this.#typed.setAttribute('aria-label', say(this.#language, fieldWords[kind]))
    if (!tells) return
    this.refuse(undefined)
    this.#tell()
  }

  #press(isPressed: boolean): void {
    this.#descending.setAttribute('aria-pressed', String(isPressed))
  }

  #select(
    name: 'kind' | 'sort' | 'grouping',
    options: Readonly<Record<string, Parameters<typeof say>[1]>>,
    change: () => void,
  ): HTMLSelectElement {
    return element(
      'select',
      { id: name, class: 'seed-input', on: { change } },
      ...Object.entries(options).map(([value, key]) =>
        element('option', { value }, say(this.#language, key as 'date')),
      ),
    )
  }

  #labelled(name: 'kind' | 'sort' | 'grouping', ...controls: readonly HTMLElement[]): HTMLElement {
    const label = element('label', { for: name }, say(this.#language, name))
    return element('div', { class: 'concordance-choice' }, label, ...controls)
  }
}

const valueIn = <Value extends string>(values: Readonly<Record<Value, string>>, { value }: HTMLSelectElement): Value =>
  (Object.keys(values) as Value[]).find((one) => one === value) ?? (Object.keys(values) as [Value])[0]
