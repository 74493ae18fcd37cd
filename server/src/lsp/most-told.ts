import type { Diagnostic } from 'vscode-languageserver'
import { inDirection, isolate } from '../language/direction.ts'
import type { Message, UiLanguage } from '../language/message.ts'
import type { PlacedFinding } from '../lint/placed-finding.ts'
import { severityNumbers } from './diagnostic.ts'

/** So many findings of one file are told to an editor, the most severe first: VS Code shows no more, and all are sent anew at each keystroke. */
export const MOST_TOLD = 1000

/** Those of the findings of a file that are told, in the order in which they came. */
export function mostTold(findings: readonly PlacedFinding[]): readonly PlacedFinding[] {
  if (findings.length <= MOST_TOLD) return findings
  const bySeverity = findings.toSorted((a, b) => severityNumbers[a.severity] - severityNumbers[b.severity])
  const told = new Set(bySeverity.slice(0, MOST_TOLD))
  return findings.filter((one) => told.has(one))
}

/** The note, at the start of a file, that so many more findings are not told. */
export const remainder = (more: number, language: UiLanguage): readonly Diagnostic[] =>
  more === 0
    ? []
    : [
        {
          range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
          severity: severityNumbers.info,
          source: 'seedbed',
          message: inDirection(messageOf(more)[language], language),
        },
      ]

const messageOf = (more: number): Message => ({
  en: `Findings in this file that are not shown, since there are so many: ${more}. “seedbed check” lists all.`,
  ar: `في هذا الملف ملاحظات لا تظهر لكثرتها، وعددها ${more}. يسردها كلها الأمر ${isolate('seedbed check')}.`,
})
