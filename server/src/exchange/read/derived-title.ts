import type { ProposedField } from './proposal.ts'
import type { RawBlock } from './raw-block.ts'

/** A title for a text without a headline: how its first sentence begins, up to where it can end. The sentence stays in the text. */
export function derivedTitle({ text, span }: RawBlock): readonly ProposedField[] {
  const sentence = /^[^.؟?!\n]*(?:[.](?=\d)[^.؟?!\n]*)*/u.exec(text)?.[0] ?? text
  const words = sentence.trim().split(/\s+/)
  const clauses = [...sentence.matchAll(/[،,؛:]/g)].map(({ index }) => sentence.slice(0, index).trim())
  const clause = clauses.find((one) => {
    const length = one.split(/\s+/).length
    return length >= FEWEST && length <= MOST
  })
  const value = clause ?? words.slice(0, MOST).join(' ')
  if (value === '') return []
  return [
    {
      key: 'title',
      value,
      words: value,
      span: { start: span.start, end: span.start + value.length },
      certainty: 'guessed',
      reason: {
        en: 'The text has no headline: this is how it begins. Write a title.',
        ar: 'لا عنوان للنص: هذه بدايته. اكتب عنوانًا.',
      },
    },
  ]
}

const FEWEST = 6
const MOST = 22
