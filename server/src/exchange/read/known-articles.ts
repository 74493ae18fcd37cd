import type { Corpus } from '../../corpus/corpus.ts'
import type { Article } from '../../corpus/document.ts'
import { phrasesIn, sharedPhrases, TWINS_ALIKE } from '../../corpus/twins/shared-phrases.ts'
import { twinsOf } from '../../corpus/twins/twins-of.ts'
import type { Source } from '../../text/source.ts'

/** The articles of a corpus that may have mostly the same text as one that it does not have yet. */
export const likelyTwins = (corpus: Corpus, article: Article): readonly string[] => [
  ...twinsOf(corpus.knowing(article), article.uri),
]

/** The first of these articles, in the order of their URIs, that has mostly the same text as another. */
export function twinAmong(
  candidates: readonly string[],
  article: Article,
  sourceOf: (uri: string) => Source | undefined,
): string | undefined {
  if (candidates.length === 0) return undefined
  const own = phrasesIn(article.source)
  return candidates.toSorted().find((uri) => {
    const source = sourceOf(uri)
    return source !== undefined && sharedPhrases(own, phrasesIn(source)).alike >= TWINS_ALIKE
  })
}

/** Ids that an article could get, the likeliest first: this one, then with numbers. */
export function* idsLike(id: string): Generator<string, never> {
  for (let number = 1; ; number++) yield idLike(id, number)
}

/** One of these ids, by its place from 1 on. */
export const idLike = (id: string, place: number): string => (place === 1 ? id : `${id}-${place}`)

/** The id of an article of which none could be made. */
export const ID_OF_NOTHING = 'article'
