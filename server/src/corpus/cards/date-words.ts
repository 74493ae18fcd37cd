import { dateInWords } from '../../language/date-words.ts'
import { isEdtfProblem, readEdtf } from '../../language/edtf.ts'
import type { UiLanguage } from '../../language/message.ts'

/** A date in words, with its day of the week unless that says nothing; undefined for what is no EDTF. */
export function dateText(edtf: string, language: UiLanguage, weekday = true): string | undefined {
  const date = readEdtf(edtf)
  return isEdtfProblem(date) ? undefined : dateInWords(date, language, { weekday })
}

/** The time from one date to another in words; an end that is not written is open. Undefined when neither is or one is no EDTF. */
export function periodText(
  { from, until }: { readonly from: string | undefined; readonly until: string | undefined },
  language: UiLanguage,
): string | undefined {
  if (from === undefined && until === undefined) return undefined
  const date = readEdtf(`${from ?? '..'}/${until ?? '..'}`)
  return isEdtfProblem(date) ? undefined : dateInWords(date, language)
}
