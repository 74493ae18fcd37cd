import type { Diagnostic, DiagnosticSeverity } from 'vscode-languageserver'
import { inDirection } from '../language/direction.ts'
import type { UiLanguage } from '../language/message.ts'
import type { ReportedFinding } from '../lint/finding.ts'
import type { Severity } from '../schema/settings.ts'
import type { Source } from '../text/source.ts'
import type { ServerAids } from './abilities.ts'

/** A finding as the protocol has it. `sourceOf` gives the file of a related place, for its range. */
export function toDiagnostic(
  finding: ReportedFinding,
  source: Source,
  sourceOf: (uri: string) => Source | undefined,
  language: UiLanguage,
  aids: ServerAids,
): Diagnostic {
  const related = (finding.related ?? []).flatMap(({ uri, span, message }) => {
    const other = sourceOf(uri)
    return other
      ? [{ location: { uri, range: other.range(span) }, message: inDirection(message[language], language) }]
      : []
  })
  return {
    range: source.range(finding.span),
    severity: severityNumbers[finding.severity],
    code: finding.code,
    source: 'seedbed',
    message: inDirection(finding.message[language], language),
    ...(aids.codeDescription ? { codeDescription: { href: pageOf(finding.code) } } : {}),
    ...(finding.unnecessary ? { tags: [1 as const] } : {}),
    ...(aids.relatedInformation && related.length > 0 ? { relatedInformation: related } : {}),
  }
}

/** Where the page that explains a rule is published. */
const pageOf = (code: string): string => `${REPOSITORY}/blob/main/docs/rules/${code}.md`

const REPOSITORY = 'https://github.com/seedbed/seedbed'

/** Severities as the protocol numbers them; a smaller number speaks louder. */
export const severityNumbers: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: 1,
  warning: 2,
  info: 3,
  hint: 4,
}
