import { dateText } from '../../corpus/cards/date-words.ts'
import type { ArticleFacts } from '../../corpus/facts.ts'
import { likeliestArticles } from '../../corpus/likeliest.ts'
import { wordsOfId } from '../../corpus/names/words-of-id.ts'
import { articleTarget } from '../../corpus/site.ts'
import { isolate } from '../../language/direction.ts'
import { compareText } from '../../text/compare.ts'
import type { Context } from '../context.ts'
import { best, MOST } from './best.ts'
import { kinds, type Offer, queryKeys } from './offer.ts'

/** The other articles that a typed text may mean, by any word of the title or the id: those that the corpus names most first, then the latest. */
export function findArticles({ corpus, document }: Context, query: string): readonly ArticleFacts[] {
  const keys = queryKeys(query)
  const uris = new Set((keys.length === 0 ? [''] : keys).flatMap((key) => [...likeliestArticles(corpus, key, MOST)]))
  uris.delete(document.uri)
  const articles = [...uris].flatMap((uri) => corpus.article(uri) ?? []).filter(({ id }) => id !== undefined)
  const score = ({ id }: ArticleFacts): number => (id === undefined ? 0 : corpus.spread(articleTarget(id)))
  const latest = (a: ArticleFacts, b: ArticleFacts): number =>
    compareText(b.date ?? '', a.date ?? '') || compareText(a.uri, b.uri)
  return best(articles, score, latest)
}

/** An article in a list; choosing it writes its id. */
export function articleOffer({ language }: Context, { id = '', title, date, uri }: ArticleFacts): Offer {
  const day = date === undefined ? undefined : dateText(date, language)
  return {
    label: id,
    kind: kinds.file,
    text: id,
    names: [wordsOfId(id), ...(title === undefined ? [] : [title])],
    detail: [...(title === undefined ? [] : [isolate(title)]), ...(day === undefined ? [] : [day])].join(' · '),
    about: { article: uri },
  }
}
