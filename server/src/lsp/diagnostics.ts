import type { DocumentDiagnosticReport } from 'vscode-languageserver'
import { checkFile, isCurrent, sayTheSame } from './check.ts'
import type { Desk } from './desk.ts'
import { toldAlone } from './told-alone.ts'

/** `textDocument/diagnostic`: the findings of a file as it stands now. */
export function answerDiagnostics(desk: Desk, uri: string, previous: string | undefined): DocumentDiagnosticReport {
  if (previous !== undefined && isCurrent(desk.session, uri, previous)) {
    desk.session.beyond.lookAgain(uri)
    return { kind: 'unchanged', resultId: previous }
  }
  const checked = checkFile(desk, uri)
  if (!checked) return { kind: 'full', items: [] }
  const { resultId, diagnostics } = checked
  if (diagnostics.length > 0) toldAlone(desk.session).add(uri)
  return sayTheSame(previous, resultId)
    ? { kind: 'unchanged', resultId }
    : { kind: 'full', resultId, items: diagnostics }
}
