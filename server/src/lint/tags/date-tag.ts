import type { Article } from '../../corpus/document.ts'
import { taggableWords } from '../../find/taggable-words.ts'
import { dateInWords } from '../../language/date-words.ts'
import { isEdtfProblem, readEdtf } from '../../language/edtf.ts'
import type { Message } from '../../language/message.ts'
import type { Edit } from '../../text/edit.ts'
import type { Fix } from '../finding.ts'
import { quoted } from '../quoted.ts'
import type { TextDate } from '../text/text-dates.ts'

/** The edits that tag the words of a date with a value (EDTF); undefined where no tag can stand. */
export const dateTagEdits = (article: Article, { span }: TextDate, value: string): readonly Edit[] | undefined =>
  taggableWords(article, span)?.edits(`date:${value}`)

/** The fix that tags the words of a date with a value. */
export function tagDate(article: Article, date: TextDate, value: string): readonly Fix[] {
  const edits = dateTagEdits(article, date, value)
  const { en, ar } = shownDate(value)
  return edits ? [{ title: { en: `Tag it as ${en}`, ar: `وسمه بـ${ar}` }, edits }] : []
}

/** A value of EDTF and what it is in words: “2024-11-10” (Sunday 10 November 2024). */
export function shownDate(value: string): Message {
  const date = readEdtf(value)
  const { en, ar } = quoted(value)
  if (isEdtfProblem(date)) return { en, ar }
  return {
    en: `${en} (${dateInWords(date, 'en', { weekday: true })})`,
    ar: `${ar} (${dateInWords(date, 'ar', { weekday: true })})`,
  }
}
