import { FILE_HEADERS_ONLY, formatPatch, structuredPatch } from 'diff'
import { visible } from '../check/formats/visible.ts'

/** What becomes of a captured text, as a unified diff of it and the article; paths are shown as they count from here. */
export function importDiff(from: string, before: string, to: string, after: string): string {
  const raw = before.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n')
  return formatPatch(
    structuredPatch(visible(from), visible(to), raw, after, undefined, undefined, { context: 1 }),
    FILE_HEADERS_ONLY,
  )
}
