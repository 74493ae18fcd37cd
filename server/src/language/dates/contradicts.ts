import { compareDays, dayCount, overlaps, weekdayOf } from '../calendar.ts'
import { type EdtfDate, isEdtfProblem, readEdtf } from '../edtf.ts'
import type { DateExpression } from './date-expression.ts'

/**
 * Whether a value (EDTF) cannot be what words say. Where the words leave the year or the week open, these are let go; what is about a time may be some way
 * off; of words that say two things it may be either.
 */
export function contradicts(expression: DateExpression, edtf: string): boolean {
  const { value, point, other, certainty, guessed } = expression
  if (value === undefined || (certainty === 'vague' && other === undefined && guessed === undefined)) return false
  if (expression.kind === 'event' || expression.kind === 'relative') return false
  const tagged = readEdtf(edtf)
  if (isEdtfProblem(tagged)) return false
  return [value, point, other].every((one) => {
    const said = one === undefined ? undefined : readEdtf(one)
    return said === undefined || isEdtfProblem(said) || !agrees(said, tagged, guessed)
  })
}

function agrees(said: EdtfDate, tagged: EdtfDate, guessed: DateExpression['guessed']): boolean {
  if (guessed === 'week' && tagged.earliest !== undefined && said.earliest !== undefined && tagged.kind === 'day') {
    return weekdayOf(tagged.earliest) === weekdayOf(said.earliest)
  }
  if (guessed === 'week') return true
  const slack = [said, tagged].some(({ approximate, uncertain }) => approximate || uncertain) ? ABOUT : 0
  if (guessed === 'year') return inOtherYears(said, tagged).some((one) => meets(one, tagged, slack))
  return meets(said, tagged, slack)
}

/** In days. */
const ABOUT = 62

function meets(a: EdtfDate, b: EdtfDate, slack: number): boolean {
  if (overlaps(a, b)) return true
  if (slack === 0) return false
  const [first, second] = [a, b].toSorted((x, y) =>
    compareDays(x.earliest ?? x.latest ?? '', y.earliest ?? y.latest ?? ''),
  )
  if (first?.latest === undefined || second?.earliest === undefined) return true
  return dayCount(second.earliest) - dayCount(first.latest) <= slack
}

/** The same days and months in the years of another date. */
function inOtherYears(said: EdtfDate, tagged: EdtfDate): readonly EdtfDate[] {
  const from = Number((tagged.earliest ?? tagged.latest)?.slice(0, -6))
  const own = Number((said.earliest ?? said.latest)?.slice(0, -6))
  if (Number.isNaN(from) || Number.isNaN(own)) return [said]
  return [from - 1, from, from + 1].flatMap((year) => {
    const moved = readEdtf(
      said.text.replace(/\d{4}(?=-)/g, (written) => String(Number(written) + year - own).padStart(4, '0')),
    )
    return isEdtfProblem(moved) ? [] : [moved]
  })
}
