import type { Corpus } from '../corpus/corpus.ts'
import type { Document } from '../corpus/document.ts'
import type { ReportedFinding } from '../lint/finding.ts'
import { lint } from '../lint/lint.ts'
import { rules } from '../lint/rules.ts'
import { severityNumbers } from './diagnostic.ts'
import type { Session } from './session.ts'

/** The findings to show in a file, with what their result depends on. */
export interface Checked {
  readonly corpus: Corpus
  readonly document: Document
  readonly findings: readonly ReportedFinding[]
  /** Equal as long as the findings are sure to be equal. */
  readonly resultId: string
}

/**
 * Checks a file as it stands. While its corpus is still being read, only rules that need nothing but the file speak:
 * an entity that has not been read yet is not unknown.
 */
export function checkFile(session: Session, uri: string): Checked | undefined {
  const found = session.documentIn(uri)
  if (!found) return undefined
  const { corpus, document } = found
  const ready = session.isReady(uri)
  const speaking = ready ? rules : rules.filter((rule) => rule.reads === 'document')
  const loudness = severityNumbers[session.preferences.diagnostics?.minimumSeverity ?? 'hint']
  const findings = lint(document, corpus, speaking).filter((finding) => severityNumbers[finding.severity] <= loudness)
  return { corpus, document, findings, resultId: resultIdOf(session, uri) ?? '' }
}

/** The result id that `checkFile` would give, without checking. */
export function resultIdOf(session: Session, uri: string): string | undefined {
  const found = session.documentIn(uri)
  if (!found) return undefined
  const { corpus, document } = found
  return [
    session.numberOf(document),
    corpus.generation,
    session.numberOf(corpus.settings),
    session.isReady(uri) ? 'ready' : 'reading',
    session.language(corpus),
    session.preferences.diagnostics?.minimumSeverity ?? '',
  ].join(' ')
}
