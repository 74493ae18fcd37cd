import { wordsKey } from '../../lint/text/passages.ts'
import type { Known, ProposedField } from './proposal.ts'

/** The topics of the corpus whose words occur in texts, given by the keys of their words (`wordsKey`), in the corpus's order. */
export function topicsIn(keys: readonly string[], { topics }: Known): readonly ProposedField[] {
  if (topics.length === 0) return []
  const text = ` ${keys.join(' | ')} `
  return topics.flatMap(({ topic, names }) => {
    const name = names.find((one) => occurs(text, wordsKey(one)))
    if (name === undefined) return []
    return [
      {
        key: 'topics',
        value: topic,
        words: name,
        certainty: 'likely',
        reason: { en: 'The words of this topic occur.', ar: 'ترد كلمات هذا الموضوع.' },
      } as const,
    ]
  })
}

/** Whether words stand in a text, the first with or without particles glued to it. */
const occurs = (text: string, name: string): boolean =>
  name !== '' && [name, ...particles.map((particle) => particle + name)].some((one) => text.includes(` ${one} `))

const particles = ['و', 'ف', 'ب', 'ل', 'ك', 'وب', 'ول', 'ال', 'وال', 'بال', 'لل']
