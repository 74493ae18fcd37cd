import { isEdtfProblem, readEdtf } from '../../language/edtf.ts'
import { isId, isUnresolved } from '../../schema/ids.ts'
import { latinId } from './latin-id.ts'

/**
 * What may stand behind the colon of a tag of this type for what was written there, the likeliest first: an id, `?` or `?slug`, or a date.
 * Itself where nothing is wrong with it; none where it says too little. What was left open stays open.
 */
export function soundIds(type: string, written: string): readonly string[] {
  if (type === 'date') return soundDates(written)
  const hash = type === 'article' ? written.indexOf('#') : -1
  if (hash >= 0) return soundIds(type, written.slice(0, hash)).map((id) => id + written.slice(hash))
  if (isId(written) || isUnresolved(written)) return [written]
  const open = isLeftOpen(written)
  const id = latinId(readable(written))
  return open ? [`?${id ?? ''}`] : id === undefined ? [] : [id]
}

function soundDates(written: string): readonly string[] {
  if (written === '?') return [written]
  const read = readEdtf(written)
  return isEdtfProblem(read) ? read.fixes.slice(0, 3) : [written]
}

/** Whether an id, good or bad, says that its entity is not known yet. */
export const isLeftOpen = (id: string): boolean => /^[?؟]/.test(id)

/** Destinations count as written; but whoever wrote `person:%D8%B9…` meant a name. */
export function readable(id: string): string {
  try {
    return decodeURIComponent(id).replace(/[-_]+/g, ' ')
  } catch {
    return id
  }
}
