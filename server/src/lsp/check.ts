import { ask } from '../corpus/ask.ts'
import type { Corpus } from '../corpus/corpus.ts'
import type { Document } from '../corpus/document.ts'
import { type Choice, type ChosenFindings, chosenFindings, foundHere } from '../lint/chosen-findings.ts'
import type { ReportedFinding } from '../lint/finding.ts'
import { lintSome, lookFurther } from '../lint/lint.ts'
import type { Outside } from '../lint/outside.ts'
import { type PlacedFinding, placed } from '../lint/placed-finding.ts'
import type { LintRule } from '../lint/rule.ts'
import { rules } from '../lint/rules.ts'
import type { Severity } from '../schema/settings.ts'
import type { Checked, ResultId } from './checked.ts'
import type { Desk } from './desk.ts'
import { severityNumbers, toDiagnostic } from './diagnostic.ts'
import { fingerprintOf } from './diagnostics-fingerprint.ts'
import { MOST_TOLD, remainder } from './most-told.ts'
import type { Placed, Session } from './session.ts'

/** Checks a file as it stands; undefined for files that are nothing to us. Asked again by someone else (a seed editor beside VS Code), nothing is checked again. */
export function checkFile({ session, aids }: Pick<Desk, 'session' | 'aids'>, uri: string): Checked | undefined {
  const found = session.documentIn(uri)
  const state = stateOf(session, uri)
  if (!found || state === undefined) return undefined
  const { corpus, document } = found
  const before = session.checked.get(document)
  if (before?.state === state) {
    session.beyond.lookAgain(uri)
    return before.checked
  }
  const language = session.language(corpus)
  const {
    findings: told,
    more,
    isWhole,
  } = findingsIn(session, found, { most: MOST_TOLD, looks: looksFor(aids, session.further.mostIn(uri)) })
  const findings = told.map((finding) => placed(finding, document.source))
  const diagnostics = [
    ...findings.map((finding) => toDiagnostic(finding, language, aids)),
    ...remainder(more, language),
  ]
  const isSettled = isWhole && areOfOne(document, findings)
  const checked: Checked = { diagnostics, resultId: `${isSettled ? state : ''}|${fingerprintOf(diagnostics)}` }
  if (isSettled) session.checked.set(document, { state, checked })
  return checked
}

/** Whether the user wants to see findings of this severity. */
export const isLoudEnough = ({ preferences }: Session, { severity }: { readonly severity: Severity }): boolean =>
  severityNumbers[severity] <= severityNumbers[preferences.diagnostics?.minimumSeverity ?? 'hint']

/**
 * Findings to show in a file, as far as it has been looked at; the rest of a very large one is looked at behind the answer. While its corpus is still
 * being read, only rules that need nothing but the file speak: an entity that has not been read yet is not unknown.
 */
export function findingsIn(session: Session, found: Placed, choice: Choice): ChosenFindings {
  const isLoud = (severity: Severity): boolean => isLoudEnough(session, { severity })
  const { document } = found
  const { uri } = document
  // What is found in the records of the registry is kept with these.
  if (document.kind !== 'registry' || !document.cut) {
    return { ...chosenFindings(foundHere(allIn(session, found)), { ...choice, isLoud }), isWhole: true }
  }
  const answer = asked(session, found, (...known) => lintSome(...known, { ...choice, isLoud }))
  if (!answer.isWhole) session.further.goOn(uri, () => lookOn(session, uri))
  return answer
}

/** All that is found in a file that is looked at as a whole. A menu asks for it some times over where the caret comes to rest. */
function allIn(session: Session, found: Placed): readonly ReportedFinding[] {
  const { document } = found
  const isOpen = session.documentIn(document.uri)?.document === document
  const state = isOpen ? stateOf(session, document.uri) : undefined
  const before = session.found.get(document)
  if (before && before.state === state) return before.findings
  const { findings } = asked(session, found, (...known) => lintSome(...known, {}))
  if (state !== undefined && areOfOne(document, findings)) session.found.set(document, { state, findings })
  return findings
}

/** Whether findings name no place in another file: such places move when that is edited, which the state does not say. */
const areOfOne = ({ uri }: Document, findings: readonly Pick<PlacedFinding, 'related'>[]): boolean =>
  findings.every(({ related = [] }) => related.every((place) => place.uri === uri))

/** Looks at a little more of an open file; whether nothing is left. */
function lookOn(session: Session, uri: string): boolean {
  const found = session.openSource(uri) && session.documentIn(uri)
  return !found || asked(session, found, (...known) => lookFurther(...known, session.further.mostIn(uri)))
}

/** Asks what rules say of a file, with what is known of the world outside; what they want to know besides is looked up for the next time. */
function asked<T>(
  session: Session,
  { document, corpus }: Placed,
  question: (document: Document, corpus: Corpus, rules: readonly LintRule[], outside: Outside) => T,
): T {
  const { beyond } = session
  const { uri } = document
  const speaking = rules.filter((rule) => canSpeak(session, uri, rule))
  const { answer, wanted } = ask(corpus, beyond.texts, (reading) =>
    question(document, reading, speaking, beyond.outsideOf(uri)),
  )
  beyond.want(uri, wanted)
  return answer
}

/** Whoever had the names made ready here, for a hint, would have everyone wait. */
const canSpeak = (session: Session, uri: string, { reads, seeksNames }: LintRule): boolean =>
  reads === 'document' || (session.isWhole(uri) && (!seeksNames || session.findable.isEmpty))

/** An editor that asks for findings and cannot be asked to do so again is told all at once. */
const looksFor = ({ pullsDiagnostics, refreshesDiagnostics }: Desk['aids'], most: number): number =>
  pullsDiagnostics && !refreshesDiagnostics ? Number.POSITIVE_INFINITY : most

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
    corpus.ties,
    session.beyond.numberOf(uri),
    session.host.today(),
    session.numberOf(corpus.settings),
    session.isWhole(uri) ? (session.findable.isEmpty ? 'ready' : 'known') : 'reading',
    session.language(corpus),
    session.preferences.diagnostics?.minimumSeverity ?? '',
  ].join(' ')
}
