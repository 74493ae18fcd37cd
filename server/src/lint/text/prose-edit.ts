import type { Article } from '../../corpus/document.ts'
import type { Prose } from '../../corpus/prose.ts'
import type { Edit } from '../../text/edit.ts'

/**
 * The edit that writes `text` in the place of a run of a block's text (UTF-16 offsets in it).
 * Undefined where markup stands in the run, so that more would change, and where YAML could read the text of a title as something else.
 */
export function proseEdit(
  { source }: Article,
  prose: Prose,
  start: number,
  end: number,
  text: string,
): Edit | undefined {
  const span = prose.span(start, end)
  if (prose.plain === undefined) return /["']/.test(text) ? undefined : { span, text }
  if (end - start !== 1 && end - start !== span.end - span.start) return undefined
  // A character that is escaped takes its backslash with it; a backslash that is text itself stays.
  const behind = start > 0 ? prose.span(start - 1, start).end : prose.block.start
  const isEscaped = span.start > behind && source.text[span.start - 1] === '\\'
  return { span: isEscaped ? { start: span.start - 1, end: span.end } : span, text }
}
