import type { Diagnostic } from 'vscode-languageserver'
import type { ReportedFinding } from '../lint/finding.ts'
import { lint } from '../lint/lint.ts'
import { rules } from '../lint/rules.ts'
import type { Desk } from './desk.ts'
import { severityNumbers, toDiagnostic } from './diagnostic.ts'
import type { Session } from './session.ts'

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

/** Checks a file as it stands; undefined for files that are nothing to us. */
export function checkFile({ session, aids }: Desk, uri: string): Checked | undefined {
  const found = session.documentIn(uri)
  const state = stateOf(session, uri)
  if (!found || state === undefined) return undefined
  const { corpus, document } = found
  const language = session.language(corpus)
  const sourceOf = (other: string) => (other === document.uri ? document : corpus.document(other))?.source
  const diagnostics = findingsIn(session, uri).map((finding) =>
    toDiagnostic(finding, document.source, sourceOf, language, aids),
  )
  // Places in other files move when those are edited, which the state does not say.
  const isSettled = diagnostics.every(({ relatedInformation = [] }) => relatedInformation.length === 0)
  const resultId: ResultId = `${isSettled ? state : ''}|${fingerprint(JSON.stringify(diagnostics))}`
  return { diagnostics, resultId }
}

/**
 * The findings to show in a file. While its corpus is still being read, only rules that need nothing but the file speak:
 * an entity that has not been read yet is not unknown.
 */
export function findingsIn(session: Session, uri: string): readonly ReportedFinding[] {
  const found = session.documentIn(uri)
  if (!found) return []
  const speaking = session.isWhole(uri) ? rules : rules.filter((rule) => rule.reads === 'document')
  const loudness = severityNumbers[session.preferences.diagnostics?.minimumSeverity ?? 'hint']
  return lint(found.document, found.corpus, speaking).filter(({ severity }) => severityNumbers[severity] <= loudness)
}

/** Whether checking the file would give a result with this id again, as far as that can be known without checking. */
export const isCurrent = (session: Session, uri: string, id: string | undefined): boolean =>
  id !== undefined && id.slice(0, id.lastIndexOf('|')) === stateOf(session, uri)

/** Whether two results say the same. */
export const sayTheSame = (a: string | undefined, b: ResultId): boolean =>
  a !== undefined && a.slice(a.lastIndexOf('|')) === b.slice(b.lastIndexOf('|'))

function stateOf(session: Session, uri: string): string | undefined {
  const found = session.documentIn(uri)
  if (!found) return undefined
  const { corpus, document } = found
  return [
    session.numberOf(document),
    corpus.generation,
    session.numberOf(corpus.settings),
    session.isWhole(uri) ? 'ready' : 'reading',
    session.language(corpus),
    session.preferences.diagnostics?.minimumSeverity ?? '',
  ].join(' ')
}

/** A short text that differs where texts differ, but for one pair in 2^53 (cyrb53). */
function fingerprint(text: string): string {
  let high = 0xdeadbeef
  let low = 0x41c6ce57
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    high = Math.imul(high ^ unit, 2654435761)
    low = Math.imul(low ^ unit, 1597334677)
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909)
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909)
  return (4294967296 * (2097151 & low) + (high >>> 0)).toString(36)
}
