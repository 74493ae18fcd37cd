import type { Message } from '../../language/message.ts'
import type { EnumValue, Field, Shape } from '../../schema/shape.ts'
import { type Card, code, type Line, said, spoken } from './card.ts'
import { localized, type Reading } from './reading.ts'

/** What a key is for, whether it must be there, the words of its closed list with what they say, and how it looks. */
export const keyCard = (field: Field, reading: Reading): Card => ({
  title: [code(field.key)],
  lines: [
    spoken(field.meaning[reading.language]),
    field.required ? [said(words[field.requiredBy ?? 'format'][reading.language])] : [],
    ...valueLines(field.shape, reading),
    [said(words.example[reading.language]), code(field.example)],
  ],
})

const words = {
  format: { en: 'Required.', ar: 'مطلوب.' },
  corpus: { en: 'Required in this corpus.', ar: 'مطلوب في هذه المجموعة.' },
  example: { en: 'For example: ', ar: 'مثال: ' },
} satisfies Readonly<Record<string, Message>>

function valueLines(shape: Shape, reading: Reading): readonly Line[] {
  switch (shape.kind) {
    case 'enum':
      return shape.values.map((value) => valueLine(value, reading))
    case 'relation':
      return [...reading.corpus.settings.relations].map(([name, { label }]) => {
        const text = localized(label, reading)
        return [code(name), ...(text === undefined ? [] : [said(': '), { kind: 'quoted' as const, text }])]
      })
    case 'either':
      return shape.shapes.flatMap((one) => valueLines(one, reading))
    case 'list':
      return valueLines(shape.of, reading)
    default:
      return []
  }
}

const valueLine = ({ value, meaning }: EnumValue, { language }: Reading): Line => [
  code(value),
  said(': '),
  ...spoken(meaning[language]),
]
