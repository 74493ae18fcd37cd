import type { Message } from '../language/message.ts'
import type { Severity } from '../schema/settings.ts'
import type { Range, Source } from '../text/source.ts'
import type { RelatedPlace, ReportedFinding } from './finding.ts'

/** A finding without its text and its fixes: plain data, which is kept of closed files and travels between threads. */
export interface PlacedFinding {
  readonly code: string
  readonly severity: Severity
  readonly range: Range
  readonly message: Message
  readonly unnecessary?: boolean
  readonly deprecated?: boolean
  readonly related?: readonly RelatedPlace[]
  readonly missingKey?: string
  /** Whether it can change, or go, while its file stays as it is. */
  readonly dependsOnOthers: boolean
}

/** A finding of a file, placed. */
export const placed = (
  { code, severity, span, message, unnecessary, deprecated, related, missingKey, reads }: ReportedFinding,
  source: Source,
): PlacedFinding => ({
  code,
  severity,
  range: source.range(span),
  message,
  dependsOnOthers: reads !== 'document',
  ...(unnecessary ? { unnecessary } : {}),
  ...(deprecated ? { deprecated } : {}),
  ...(related && related.length > 0 ? { related } : {}),
  ...(missingKey === undefined ? {} : { missingKey }),
})
