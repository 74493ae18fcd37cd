import type { Corpus } from '../../corpus/corpus.ts'
import { inSlashes, re2 } from '../../language/re2.ts'
import { wordsKey } from '../../lint/text/passages.ts'
import type { Known, ProposedField } from './proposal.ts'

/** What a corpus knows of the texts that come into it. */
export function knownOfCorpus(corpus: Corpus, isRecurring: Known['isRecurring']): Omit<Known, 'fields'> {
  const { settings } = corpus
  const written = settings.boilerplate.map((text) => ({ text, expression: inSlashes(text) }))
  const keys = new Set(written.flatMap(({ text, expression }) => (expression ? [] : wordsKey(text))).filter(Boolean))
  const expressions = written.flatMap(({ expression }) => {
    const found = expression && re2(expression.pattern, expression.flags)
    return found?.ok ? found : []
  })
  return {
    isListed: (text) =>
      keys.has(wordsKey(text)) || (text.length <= MAX_TEXT && expressions.some((one) => one.testWhole(text))),
    isRecurring,
    isOrganisation: (text) => corpus.named(text).some(({ ref }) => ref.startsWith('org:')),
    topics: [...(settings.topics ?? [])].map(([topic, { label }]) => ({ topic, names: [...label.values()] })),
  }
}

/** The time of an expression grows with the text. */
const MAX_TEXT = 1000

/** A field that whoever imports has told. */
export const told = (key: ProposedField['key'], value: string): ProposedField => ({
  key,
  value,
  certainty: 'sure',
  reason: { en: 'It was told.', ar: 'ذُكر عند الاستيراد.' },
})
