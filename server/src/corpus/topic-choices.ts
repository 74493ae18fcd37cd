import { inLanguage, type UiLanguage } from '../language/message.ts'
import type { Corpus } from './corpus.ts'
import { topicCounts } from './topics.ts'

/** The topics that an article can have, with what people call them, those with the most articles first: of a closed list these, else those that articles have. */
export function topicChoices(
  corpus: Corpus,
  language: UiLanguage,
): readonly { readonly value: string; readonly label: string }[] {
  const counts = topicCounts(corpus)
  const listed = corpus.settings.topics
  return [...(listed ?? counts).keys()]
    .toSorted((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0))
    .slice(0, MOST_TOPICS)
    .map((value) => {
      const label = listed?.get(value)?.label
      return { value, label: (label && inLanguage(label, language)) ?? value }
    })
}

/** Nobody looks through more of them; those that are typed are sought among all. */
const MOST_TOPICS = 500
