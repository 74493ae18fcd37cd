import {
  CodeLensRefreshRequest,
  DiagnosticRefreshRequest,
  InlayHintRefreshRequest,
  SemanticTokensRefreshRequest,
} from 'vscode-languageserver'
import { lensState } from './code-lens.ts'
import type { Desk } from './desk.ts'
import { othersState } from './others-state.ts'
import { quietly } from './quietly.ts'

/** Asks the editor to ask anew for the findings, colours, hints and lenses of its open files when something changed that they may name. */
export function refreshOpenFiles(desk: Desk): void {
  const { session, aids } = desk
  const others = (): string => `${othersState(session)} ${session.beyond.answers} ${session.further.ends}`
  const hints = (): string => `${othersState(session)} ${JSON.stringify(session.preferences.inlayHints)}`
  refreshWith(desk, others, [
    ...(aids.pullsDiagnostics && aids.refreshesDiagnostics ? [DiagnosticRefreshRequest.method] : []),
    ...(aids.refreshesTokens ? [SemanticTokensRefreshRequest.method] : []),
  ])
  if (aids.refreshesHints) refreshWith(desk, hints, [InlayHintRefreshRequest.method])
  if (aids.showsReferences && aids.refreshesLenses) {
    refreshWith(desk, () => lensState(session), [CodeLensRefreshRequest.method])
  }
}

/** Sends the requests when what their answers depend on has changed, and rests. */
function refreshWith({ connection, session }: Desk, stateNow: () => string, methods: readonly string[]): void {
  let seen = ''
  let forget: (() => void) | undefined
  session.onChange(() => {
    const state = stateNow()
    if (state === seen) return
    seen = state
    forget?.()
    forget = session.host.later(REST, () => {
      forget = undefined
      for (const method of methods) void quietly(connection, connection.sendRequest(method))
    })
  })
}

/** Milliseconds of rest: while an id is being typed, each keystroke changes what others see. */
const REST = 200
