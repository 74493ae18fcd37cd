import { dateText } from '../../corpus/cards/date-words.ts'
import type { Corpus } from '../../corpus/corpus.ts'
import type { ArticleFacts } from '../../corpus/facts.ts'
import { mostUsed } from '../../corpus/most-used.ts'
import { wordsOfId } from '../../corpus/names/words-of-id.ts'
import { newestArticles } from '../../corpus/newest.ts'
import { articleTarget } from '../../corpus/site.ts'
import { isolate } from '../../language/direction.ts'
import { compareText } from '../../text/compare.ts'
import type { Context } from '../context.ts'
import { best } from './best.ts'
import { kinds, type Offer, queryKeys } from './offer.ts'

/** The other articles that a typed text may mean, by any word of the title or the id: those that the corpus names most first, then the latest. */
export function findArticles({ corpus, document }: Context, query: string): readonly ArticleFacts[] {
  const keys = queryKeys(query)
  const hits = keys.length > 0 ? new Set(keys.flatMap((key) => [...corpus.articlesStarting(key)])) : undefined
  const score = ({ id }: ArticleFacts): number => (id === undefined ? 0 : corpus.spread(articleTarget(id)))
  const latest = (a: ArticleFacts, b: ArticleFacts): number =>
    compareText(b.date ?? '', a.date ?? '') || compareText(a.uri, b.uri)
  return best(candidates(), score, latest)

  function* candidates(): Generator<ArticleFacts> {
    for (const article of hits && hits.size <= MANY ? articlesAt(corpus, hits) : frontmost(corpus)) {
      const isHit = !hits || hits.has(article.uri)
      if (isHit && article.uri !== document.uri && article.id !== undefined) yield article
    }
  }
}

/** Of more articles than this only those are compared that are frontmost in the whole corpus. */
const MANY = 2000

function* articlesAt(corpus: Corpus, uris: Iterable<string>): Generator<ArticleFacts> {
  for (const uri of uris) {
    const article = corpus.article(uri)
    if (article) yield article
  }
}

/** The articles that the corpus names most, and the latest. */
function* frontmost(corpus: Corpus): Generator<ArticleFacts> {
  for (const target of mostUsed(corpus, 'article')) yield* corpus.articlesOf(target.slice(articleTarget('').length))
  yield* newestArticles(corpus, MANY)
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
