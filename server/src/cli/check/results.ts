import type { CheckedFinding } from '../../node/checked-finding.ts'
import { pathOf, uriOf } from '../../node/paths.ts'
import type { Severity } from '../../schema/settings.ts'
import { isWithin, pathBelow } from '../../text/uri.ts'

/** What a check has found, for whoever shows it. */
export interface Results {
  /** By file in path order, then by place. */
  readonly findings: readonly CheckedFinding[]
  /** How many files have been checked. */
  readonly files: number
  /** Whether findings that a baseline knows have been left out. */
  readonly isAgainstBaseline: boolean
}

/** Where results are shown, and by which version of this program: paths count from these folders. */
export interface Where {
  /** The folder in which the command runs. */
  readonly here: string
  /** The root of the repository, or `here` where there is none: for formats that are read by others. */
  readonly base: string
  readonly version: string
}

/** Gives the paths of files as people name them from a folder; absolute ones of those that lie outside. Most are asked for many times. */
export function pathsFrom(folder: string): (uri: string) => string {
  const root = uriOf(folder).replace(/\/$/, '')
  const known = new Map<string, string>()
  return (uri) => {
    const before = known.get(uri)
    if (before !== undefined) return before
    const path = isWithin(root, uri) ? pathBelow(root, uri) : (pathOf(uri) ?? uri)
    known.set(uri, path)
    return path
  }
}

/** How many findings of each severity there are. */
export function countsOf(findings: readonly CheckedFinding[]): Readonly<Record<Severity, number>> {
  const counts = { error: 0, warning: 0, info: 0, hint: 0 }
  for (const { severity } of findings) counts[severity]++
  return counts
}

/** The exit code: 1 where there is an error, or more warnings than `maxWarnings`. */
export function verdictOn(findings: readonly CheckedFinding[], maxWarnings: number): 0 | 1 {
  const { error, warning } = countsOf(findings)
  return error > 0 || warning > maxWarnings ? 1 : 0
}

/** The findings in groups, each in the order of its first. */
export function grouped(
  findings: readonly CheckedFinding[],
  by: (finding: CheckedFinding) => string,
): ReadonlyMap<string, readonly CheckedFinding[]> {
  const groups = new Map<string, CheckedFinding[]>()
  for (const finding of findings) {
    const key = by(finding)
    const group = groups.get(key)
    if (group) group.push(finding)
    else groups.set(key, [finding])
  }
  return groups
}
