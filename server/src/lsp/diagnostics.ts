import {
  DiagnosticRefreshRequest,
  type DocumentDiagnosticReport,
  SemanticTokensRefreshRequest,
} from 'vscode-languageserver'
import { checkFile, isCurrent, sayTheSame } from './check.ts'
import type { Desk } from './desk.ts'
import { quietly } from './quietly.ts'
import { othersState } from './stale-files.ts'

/** `textDocument/diagnostic`: the findings of a file as it stands now. */
export function answerDiagnostics(desk: Desk, uri: string, previous: string | undefined): DocumentDiagnosticReport {
  if (previous !== undefined && isCurrent(desk.session, uri, previous)) return { kind: 'unchanged', resultId: previous }
  const checked = checkFile(desk, uri)
  if (!checked) return { kind: 'full', items: [] }
  const { resultId, diagnostics } = checked
  return sayTheSame(previous, resultId)
    ? { kind: 'unchanged', resultId }
    : { kind: 'full', resultId, items: diagnostics }
}

/** Asks the editor to ask anew for the findings and colours of its open files when something changed that they may name. */
export function refreshDiagnostics({ connection, session, aids }: Desk): void {
  let seen = ''
  let forget: (() => void) | undefined
  session.onChange(() => {
    const state = othersState(session)
    if (state === seen || !aids.refreshesDiagnostics) return
    seen = state
    forget?.()
    forget = session.host.later(REST, () => {
      forget = undefined
      void quietly(connection, connection.sendRequest(DiagnosticRefreshRequest.type))
      if (aids.refreshesTokens) void quietly(connection, connection.sendRequest(SemanticTokensRefreshRequest.type))
    })
  })
}

/** Milliseconds of rest: while an id is being typed, each keystroke changes what others see. */
const REST = 200
