import { once } from '../text/once.ts'
import type { Corpus } from './corpus.ts'
import type { Article } from './document.ts'

/**
 * A question about an article that is reckoned once as long as nothing changes in its corpus on which findings depend: each request reads the corpus
 * through a value of its own (`Corpus.reading`), of which all know the same. The answer must not hang on the text of closed files.
 */
export function onceForState<Answer extends object>(
  reckon: (article: Article, corpus: Corpus) => Answer,
): (article: Article, corpus: Corpus) => Answer {
  const knownOf = once((_: Article): { last?: Known<Answer> } => ({}))
  return (article, corpus) => {
    const known = knownOf(article)
    if (known.last && isSameState(known.last, corpus)) return known.last.answer
    const { origin, generation, ties, settings } = corpus
    const answer = reckon(article, corpus)
    known.last = { origin, generation, ties, settings, answer }
    return answer
  }
}

type State = Pick<Corpus, 'origin' | 'generation' | 'ties' | 'settings'>

interface Known<Answer> extends State {
  readonly answer: Answer
}

const isSameState = (a: State, b: State): boolean =>
  a.origin === b.origin && a.generation === b.generation && a.ties === b.ties && a.settings === b.settings
