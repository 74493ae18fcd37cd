import { element } from '../element.ts'
import type { FieldControl, FieldSetting } from './form-field.ts'
import { type FieldFinding, FindingList } from './form-findings.ts'
import { formKinds } from './form-kinds.ts'
import type { ShownField } from './shown-form.ts'
import { say } from './words.ts'

/** A field with its label, its help, and what is wrong with it. */
export class FormRow {
  readonly key: string
  readonly dom: HTMLElement
  readonly control: FieldControl
  #field: ShownField
  readonly #findings: FindingList
  readonly #failure: HTMLElement

  constructor(setting: FieldSetting) {
    const { field, id, settings } = setting
    this.key = field.key
    this.#field = field
    this.control = formKinds[field.kind](setting)
    this.#findings = new FindingList(`${id}-findings`)
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
      element('div', { class: 'seed-field-body' }, this.control.dom, this.#findings.dom, this.#failure),
      help,
    )
    const { main } = this.control
    main.setAttribute('aria-describedby', `${id}-findings ${id}-help`)
    if (field.required) main.setAttribute('aria-required', 'true')
  }

  get field(): ShownField {
    return this.#field
  }

  /** Whether there is something to be read at the field, besides what it holds. */
  get hasFindings(): boolean {
    return !this.#findings.isEmpty || !this.#failure.hidden
  }

  show(field: ShownField): this {
    this.#field = field
    this.control.show(field)
    return this
  }

  hide(isHidden: boolean): void {
    if (this.dom.hidden !== isHidden) this.dom.hidden = isHidden
  }

  showFindings(findings: readonly FieldFinding[]): void {
    if (!this.#findings.show(findings)) return
    this.control.main.setAttribute('aria-invalid', String(findings.some(({ severity }) => severity === 'error')))
  }

  fail(message: string | undefined): void {
    this.#failure.textContent = message ?? ''
    this.#failure.hidden = message === undefined
  }
}
