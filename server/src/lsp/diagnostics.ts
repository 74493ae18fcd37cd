import type { DocumentDiagnosticReport } from 'vscode-languageserver'
import { checkFile, resultIdOf } from './check.ts'
import type { Desk } from './desk.ts'
import { diagnosticsOf } from './diagnostic.ts'
import { othersState } from './stale-files.ts'

/** `textDocument/diagnostic`: the findings of a file as it stands now. */
export function answerDiagnostics({ session, aids }: Desk, uri: string, previous?: string): DocumentDiagnosticReport {
  const resultId = resultIdOf(session, uri)
  if (resultId !== undefined && resultId === previous) return { kind: 'unchanged', resultId }
  const checked = checkFile(session, uri)
  if (!checked) return { kind: 'full', items: [] }
  return { kind: 'full', resultId: checked.resultId, items: diagnosticsOf(checked, session, aids) }
}

/** Asks the editor to ask anew for its open files when something changed that they may name. */
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
      void connection.languages.diagnostics.refresh()
    })
  })
}

/** Milliseconds of rest: while an id is being typed, each keystroke changes what others see. */
const REST = 200
