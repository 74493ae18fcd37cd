import type { DateExpression, Mask } from '../../language/dates/date-expression.ts'
import { findDates } from '../../language/dates/find-dates.ts'
import { withoutNames } from '../../language/without-names.ts'
import { recentAnswers } from '../../text/recently.ts'

/** The dates of a block of text that is read on a certain day (EDTF). */
export type ReadDates = (text: string, anchor: string | undefined, masked: readonly Mask[]) => readonly DateExpression[]

/** Reads dates, and remembers those of the texts that were asked for last: whoever types changes one block, and asks for all. */
export function rememberingDates(read: ReadDates): ReadDates {
  const answers = recentAnswers<readonly DateExpression[]>(MOST)
  return (text, anchor, masked) => {
    const masks = masked.map(({ start, end, date }) => `${start} ${end} ${date ?? ''}`).join()
    return answers(`${anchor ?? ''}\n${masks}\n${text}`, () => read(text, anchor, masked))
  }
}

/** In UTF-16 code units: long articles have some ten thousand. */
const MOST = 1 << 19

/** The dates of a block, found anew where it has changed; none in addresses. */
export const readDates: ReadDates = rememberingDates((text, anchor, masked) =>
  findDates(withoutNames(text), { anchor, masked }),
)
