import { latinId } from '../../lint/values/latin-id.ts'
import { type FieldKey, fieldKeys, type ProposedField } from './proposal.ts'

/** The fields of a proposal out of all that were read: the surest of each key, with an id made of the title where none was given. */
export const settledFields = (fields: readonly ProposedField[]): readonly ProposedField[] => withId(settled(fields))

/** One field a key, the surest and among equals the first; of topics each once. */
function settled(fields: readonly ProposedField[]): readonly ProposedField[] {
  return fieldKeys.flatMap((key) => {
    const own = fields.filter((field) => field.key === key)
    if (key === 'topics')
      return own.filter(({ value }, index) => own.findIndex((other) => other.value === value) === index)
    return own.toSorted((a, b) => order.indexOf(a.certainty) - order.indexOf(b.certainty)).slice(0, 1)
  })
}

const order = ['sure', 'likely', 'guessed']

function withId(fields: readonly ProposedField[]): readonly ProposedField[] {
  const title = fields.find(({ key }) => key === 'title')
  if (!title || fields.some(({ key }) => key === 'id')) return fields
  const id = idOfTitle(title.value)
  if (id === undefined) return fields
  return [...fields, { key: 'id', value: id, words: title.value, certainty: 'likely', reason: reasons.id }]
}

/** The id that an article with such a title could have: its first words in Latin letters. */
export const idOfTitle = (title: string): string | undefined =>
  // A dot is allowed in an id, but looks like the ending of a file.
  latinId(
    title
      .split(/[\s.…]+/u)
      .slice(0, WORDS_OF_ID)
      .join(' '),
  )

const WORDS_OF_ID = 7

/** The id after an editor has changed some values: the one they wrote, else that of the title they wrote, else the proposed one. */
export function chosenId(fields: readonly ProposedField[], values: ReadonlyMap<FieldKey, string>): string | undefined {
  const title = values.get('title')
  return (
    values.get('id') ??
    (title === undefined ? undefined : idOfTitle(title)) ??
    fields.find(({ key }) => key === 'id')?.value
  )
}

const reasons = {
  id: { en: 'The headline in Latin letters.', ar: 'العنوان بحروف لاتينية.' },
}
