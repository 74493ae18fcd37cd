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
 * The same for a question about something else than an article, such as a record, or a text in which names are sought: forgotten with it, and with the
 * state.
 */
export function onceInState<Key extends object, Answer extends object>(
  reckon: (key: Key, corpus: Corpus) => Answer,
): (key: Key, corpus: Corpus) => Answer {
  const knownIn = once((_: State) => new WeakMap<Key, Answer>())
  return (key, corpus) => {
    const known = knownIn(stateOf(corpus))
    const before = known.get(key)
    if (before) return before
    const answer = reckon(key, corpus)
    known.set(key, answer)
    return answer
  }
}

/**
 * What a corpus is made of but for open articles, which are immutable values: closed files, the registry and the settings. Not `generation`, which
 * counts nothing but ids and names: whether a person is withheld, and until when something was, changes what is found too.
 */
type State = readonly (Segment | RegistryFile | SettingsFile | Corpus['settings'] | number)[]

/** One value for all corpora that came of each other as long as they are made of the same. */
const stateOf = once((corpus: Corpus): State => {
  const known = lastState(corpus.origin)
  const state = partsOf(corpus)
  if (!known.last || !isSame(known.last, state)) known.last = state
  return known.last
})

const lastState = once((_: object): { last?: State } => ({}))

const partsOf = ({ layers, whole, settings, generation }: Corpus): State => [
  settings,
  generation,
  ...layers.map(({ segment }) => segment),
  ...[...whole.values()].filter((document) => document.kind !== 'article'),
]

const isSame = (a: State, b: State): boolean =>
  a === b || (a.length === b.length && a.every((one, index) => one === b[index]))
