import type { Message, UiLanguage } from '../../language/message.ts'
import type { Field } from '../../schema/shape.ts'
import { type Card, code, said, spoken } from './card.ts'

/** What a key is for, whether it must be there, and how it looks. */
export const keyCard = (field: Field, language: UiLanguage): Card => ({
  title: [code(field.key)],
  lines: [
    spoken(field.meaning[language]),
    field.required ? [said(words.required[language])] : [],
    [said(words.example[language]), code(field.example)],
  ],
})

const words = {
  required: { en: 'Required in this corpus.', ar: 'لازم في هذه المدونة.' },
  example: { en: 'For example: ', ar: 'مثال: ' },
} satisfies Readonly<Record<string, Message>>
