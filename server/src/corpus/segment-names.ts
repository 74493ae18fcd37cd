import { compareText } from '../text/compare.ts'
import { once } from '../text/once.ts'
import type { Corpus } from './corpus.ts'
import type { ArticleBrief, RegistryFile } from './document.ts'
import { NameIndex } from './names/name-index.ts'
import { NameIndexBuilder } from './names/name-index-builder.ts'
import type { NameIndexParts } from './names/name-index-parts.ts'
import { wordsOfId } from './names/words-of-id.ts'
import type { OwnedNames } from './registry/piece-index.ts'
import { headsIn } from './registry/registry-questions.ts'
import type { Segment } from './segment/segment.ts'
import { readOrders, type SegmentOrders } from './segment-orders.ts'
import { targetId } from './site.ts'

/** The names of what a segment holds: of its records by their numbers, and the titles of its articles by the numbers of the files; and who is likeliest meant. */
export interface SegmentNames {
  readonly records: NameIndex
  readonly articles: NameIndex
  readonly orders: SegmentOrders
}

/** The columns of `SegmentNames`. */
export interface SegmentNamesParts {
  readonly records: NameIndexParts
  readonly articles: NameIndexParts
  readonly orders: SegmentOrders
}

/** Sorts the names of a segment: work for a worker where there are many. */
export function readNames(segment: Segment): SegmentNamesParts {
  const records = new NameIndexBuilder()
  for (let record = 0; record < segment.recordCount; record++) {
    records.add(record, [
      wordsOfId(targetId(segment.targetText(segment.recordTarget(record)))),
      ...segment.namesOf(record),
    ])
  }
  const articles = new NameIndexBuilder()
  for (let file = 0; file < segment.size; file++) {
    if (!segment.isArticle(file)) continue
    const target = segment.articleTarget(file)
    const id = target === undefined ? '' : targetId(segment.targetText(target))
    articles.add(file, [wordsOfId(id), segment.titleOf(file) ?? ''])
  }
  return { records: records.done(), articles: articles.done(), orders: readOrders(segment) }
}

const known = new WeakMap<Segment, SegmentNames>()

/** Takes the names of a segment that were sorted elsewhere. */
export const takeNames = (segment: Segment, parts: SegmentNamesParts): void => {
  known.set(segment, { ...parts, records: new NameIndex(parts.records), articles: new NameIndex(parts.articles) })
}

/** The names of a segment, if they are sorted already. */
export function sortedNames(segment: Segment): SegmentNamesParts | undefined {
  const names = known.get(segment)
  return names && { ...names, records: names.records.parts, articles: names.articles.parts }
}

/** The names of a segment, sorted when first asked for. */
export function namesOf(segment: Segment): SegmentNames {
  const before = known.get(segment)
  if (before) return before
  takeNames(segment, readNames(segment))
  return namesOf(segment)
}

/** The names in an article that is known whole: its id and its title. */
export const namesInArticle = once((article: ArticleBrief): NameIndex => {
  const builder = new NameIndexBuilder()
  builder.add(0, [wordsOfId(article.id ?? ''), article.title ?? ''])
  return new NameIndex(builder.done())
})

/** The names in a file of the registry that is known whole, with whose they are. */
export const namesInRegistry = (file: RegistryFile): readonly OwnedNames[] =>
  file.cut?.index.names ?? [namesInWhole(file)]

const namesInWhole = once((file: RegistryFile): OwnedNames => {
  const builder = new NameIndexBuilder()
  const records = [...headsIn(file)]
  records.forEach(({ ref, names }, number) => {
    builder.add(number, [wordsOfId(targetId(ref)), ...names])
  })
  return { index: new NameIndex(builder.done()), owner: (number) => records[number] }
})

/** The entities (`type:id`) that may have a name with this same-name key, in the order of their ids, whatever is open. */
export function entitiesNamed(corpus: Corpus, key: string): readonly string[] {
  const found = new Set<string>()
  for (const document of corpus.whole.values()) {
    if (document.kind !== 'registry') continue
    for (const { index, owner } of namesInRegistry(document)) {
      for (const number of index.same(key)) {
        const record = owner(number)
        if (record) found.add(record.ref)
      }
    }
  }
  for (const layer of corpus.layers) {
    const { segment } = layer
    for (const record of namesOf(segment).records.same(key)) {
      if (layer.counts(segment.recordFile(record))) found.add(segment.targetText(segment.recordTarget(record)))
    }
  }
  return found.size > 1 ? [...found].sort(compareText) : [...found]
}
