import type { Message } from '../../language/message.ts'
import { wordsKey } from '../../lint/text/passages.ts'
import { closingCredits } from './closing-credits.ts'
import type { Known, ProposedField } from './proposal.ts'
import type { Reading } from './reading.ts'
import { isParagraph, type Shape } from './shapes-of-lines.ts'

/** Lines above and below the text that say who wrote it, where it is from, and when it was published. */
export function readCredits(reading: Reading, known: Known): void {
  const left = reading.left()
  const first = left.findIndex(isParagraph)
  const last = left.findLastIndex(isParagraph)
  left.forEach((shape, index) => {
    if (isParagraph(shape) || (first >= 0 && index > first && index < last)) return
    const fields = reading.creditsOf(shape).map((field) => asQuoted(field, known))
    // A second author or day has no place in the front matter: its line stays.
    const isOther = ({ key, value }: ProposedField): boolean =>
      [...reading.fields, ...known.fields.filter((one) => isSaidInWords.has(one.key))].some(
        (other) => other.key === key && wordsKey(other.value) !== wordsKey(value),
      )
    if (fields.length > 0 && !fields.some(isOther)) reading.move(shape.number, ...fields)
  })
  readClosingCredits(reading, known)
}

/** What an agency writes below the last sentence of its report. Who wrote it is known from there where nothing else says it. */
function readClosingCredits(reading: Reading, { fields }: Known): void {
  const isCredits = (shape: Shape): boolean => closingCredits(shape.block.text) !== undefined
  const left = reading.left()
  const last = left.findLastIndex((shape) => isParagraph(shape) && !isCredits(shape))
  if (last < 0) return
  for (const { number, block } of left.slice(last + 1).filter(isCredits)) {
    const { text, span } = block
    const authors = closingCredits(text)?.authors
    const isKnown = [...reading.fields, ...fields].some(({ key }) => key === 'byline')
    if (authors === undefined || isKnown) reading.cutAll(new Map([[number, 'closing-credits']]))
    else reading.move(number, { key: 'byline', value: authors, words: text, span, certainty: 'likely', reason: below })
  }
}

const below: Message = {
  en: 'A line below the text says who reported it.',
  ar: 'سطر تحت النص يذكر من أعدّ التقرير.',
}

/** Where another source is known already, one that the text names is whose report that one gives. */
const asQuoted = (field: ProposedField, { fields }: Known): ProposedField =>
  field.key === 'source.name' &&
  fields.some(({ key, value }) => key === field.key && wordsKey(value) !== wordsKey(field.value))
    ? { ...field, key: 'source.via' }
    : field

/** What else is known of these is said in the same words, or is something else. */
const isSaidInWords: ReadonlySet<string> = new Set(['byline', 'dateline', 'source.via'])
