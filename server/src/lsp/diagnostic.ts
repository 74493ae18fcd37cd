import type { Diagnostic, DiagnosticSeverity } from 'vscode-languageserver'
import { inDirection } from '../language/direction.ts'
import type { Message, UiLanguage } from '../language/message.ts'
import type { PlacedFinding } from '../lint/placed-finding.ts'
import { pageOf } from '../lint/rule-page.ts'
import type { FindingData } from '../protocol/finding-data.ts'
import type { Severity } from '../schema/settings.ts'
import { once } from '../text/once.ts'
import type { ServerAids } from './abilities.ts'

/** A finding as the protocol has it. */
export function toDiagnostic(finding: PlacedFinding, language: UiLanguage, aids: ServerAids): Diagnostic {
  const related = (finding.related ?? []).map(({ uri, range, message }) => ({
    location: { uri, range },
    message: inDirection(message[language], language),
  }))
  const data: FindingData | undefined =
    finding.missingKey === undefined ? undefined : { missingKey: finding.missingKey }
  const tags = [...(finding.unnecessary ? [1 as const] : []), ...(finding.deprecated ? [2 as const] : [])]
  return {
    range: finding.range,
    severity: severityNumbers[finding.severity],
    code: finding.code,
    source: 'seedbed',
    message: shownIn[language](finding.message),
    ...(aids.codeDescription ? { codeDescription: { href: pageOf(finding.code) } } : {}),
    ...(tags.length > 0 ? { tags } : {}),
    ...(aids.relatedInformation && related.length > 0 ? { relatedInformation: related } : {}),
    ...(data ? { data } : {}),
  }
}

/** A finding that moves while someone types keeps its message. */
const shownIn: Readonly<Record<UiLanguage, (message: Message) => string>> = {
  en: shownOnce('en'),
  ar: shownOnce('ar'),
}

function shownOnce(language: UiLanguage): (message: Message) => string {
  const shown = once((message: Message) => ({ text: inDirection(message[language], language) }))
  return (message) => shown(message).text
}

/** Severities as the protocol numbers them; a smaller number speaks louder. */
export const severityNumbers: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: 1,
  warning: 2,
  info: 3,
  hint: 4,
}
