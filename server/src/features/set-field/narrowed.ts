import type { Edit } from '../../text/edit.ts'

/** The one edit that leads from a text to another: what both begin and end with stays, whole characters and line breaks; undefined where they are equal. */
export function narrowed(before: string, after: string): Edit | undefined {
  if (before === after) return undefined
  const shorter = Math.min(before.length, after.length)
  let start = 0
  while (start < shorter && before[start] === after[start]) start++
  while (start > 0 && (isInside(before, start) || isInside(after, start))) start--
  let end = 0
  while (end < shorter - start && before[before.length - 1 - end] === after[after.length - 1 - end]) end++
  while (end > 0 && (isInside(before, before.length - end) || isInside(after, after.length - end))) end--
  return { span: { start, end: before.length - end }, text: after.slice(start, after.length - end) }
}

/** Whether an offset stands in the middle of a line break or of an astral character. */
const isInside = (text: string, offset: number): boolean => {
  const around = text.slice(Math.max(0, offset - 1), offset + 1)
  return around === '\r\n' || /^[\ud800-\udbff][\udc00-\udfff]$/.test(around)
}
