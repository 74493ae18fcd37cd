import type { Message } from '../../language/message.ts'
import type { Corpus } from '../corpus.ts'
import type { Article } from '../document.ts'
import { type Likeness, likenesses } from '../twins/twins-of.ts'
import { reasonWords } from './words.ts'
import { isSameArticle, relationInWords, type WrittenTie } from './written-ties.ts'

/** An article that is another one over again, in the same or in another language: a translation, a duplicate, another version. */
export interface SameArticle {
  readonly uri: string
  readonly relation: string | undefined
  /** What is written before what is only reckoned, then the more alike before the less. */
  readonly score: number
  readonly reasons: readonly Message[]
}

/** The articles that say by `related` that they are this one over again, have nearly its text, or were taken from the same page. */
export function sameArticles(
  corpus: Corpus,
  article: Article,
  ties: readonly WrittenTie[],
): ReadonlyMap<string, SameArticle> {
  const written = new Map(ties.flatMap(({ uri, relation }) => (isSameArticle(relation) ? [[uri, relation]] : [])))
  const alike = likenesses(corpus, article.uri, isAlike)
  return new Map(
    [...new Set([...written.keys(), ...alike.keys()])].map((uri) => {
      const relation = written.get(uri)
      const likeness = alike.get(uri) ?? { phrases: 0, addresses: 0 }
      const isOtherLanguage = corpus.article(uri)?.lang !== article.lang
      const reasons = [
        ...(relation === undefined ? [] : [relationInWords(corpus, relation)]),
        ...(likeness.phrases >= ALIKE ? [reasonWords.sameText] : []),
        ...(likeness.addresses > 0 ? [reasonWords.sameAddress] : []),
        // Who reads “translation” knows.
        ...(isOtherLanguage && !saysLanguage.has(relation ?? '') ? [reasonWords.otherLanguage] : []),
      ]
      const score = (relation === undefined ? 0 : WRITTEN) + likeness.phrases + (likeness.addresses > 0 ? ADDRESS : 0)
      return [uri, { uri, relation, score, reasons }]
    }),
  )
}

const isAlike = ({ phrases, addresses }: Likeness): boolean => phrases >= ALIKE || addresses > 0

/** Of the ten marks that are kept of a text (`twins/marks.ts`) so many are the same where half of the phrases of both are. */
const ALIKE = 5

const ADDRESS = 5
const WRITTEN = 100

const saysLanguage: ReadonlySet<string> = new Set(['translation', 'original'])
