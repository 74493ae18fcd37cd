import type { Corpus } from './corpus.ts'
import type { NameIndex } from './names/name-index.ts'
import { type Found, search } from './names/search.ts'
import { wordsOfId } from './names/words-of-id.ts'
import { namesInArticle, namesInRegistry, namesOf } from './segment-names.ts'
import { targetId } from './site.ts'

/** An entity or an article with a name that fits a query. */
export interface FoundName {
  /** `type:id` of an entity, the URI of an article. */
  readonly item: string
  /** How well the name fits; the lower the better (`names/name-quality.ts`). */
  readonly quality: number
  /** The name that fits best, as it is written. */
  readonly name: string
}

/** The entities (`type:id`) that a query finds by a name or the id: at least the best `limit`, in no promised order, some perhaps twice. */
export function* foundEntities(corpus: Corpus, query: string, limit: number): Generator<FoundName> {
  for (const document of corpus.whole.values()) {
    if (document.kind !== 'registry') continue
    for (const { index, owner: ownerOf } of namesInRegistry(document)) {
      const isThere = (owner: number): boolean => ownerOf(owner) !== undefined
      for (const { owner, quality, name } of searchNames(index, query, limit, isThere)) {
        const record = ownerOf(owner)
        if (record) yield { item: record.ref, quality, name: record.names[name - 1] ?? targetId(record.ref) }
      }
    }
  }
  for (const layer of corpus.layers) {
    const { segment } = layer
    const counts = (record: number) => layer.counts(segment.recordFile(record))
    for (const { owner, quality, name } of searchNames(namesOf(segment).records, query, limit, counts)) {
      const item = segment.targetText(segment.recordTarget(owner))
      yield { item, quality, name: segment.namesOf(owner)[name - 1] ?? targetId(item) }
    }
  }
}

/** The articles (URIs) that a query finds by the title or the id: at least the best `limit`, in no promised order. */
export function* foundArticles(corpus: Corpus, query: string, limit: number): Generator<FoundName> {
  for (const document of corpus.whole.values()) {
    if (document.kind !== 'article') continue
    const [found] = searchNames(namesInArticle(document), query, limit)
    const { uri, id = '', title = '' } = document
    // Of an article the id is the first name, the title the second.
    if (found) yield { item: uri, quality: found.quality, name: found.name === 0 ? id : title }
  }
  for (const layer of corpus.layers) {
    const { segment } = layer
    const counts = (file: number) => layer.counts(file)
    for (const { owner, quality, name } of searchNames(namesOf(segment).articles, query, limit, counts)) {
      const target = segment.articleTarget(owner)
      const id = name === 0 && target !== undefined ? targetId(segment.targetText(target)) : ''
      yield { item: segment.uriOf(owner), quality, name: name === 0 ? id : (segment.titleOf(owner) ?? '') }
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
