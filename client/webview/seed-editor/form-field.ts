import type { FormValue } from '../../../server/src/protocol/article-form.ts'
import type { Answers, EditorSettings } from '../messages/seed-editor.ts'
import type { ShownField } from './shown-form.ts'

/** What a control of the form is made with. */
export interface FieldSetting {
  readonly field: ShownField
  /** Of the element that is to be labelled. */
  readonly id: string
  readonly settings: EditorSettings
  readonly editable: boolean
  /** Writes a value into the front matter; resolves when it is in the text, with whether it could be. */
  readonly set: (value: FormValue) => Promise<boolean>
  /** Whether what is typed now is the first that makes VS Code ask before it closes the document: it must not wait. */
  readonly isFirst: () => boolean
  /** What the corpus has for something typed. */
  readonly choices: (typed: string) => Promise<Answers['fieldChoices']>
  readonly openLink: (target: string) => void
  readonly showYaml: () => void
}

/** The part of a field in which its value is given. */
export interface FieldControl {
  readonly dom: HTMLElement
  /** What gets the label, the focus, and the findings. */
  readonly main: HTMLElement
  /** The front matter says this now. */
  show(field: ShownField): void
  /** Writes what has been typed and not been written yet. */
  settle(): Promise<void>
}
