import { DiagnosticRefreshRequest, SemanticTokensRefreshRequest } from 'vscode-languageserver'
import type { Desk } from './desk.ts'
import { othersState } from './others-state.ts'
import { quietly } from './quietly.ts'

/** Asks the editor to ask anew for the findings and colours of its open files when something changed that they may name. */
export function refreshOpenFiles({ connection, session, aids }: Desk): void {
  const requests = [
    ...(aids.pullsDiagnostics && aids.refreshesDiagnostics ? [DiagnosticRefreshRequest.method] : []),
    ...(aids.refreshesTokens ? [SemanticTokensRefreshRequest.method] : []),
  ]
  let seen = ''
  let forget: (() => void) | undefined
  session.onChange(() => {
    const state = `${othersState(session)} ${session.beyond.answers}`
    if (state === seen) return
    seen = state
    forget?.()
    forget = session.host.later(REST, () => {
      forget = undefined
      for (const method of requests) void quietly(connection, connection.sendRequest(method))
    })
  })
}

/** Milliseconds of rest: while an id is being typed, each keystroke changes what others see. */
const REST = 200
