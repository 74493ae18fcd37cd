import { type Diagnostic, forEachDiagnostic } from '@codemirror/lint'
import type { EditorState } from '@codemirror/state'
import { element } from '../element.ts'
import type { FormFinding } from './shown-form.ts'

/** A finding of the server's as CodeMirror keeps it. */
export interface TextFinding extends Diagnostic {
  /** The key of the front matter that has to be there and is not. */
  readonly missingKey?: string | undefined
}

/** Calls back with each finding, and where it stands now. */
export const forEachFinding: (
  state: EditorState,
  call: (finding: TextFinding, from: number, to: number) => void,
) => void = forEachDiagnostic

/** A finding in the front matter. */
export interface FieldFinding extends FormFinding {
  readonly severity: string
  readonly message: string
}

/** The findings at one place of the form. Drawn only when there are others: a screen reader would read them again. */
export class FindingList {
  readonly dom: HTMLElement
  #drawn = '[]'

  constructor(id?: string) {
    this.dom = element('ul', { class: 'seed-findings', id, hidden: true })
  }

  get isEmpty(): boolean {
    return this.dom.childElementCount === 0
  }

  /** Shows these; tells whether they are others than before. */
  show(findings: readonly FieldFinding[]): boolean {
    const said = JSON.stringify(findings.map(({ severity, message }) => [severity, message]))
    if (said === this.#drawn) return false
    this.#drawn = said
    this.dom.hidden = findings.length === 0
    this.dom.replaceChildren(
      ...findings.map(({ severity, message }) => element('li', { class: `seed-finding seed-${severity}` }, message)),
    )
    return true
  }
}
