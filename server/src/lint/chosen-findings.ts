import type { Severity } from '../schema/settings.ts'
import { moved, overlaps, type Span } from '../text/span.ts'
import type { ReportedFinding } from './finding.ts'

/** Which of the findings of a document someone wants. */
export interface Choice {
  /** No more than so many: the most severe first, and of these the first in the text. */
  readonly most?: number
  /** Those that overlap a stretch of the text. */
  readonly at?: Span
  readonly code?: string
  readonly isLoud?: (severity: Severity) => boolean
  /** No more than so many records of a large registry file are looked at now, which have not been before. */
  readonly looks?: number
}

/** Some findings in text order, and how many more there are that were wanted too. */
export interface ChosenFindings {
  readonly findings: readonly ReportedFinding[]
  readonly more: number
  /** Whether all of the document has been looked at. */
  readonly isWhole: boolean
}

/** What is found in a document: how much of each severity, and a way to go through it. */
export interface FoundHere {
  readonly counts: Readonly<Record<Severity, number>>
  /** Shows each finding in about the order of the text as it was found, how far it has moved since, and a way to have it as it is now. */
  readonly each: (
    visit: (finding: ReportedFinding, by: number, now: () => ReportedFinding) => 'enough' | undefined,
  ) => void
}

/** The same of findings that are where they were found. */
export function foundHere(findings: readonly ReportedFinding[]): FoundHere {
  const counts = { error: 0, warning: 0, info: 0, hint: 0 }
  for (const { severity } of findings) counts[severity]++
  return {
    counts,
    each: (visit) => {
      for (const finding of findings) if (visit(finding, 0, () => finding) === 'enough') return
    },
  }
}

/** Chooses among findings, and has only those placed that are chosen. Where the severity alone decides, it looks no further than these reach. */
export function chosenFindings(
  { counts, each }: FoundHere,
  { most = Number.POSITIVE_INFINITY, at, code, isLoud = () => true }: Choice,
): Omit<ChosenFindings, 'isWhole'> {
  const taken: Record<Severity, Taken[]> = { error: [], warning: [], info: [], hint: [] }
  const loud = GRAVEST_FIRST.filter(isLoud)
  const isAny = at === undefined && code === undefined
  /** Of each severity as many as there are or as are left to take. */
  const room: Record<Severity, number> = { error: 0, warning: 0, info: 0, hint: 0 }
  let left = most
  for (const severity of loud) {
    room[severity] = isAny ? Math.min(left, counts[severity]) : most
    left -= isAny ? room[severity] : 0
  }
  let open = loud.reduce((sum, severity) => sum + room[severity], 0)
  let count = 0
  if (!isAny || open > 0)
    each((finding, by, now) => {
      const { severity } = finding
      if (isAny ? room[severity] === taken[severity].length : !isLoud(severity)) return
      if (code !== undefined && finding.code !== code) return
      if (at && !overlaps(moved(finding.span, by), at)) return
      if (taken[severity].length < room[severity]) taken[severity].push({ number: count, now })
      count++
      open--
      return isAny && open === 0 ? 'enough' : undefined
    })
  const all = GRAVEST_FIRST.flatMap((severity) => taken[severity]).slice(0, most)
  const wanted = isAny ? loud.reduce((sum, severity) => sum + counts[severity], 0) : count
  const findings = all.sort((a, b) => a.number - b.number).map(({ now }) => now())
  return { findings: findings.sort(inTextOrder), more: wanted - findings.length }
}

const GRAVEST_FIRST: readonly Severity[] = ['error', 'warning', 'info', 'hint']

interface Taken {
  readonly number: number
  readonly now: () => ReportedFinding
}

/** The order in which findings are told. */
export const inTextOrder = (a: ReportedFinding, b: ReportedFinding): number =>
  a.span.start - b.span.start || a.span.end - b.span.end
