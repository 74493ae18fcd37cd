import type { Corpus } from './corpus.ts'
import type { Document } from './document.ts'

/** How much an entity (`type:id`) is used: in the document first, then in the corpus. Of those that may be meant, the most used is the likeliest. */
export function useOf(corpus: Corpus, document: Document): (ref: string) => number {
  const here = document.kind === 'article' ? document.mentions : new Map<string, number>()
  return (ref) => (here.get(ref) ?? 0) * 1e6 + Math.min(corpus.spread(ref), 1e6 - 1)
}
