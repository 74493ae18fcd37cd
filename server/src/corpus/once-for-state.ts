import { once } from '../text/once.ts'
import type { Corpus } from './corpus.ts'
import type { Article, RegistryFile, SettingsFile } from './document.ts'
import type { Segment } from './segment/segment.ts'

/**
 * A question about an article and the registry that is reckoned once as long as these stay as they are: each request reads the corpus through a
 * value of its own (`Corpus.reading`), of which all know the same. The answer must not hang on what other articles say that are open.
 */
export function onceForState<Answer extends object>(
  reckon: (article: Article, corpus: Corpus) => Answer,
): (article: Article, corpus: Corpus) => Answer {
  const knownOf = once((_: Article): { last?: { readonly state: State; readonly answer: Answer } } => ({}))
  return (article, corpus) => {
    const known = knownOf(article)
    const state = stateOf(corpus)
    if (known.last && isSame(known.last.state, state)) return known.last.answer
    const answer = reckon(article, corpus)
    known.last = { state, answer }
    return answer
  }
}

/**
 * What a corpus is made of but for open articles, which are immutable values: closed files, the registry and the settings. Not `generation`, which
 * counts nothing but ids and names: whether a person is withheld, and until when something was, changes what is found too.
 */
type State = readonly (Segment | RegistryFile | SettingsFile | Corpus['settings'] | number)[]

const stateOf = ({ layers, whole, settings, generation }: Corpus): State => [
  settings,
  generation,
  ...layers.map(({ segment }) => segment),
  ...[...whole.values()].filter((document) => document.kind !== 'article'),
]

const isSame = (a: State, b: State): boolean => a.length === b.length && a.every((one, index) => one === b[index])
