import type { Diagnostic } from 'vscode-languageserver'
import type { ReportedFinding } from '../lint/finding.ts'

/** The findings of a file as an editor is told them. */
export interface Checked {
  readonly diagnostics: Diagnostic[]
  readonly resultId: ResultId
}

/**
 * What a result depends on, and what it says, as one text: as long as the first half is equal nothing has to be checked again,
 * and as long as the second is nothing has to be told again.
 */
export type ResultId = `${string}|${string}`

/** What was found in a version of a file, and in which state of all that it depends on. */
export interface CheckedThen {
  readonly state: string
  readonly checked: Checked
}

/** All that was found so, of which an editor is told what it asks for. */
export interface FoundThen {
  readonly state: string
  readonly findings: readonly ReportedFinding[]
}
