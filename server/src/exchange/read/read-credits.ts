import { wordsKey } from '../../lint/text/passages.ts'
import type { Known, ProposedField } from './proposal.ts'
import type { Reading } from './reading.ts'
import { isParagraph } from './shapes-of-lines.ts'

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
}

/** Where another source is known already, one that the text names is whose report that one gives. */
const asQuoted = (field: ProposedField, { fields }: Known): ProposedField =>
  field.key === 'source.name' &&
  fields.some(({ key, value }) => key === field.key && wordsKey(value) !== wordsKey(field.value))
    ? { ...field, key: 'source.via' }
    : field

/** What else is known of these is said in the same words, or is something else. */
const isSaidInWords: ReadonlySet<string> = new Set(['byline', 'dateline', 'source.via'])
