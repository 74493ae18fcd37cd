import type { Corpus } from '../../corpus/corpus.ts'
import { isAllListed, listedBoilerplate } from '../../lint/text/listed-boilerplate.ts'
import { wordsKey } from '../../lint/text/passages.ts'
import type { Known, ProposedField } from './proposal.ts'

/** What a corpus knows of the texts that come into it. */
export function knownOfCorpus(corpus: Corpus, isRecurring: Known['isRecurring']): Omit<Known, 'fields'> {
  const { settings } = corpus
  const listed = listedBoilerplate(settings)
  return {
    isListed: (text) => isAllListed(text, wordsKey(text), listed),
    isRecurring,
    learnt: () => undefined,
    isOrganisation: (text) => corpus.named(text).some(({ ref }) => ref.startsWith('org:')),
    topics: [...(settings.topics ?? [])].map(([topic, { label }]) => ({ topic, names: [...label.values()] })),
  }
}

/** A field that whoever imports has told. */
export const told = (key: ProposedField['key'], value: string): ProposedField => ({
  key,
  value,
  certainty: 'sure',
  reason: { en: 'It was told.', ar: 'ذُكر عند الاستيراد.' },
})
