import { nameTokens } from '../corpus/names/name-tokens.ts'
import { firstNot } from '../corpus/segment/columns.ts'
import type { DateExpression } from '../language/dates/date-expression.ts'
import { findDates } from '../language/dates/find-dates.ts'
import { isDateWord } from '../language/dates/lexicon.ts'
import { once } from '../text/once.ts'
import type { Span } from '../text/span.ts'
import type { TextWithWords } from './article-blocks.ts'

/** Whether a name is of words that date expressions are made of and stands in one: تموز and السبت are names too. */
export function isInDate(text: TextWithWords, { start, end }: Span): boolean {
  const { key } = nameTokens(text.text.slice(start, end))
  if (!key.split(' ').every(isDateWord)) return false
  const dates = datesOf(text)
  const date = dates[firstNot(dates.length, (at) => (dates[at]?.end ?? 0) <= start)]
  return date !== undefined && date.start <= start && end <= date.end
}

/** The dates of a text, in order and without overlaps; names are asked about one by one. */
const datesOf = once(({ text }: TextWithWords): readonly DateExpression[] => findDates(text, { anchor: undefined }))
