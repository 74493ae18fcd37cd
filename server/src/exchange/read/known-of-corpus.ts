import type { Corpus } from '../../corpus/corpus.ts'
import { isAllListed, listedBoilerplate } from '../../lint/text/listed-boilerplate.ts'
import type { Known, ProposedField } from './proposal.ts'

/** What a corpus knows of the texts that come into it. */
export function knownOfCorpus(corpus: Corpus, isRecurring: Known['isRecurring']): Omit<Known, 'fields'> {
  const { settings } = corpus
  const listed = listedBoilerplate(settings)
  return {
    isListed: (text, key) => isAllListed(text, key, listed),
    isRecurring,
    learnt: () => undefined,
    isOrganisation: (text) => isNamed(corpus, text, 'org'),
    isPlace: (text) => isNamed(corpus, text, 'place'),
    isPerson: (text) => isNamed(corpus, text, 'person'),
    topics: [...(settings.topics ?? [])].map(([topic, { label }]) => ({ topic, names: [...label.values()] })),
  }
}

const isNamed = (corpus: Corpus, text: string, type: string): boolean =>
  corpus.named(text).some(({ ref }) => ref.startsWith(`${type}:`))

/** A field that whoever imports has told. */
export const told = (key: ProposedField['key'], value: string): ProposedField => ({
  key,
  value,
  certainty: 'sure',
  reason: { en: 'It was told.', ar: 'ذُكر عند الاستيراد.' },
})
