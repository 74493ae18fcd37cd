import { dateText } from '../../corpus/cards/date-words.ts'
import type { Article } from '../../corpus/document.ts'
import { wordsOfId } from '../../corpus/prefix-index.ts'
import { articleTarget } from '../../corpus/site.ts'
import { isolate } from '../../language/direction.ts'
import { compareText } from '../../text/compare.ts'
import type { Context } from '../context.ts'
import { best } from './best.ts'
import { kinds, type Offer, queryKeys } from './offer.ts'

/** The other articles that a typed text may mean, by any word of the title or the id: those that the corpus names most first, then the latest. */
export function findArticles({ corpus, document }: Context, query: string): readonly Article[] {
  const keys = queryKeys(query)
  const score = (article: Article): number => (article.id === undefined ? 0 : corpus.spread(articleTarget(article.id)))
  const latest = (a: Article, b: Article): number =>
    compareText(b.date ?? '', a.date ?? '') || compareText(a.uri, b.uri)
  return best(candidates(), score, latest)

  function* candidates(): Generator<Article> {
    for (const key of keys.length > 0 ? keys : ['']) {
      for (const uri of corpus.articlesStarting(key)) {
        const article = uri === document.uri ? undefined : corpus.document(uri)
        if (article?.kind === 'article' && article.id !== undefined) yield article
      }
    }
  }
}

/** An article in a list; choosing it writes its id. */
export function articleOffer({ language }: Context, { id = '', title, date, uri }: Article): Offer {
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
