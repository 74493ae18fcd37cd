import type { Diagnostic } from 'vscode-languageserver'
import type { PlacedFinding } from '../lint/placed-finding.ts'
import { isLoudEnough } from './check.ts'
import type { Desk } from './desk.ts'
import { toDiagnostic } from './diagnostic.ts'
import { fingerprintOf } from './diagnostics-fingerprint.ts'
import { mostTold, remainder } from './most-told.ts'
import type { Session } from './session.ts'
import { corpusOf } from './workspace.ts'

/**
 * What an editor is told of a file that is not open: undefined where that is not known yet, or where the file is open and asked for by itself;
 * nothing where the file is gone, or is not to be checked.
 */
export function closedDiagnostics(desk: Desk, uri: string): Diagnostic[] | undefined {
  const found = toBeTold(desk, uri)
  return found && diagnosticsOf(desk, uri, found)
}

/** Stands for what `closedDiagnostics` would give, and costs a look-up where that was told before: editors ask for all files each time. */
export function closedResultId(desk: Desk, uri: string): string | undefined {
  const found = toBeTold(desk, uri)
  if (!found) return undefined
  const telling = tellingOf(desk.session, uri)
  const known = told.get(found)
  if (known?.telling === telling) return known.id
  const diagnostics = found.length === 0 ? [] : diagnosticsOf(desk, uri, found)
  const id = diagnostics.length === 0 ? NOTHING : fingerprintOf(diagnostics)
  told.set(found, { telling, id })
  return id
}

/** The result id of a file in which nothing is found. */
export const NOTHING = 'nothing'

/** By what was found: as long as a file is not checked again, that stays the same value. */
const told = new WeakMap<readonly PlacedFinding[], { readonly telling: string; readonly id: string }>()

/** In which way the findings of a file are told. */
const tellingOf = (session: Session, uri: string): string =>
  `${session.language(corpusOf(session.workspace, uri))} ${session.preferences.diagnostics?.minimumSeverity ?? ''}`

function toBeTold({ session, closed }: Desk, uri: string): readonly PlacedFinding[] | undefined {
  if (session.openSource(uri)) return undefined
  const found = closed.in(uri)
  // While a corpus is being read nobody knows yet what is gone.
  if (found) return found
  const isStillThere = session.preferences.diagnostics?.scope !== 'open' && session.isMember(uri)
  return session.isReading || isStillThere ? undefined : []
}

function diagnosticsOf({ session, aids }: Desk, uri: string, found: readonly PlacedFinding[]): Diagnostic[] {
  const language = session.language(corpusOf(session.workspace, uri))
  const loud = found.filter((one) => isLoudEnough(session, one))
  const told = mostTold(loud)
  return [...told.map((one) => toDiagnostic(one, language, aids)), ...remainder(loud.length - told.length, language)]
}
