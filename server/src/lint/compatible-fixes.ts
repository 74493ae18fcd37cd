import { overlaps, type Span } from '../text/span.ts'
import type { Finding, Fix } from './finding.ts'

/** The first fix of a finding that may be applied without looking. */
export const safeFix = (finding: Finding): Fix | undefined => finding.fixes?.find((fix) => fix.safe)

/** The first safe fix of each finding, those left out that overlap with one taken before: a second round mends these. */
export function compatibleFixes(findings: readonly Finding[]): readonly Fix[] {
  const taken: Fix[] = []
  const edited: Span[] = []
  for (const finding of findings) {
    const fix = safeFix(finding)
    if (!fix || fix.edits.some(({ span }) => edited.some((other) => overlaps(span, other)))) continue
    taken.push(fix)
    edited.push(...fix.edits.map((edit) => edit.span))
  }
  return taken
}
