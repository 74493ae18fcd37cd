import type { Severity } from '../schema/settings.ts'
import { moved, overlaps, type Span } from '../text/span.ts'
import type { ReportedFinding } from './finding.ts'

/** Which of the findings of a document someone wants. */
export interface Choice {
  /** No more than so many: the most severe first, and of these the first in the text. */
  readonly most?: number
  /** Those that overlap a stretch of the text. */
  readonly at?: Span
  readonly isWanted?: (finding: Pick<ReportedFinding, 'severity' | 'code'>) => boolean
}

/** Some findings in text order, and how many more there are that were wanted too. */
export interface ChosenFindings {
  readonly findings: readonly ReportedFinding[]
  readonly more: number
}

/** Shows all findings of a document in text order: each as it was found, how far it has moved since, and a way to have it as it is now. */
export type EachFinding = (visit: (finding: ReportedFinding, by: number, now: () => ReportedFinding) => void) => void

/** The same of findings that are where they were found. */
export const eachOf =
  (findings: readonly ReportedFinding[]): EachFinding =>
  (visit) => {
    for (const finding of findings) visit(finding, 0, () => finding)
  }

/** Chooses among findings, and has only those placed that are chosen. */
export function chosenFindings(
  each: EachFinding,
  { most = Number.POSITIVE_INFINITY, at, isWanted }: Choice,
): ChosenFindings {
  const bySeverity: Readonly<Record<Severity, Taken[]>> = { error: [], warning: [], info: [], hint: [] }
  let count = 0
  each((finding, by, now) => {
    if (isWanted && !isWanted(finding)) return
    if (at && !overlaps(moved(finding.span, by), at)) return
    const alike = bySeverity[finding.severity]
    if (alike.length < most) alike.push({ number: count, now })
    count++
  })
  const { error, warning, info, hint } = bySeverity
  const taken = error
    .concat(warning, info, hint)
    .slice(0, most)
    .sort((a, b) => a.number - b.number)
  return { findings: taken.map(({ now }) => now()).sort(inTextOrder), more: count - taken.length }
}

interface Taken {
  readonly number: number
  readonly now: () => ReportedFinding
}

/** The order in which findings are told. */
export const inTextOrder = (a: ReportedFinding, b: ReportedFinding): number =>
  a.span.start - b.span.start || a.span.end - b.span.end
