import { Gradual, type Steps } from '../text/gradual.ts'
import { once } from '../text/once.ts'
import type { Corpus } from './corpus.ts'

/**
 * A question about a corpus that is answered once as long as the parts that it hangs on stay the same, whichever value of the corpus is asked. Of each
 * corpus only the last answer is kept.
 */
export function onceForParts<Answer extends object>(
  partsOf: (corpus: Corpus) => readonly unknown[],
  reckon: (corpus: Corpus) => Answer,
): (corpus: Corpus) => Answer {
  const lastOf = once((_: object): { last?: { readonly parts: readonly unknown[]; readonly answer: Answer } } => ({}))
  return (corpus) => {
    const known = lastOf(corpus.origin)
    const parts = partsOf(corpus)
    if (known.last && isSame(known.last.parts, parts)) return known.last.answer
    const answer = reckon(corpus)
    known.last = { parts, answer }
    return answer
  }
}

/** The same for a question whose answer takes long. */
export function graduallyForParts<Answer>(
  partsOf: (corpus: Corpus) => readonly unknown[],
  reckon: (corpus: Corpus) => Steps<Answer>,
): (corpus: Corpus) => Steps<Answer> {
  const known = onceForParts(partsOf, (corpus) => new Gradual(() => reckon(corpus)))
  return (corpus) => known(corpus).steps()
}

const isSame = (a: readonly unknown[], b: readonly unknown[]): boolean =>
  a.length === b.length && a.every((one, at) => one === b[at])
