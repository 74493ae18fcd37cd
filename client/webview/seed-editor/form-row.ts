import { element } from './element.ts'
import type { FieldControl, FieldSetting } from './form-field.ts'
import { formKinds } from './form-kinds.ts'
import type { Span } from './places.ts'
import type { ShownField } from './shown-form.ts'
import { say } from './words.ts'

/** A finding in the front matter. */
export interface FieldFinding extends Span {
  readonly severity: string
  readonly message: string
}

/** A field with its label, its help, and what is wrong with it. */
export class FormRow {
  readonly key: string
  readonly dom: HTMLElement
  readonly control: FieldControl
  #field: ShownField
  readonly #findings: HTMLElement
  readonly #failure: HTMLElement

  constructor(setting: FieldSetting) {
    const { field, id, settings } = setting
    this.key = field.key
    this.#field = field
    this.control = formKinds[field.kind](setting)
    this.#findings = element('ul', { class: 'seed-findings', id: `${id}-findings` })
    this.#failure = element('p', { class: 'seed-finding seed-error', role: 'alert', hidden: true })
    const needed = field.required
      ? [element('span', { class: 'seed-required', title: say(settings, 'required'), 'aria-hidden': 'true' }, ' *')]
      : []
    const help = element('p', { class: 'seed-help', id: `${id}-help` }, field.help ?? '')
    const label = element('label', { for: id, title: field.help }, field.label, ...needed)
    this.dom = element(
      'div',
      { class: `seed-field seed-field-${field.kind}`, 'data-key': field.key },
      label,
      element('div', { class: 'seed-field-body' }, this.control.dom, this.#findings, this.#failure),
      help,
    )
    const { main } = this.control
    main.setAttribute('aria-describedby', `${id}-findings ${id}-help`)
    if (field.required) main.setAttribute('aria-required', 'true')
  }

  get field(): ShownField {
    return this.#field
  }

  get hasFindings(): boolean {
    return this.#findings.childElementCount > 0
  }

  show(field: ShownField): void {
    this.#field = field
    this.control.show(field)
  }

  showFindings(findings: readonly FieldFinding[]): void {
    const worst = findings.some(({ severity }) => severity === 'error')
    this.control.main.setAttribute('aria-invalid', String(worst))
    this.#findings.replaceChildren(
      ...findings.map(({ severity, message }) =>
        element('li', { class: `seed-finding seed-${severity}`, dir: 'auto' }, message),
      ),
    )
  }

  fail(message: string | undefined): void {
    this.#failure.textContent = message ?? ''
    this.#failure.hidden = message === undefined
  }
}
