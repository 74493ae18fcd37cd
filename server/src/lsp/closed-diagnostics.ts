import type { Diagnostic } from 'vscode-languageserver'
import { isLoudEnough } from './check.ts'
import type { Desk } from './desk.ts'
import { toDiagnostic } from './diagnostic.ts'
import { corpusOf } from './workspace.ts'

/**
 * What an editor is told of a file that is not open: undefined where that is not known yet, or where the file is open and asked for by itself;
 * nothing where the file is gone, or is not to be checked.
 */
export function closedDiagnostics({ session, closed, aids }: Desk, uri: string): Diagnostic[] | undefined {
  if (session.openSource(uri)) return undefined
  const language = session.language(corpusOf(session.workspace, uri))
  const found = closed.in(uri)
  // While a corpus is being read nobody knows yet what is gone.
  if (!found) return session.isReading || isStillThere() ? undefined : []
  return found.filter((one) => isLoudEnough(session, one)).map((one) => toDiagnostic(one, language, aids))

  function isStillThere(): boolean {
    return session.preferences.diagnostics?.scope !== 'open' && session.isMember(uri)
  }
}
