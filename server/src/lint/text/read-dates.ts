import type { DateExpression, Mask } from '../../language/dates/date-expression.ts'
import { findDates } from '../../language/dates/find-dates.ts'
import { withoutNames } from '../../language/without-names.ts'

/** The dates of a block of text that is read on a certain day (EDTF). */
export type ReadDates = (text: string, anchor: string | undefined, masked: readonly Mask[]) => readonly DateExpression[]

/** Reads dates, and remembers those of the texts that were asked for last: whoever types changes one block, and asks for all. */
export function rememberingDates(read: ReadDates): ReadDates {
  // What is asked for again moves to the young; the old are dropped when the young are many.
  let young = new Map<string, readonly DateExpression[]>()
  let old = young
  return (text, anchor, masked) => {
    const key = `${anchor ?? ''}\n${masked.map(({ start, end, date }) => `${start} ${end} ${date ?? ''}`).join()}\n${text}`
    const dates = young.get(key) ?? old.get(key) ?? read(text, anchor, masked)
    if (young.size === MOST && !young.has(key)) {
      old = young
      young = new Map()
    }
    young.set(key, dates)
    return dates
  }
}

/** In blocks; long articles have a few hundred. */
const MOST = 2000

/** The dates of a block, found anew where it has changed; none in addresses. */
export const readDates: ReadDates = rememberingDates((text, anchor, masked) =>
  findDates(withoutNames(text), { anchor, masked }),
)
