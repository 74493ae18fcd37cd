import { element } from './element.ts'
import type { Span } from './places.ts'

/** A finding in the front matter. */
export interface FieldFinding extends Span {
  readonly severity: string
  readonly message: string
}

/** The findings at one place of the form. Drawn only when there are others: a screen reader would read them again. */
export class FindingList {
  readonly dom: HTMLElement
  #drawn = '[]'

  constructor(id?: string) {
    this.dom = element('ul', { class: 'seed-findings', id })
  }

  get isEmpty(): boolean {
    return this.dom.childElementCount === 0
  }

  /** Shows these; tells whether they are others than before. */
  show(findings: readonly FieldFinding[]): boolean {
    const said = JSON.stringify(findings.map(({ severity, message }) => [severity, message]))
    if (said === this.#drawn) return false
    this.#drawn = said
    this.dom.replaceChildren(
      ...findings.map(({ severity, message }) =>
        element('li', { class: `seed-finding seed-${severity}`, dir: 'auto' }, message),
      ),
    )
    return true
  }
}
