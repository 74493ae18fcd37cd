import type { Document } from '../corpus/document.ts'
import { firstWords, lastWords } from '../find/context.ts'
import type { Message } from '../language/message.ts'
import type { Fix, RelatedPlace, ReportedFinding } from '../lint/finding.ts'
import type { Severity } from '../schema/settings.ts'
import type { Edit } from '../text/edit.ts'
import type { Range, Source } from '../text/source.ts'
import type { Span } from '../text/span.ts'
import { fingerprintOf } from './finding-fingerprint.ts'

/** A finding as programs outside the editor tell it: plain data that travels between threads, and in reports between machines. */
export interface CheckedFinding {
  readonly uri: string
  readonly code: string
  readonly severity: Severity
  readonly range: Range
  readonly message: Message
  readonly related: readonly RelatedPlace[]
  readonly excerpt: Excerpt
  /** Stays the same when text elsewhere in the file changes. */
  readonly fingerprint: string
  /** Whether it has a fix that may be applied without looking. */
  readonly isFixable: boolean
  /** Its fixes, the best first; none where nobody wants them. */
  readonly fixes: readonly CheckedFix[]
}

/** What of the finding's first line a person needs to see, and the text that it speaks of, which ends with that line. */
export interface Excerpt {
  readonly before: string
  readonly text: string
  readonly after: string
}

/** A fix of edits in the finding's own file. */
export interface CheckedFix {
  readonly title: Message
  readonly edits: readonly { readonly range: Range; readonly text: string }[]
}

/** Makes the findings of a document into plain data. */
export function checkedFindings(
  document: Document,
  findings: readonly ReportedFinding[],
  withFixes: boolean,
): readonly CheckedFinding[] {
  const { uri, source } = document
  return findings.map(({ code, severity, span, message, related = [], fixes = [] }) => ({
    uri,
    code,
    severity,
    range: source.range(span),
    message,
    related,
    excerpt: excerptOf(source, span),
    fingerprint: fingerprintOf(document, span),
    isFixable: fixes.some((fix) => fix.safe),
    fixes: withFixes ? fixes.flatMap((fix) => checkedFix(source, fix)) : [],
  }))
}

function checkedFix(source: Source, { title, edits }: Fix): readonly CheckedFix[] {
  const placed = ({ span, text }: Edit) => ({ range: source.range(span), text })
  return edits.length > 0 ? [{ title, edits: edits.map(placed) }] : []
}

function excerptOf(source: Source, span: Span): Excerpt {
  const line = source.line(source.position(span.start).line)
  // A finding may begin at the break behind its line.
  const start = Math.max(line.start, Math.min(span.start, line.end))
  const end = Math.max(start, Math.min(span.end, line.end))
  return {
    before: lastWords(source.text.slice(line.start, start), SIDE),
    text: firstWords(source.text.slice(start, end), LONG),
    after: firstWords(source.text.slice(end, line.end), SIDE),
  }
}

/** Code units that are shown of either side, and of the text itself. */
const SIDE = 40
const LONG = 120
