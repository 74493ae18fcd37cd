import type { Corpus } from './corpus.ts'
import type { ArticleFacts } from './facts.ts'
import type { NameIndex } from './names/name-index.ts'
import { type Found, search } from './names/search.ts'
import { wordsOfId } from './names/words-of-id.ts'
import { namesIn, namesOf } from './segment-names.ts'

/** An entity or an article with a name that fits a query. */
export interface FoundName<T> {
  readonly item: T
  /** How well the name fits; the lower the better (`names/name-quality.ts`). */
  readonly quality: number
  /** The name that fits best, as it is written. */
  readonly name: string
}

/** The entities (`type:id`) that a query finds by a name or the id: at least the best `limit`, in no promised order, some perhaps twice. */
export function* foundEntities(corpus: Corpus, query: string, limit: number): Generator<FoundName<string>> {
  for (const document of corpus.whole.values()) {
    if (document.kind !== 'registry') continue
    for (const { owner, quality, name } of searchNames(namesIn(document), query, limit)) {
      const entity = document.entities[owner]
      if (entity) yield { item: entity.ref, quality, name: entity.names[name - 1]?.text ?? entity.id }
    }
  }
  for (const layer of corpus.layers) {
    const { segment } = layer
    const counts = (record: number) => layer.counts(segment.recordFile(record))
    for (const { owner, quality, name } of searchNames(namesOf(segment).records, query, limit, counts)) {
      const item = segment.targetText(segment.recordTarget(owner))
      yield { item, quality, name: segment.namesOf(owner)[name - 1] ?? item.slice(item.indexOf(':') + 1) }
    }
  }
}

/** The articles that a query finds by the title or the id: at least the best `limit`, in no promised order. */
export function* foundArticles(corpus: Corpus, query: string, limit: number): Generator<FoundName<ArticleFacts>> {
  for (const document of corpus.whole.values()) {
    if (document.kind !== 'article') continue
    const [found] = searchNames(namesIn(document), query, limit)
    const item = found && corpus.article(document.uri)
    if (item) yield { item, quality: found.quality, name: nameOf(item, found.name) }
  }
  for (const layer of corpus.layers) {
    const { segment } = layer
    const counts = (file: number) => layer.counts(file)
    for (const { owner, quality, name } of searchNames(namesOf(segment).articles, query, limit, counts)) {
      const item = segment.articleFacts(owner)
      yield { item, quality, name: nameOf(item, name) }
    }
  }
}

/** Ids are kept as words: what is typed of one is sought as words too. */
function searchNames(
  index: NameIndex,
  query: string,
  limit: number,
  accepts?: (owner: number) => boolean,
): readonly Found[] {
  const found = search(index, query, limit, accepts)
  const words = wordsOfId(query)
  return words === query.trim() ? found : [...found, ...search(index, words, limit, accepts)]
}

/** Of an article the id is the first name, the title the second. */
const nameOf = ({ id = '', title = '' }: ArticleFacts, name: number): string => (name === 0 ? id : title)
