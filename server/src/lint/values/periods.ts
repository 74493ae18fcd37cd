import { compareDays } from '../../language/calendar.ts'
import { type EdtfDate, isEdtfProblem, readEdtf } from '../../language/edtf.ts'

/** From when until when something lasted: EDTF, inclusive at the precision written; an end that is not written is open. */
export interface Period {
  readonly from: string | undefined
  readonly until: string | undefined
}

/** Whether two periods surely have more than their ends in common. An end that cannot be read, or is not known, makes nothing sure. */
export function surelyMeet(a: Period, b: Period): boolean {
  const starts = [a.from, b.from].flatMap((text) => (text === undefined ? [] : [readDate(text)?.latest]))
  const ends = [a.until, b.until].flatMap((text) => (text === undefined ? [] : [readDate(text)?.earliest]))
  return (
    starts.every(
      (start) => start !== undefined && ends.every((end) => end !== undefined && compareDays(start, end) < 0),
    ) && ends.every((end) => end !== undefined)
  )
}

/** Whether a period surely ends before it begins. */
export function isReversed(from: string, until: string): boolean {
  const start = readDate(from)?.earliest
  const end = readDate(until)?.latest
  return start !== undefined && end !== undefined && compareDays(end, start) < 0
}

function readDate(text: string): EdtfDate | undefined {
  const date = readEdtf(text)
  return isEdtfProblem(date) ? undefined : date
}
