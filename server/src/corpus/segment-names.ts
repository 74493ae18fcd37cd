import type { Corpus } from './corpus.ts'
import type { Document } from './document.ts'
import { NameIndex, type Where } from './names/name-index.ts'
import { NameIndexBuilder } from './names/name-index-builder.ts'
import type { NameIndexParts } from './names/name-index-parts.ts'
import { wordsOfId } from './names/words-of-id.ts'
import type { Segment } from './segment/segment.ts'

/** The names of what a segment holds: of its records by their numbers, and the titles of its articles by the numbers of the files. */
export interface SegmentNames {
  readonly records: NameIndex
  readonly articles: NameIndex
}

/** The columns of `SegmentNames`. */
export interface SegmentNamesParts {
  readonly records: NameIndexParts
  readonly articles: NameIndexParts
}

/** Sorts the names of a segment: work for a worker where there are many. */
export function readNames(segment: Segment): SegmentNamesParts {
  const records = new NameIndexBuilder()
  for (let record = 0; record < segment.recordCount; record++) {
    records.add(record, [wordsOfId(idOf(segment.targetText(segment.recordTarget(record)))), ...segment.namesOf(record)])
  }
  const articles = new NameIndexBuilder()
  for (let file = 0; file < segment.size; file++) {
    if (!segment.isArticle(file)) continue
    const target = segment.articleTarget(file)
    const id = target === undefined ? '' : idOf(segment.targetText(target))
    articles.add(file, [wordsOfId(id), segment.titleOf(file) ?? ''])
  }
  return { records: records.done(), articles: articles.done() }
}

const known = new WeakMap<Segment, SegmentNames>()

/** Takes the names of a segment that were sorted elsewhere. */
export const takeNames = (segment: Segment, parts: SegmentNamesParts): void => {
  known.set(segment, { records: new NameIndex(parts.records), articles: new NameIndex(parts.articles) })
}

/** The names of a segment, sorted when first asked for. */
export function namesOf(segment: Segment): SegmentNames {
  const before = known.get(segment)
  if (before) return before
  takeNames(segment, readNames(segment))
  return namesOf(segment)
}

const knownWhole = new WeakMap<Document, NameIndex>()

/** The names in a file that is known whole: of an article its title; of the registry each record by its place in the file. */
export function namesIn(document: Document): NameIndex {
  const before = knownWhole.get(document)
  if (before) return before
  const builder = new NameIndexBuilder()
  if (document.kind === 'article') builder.add(0, [wordsOfId(document.id ?? ''), document.title ?? ''])
  if (document.kind === 'registry') {
    document.entities.forEach(({ id, names }, number) => {
      builder.add(number, [wordsOfId(id), ...names.map((name) => name.text)])
    })
  }
  const index = new NameIndex(builder.done())
  knownWhole.set(document, index)
  return index
}

/** The entities (`type:id`) with a word in a name or the id that begins with the search key, but for records that only lead on. */
export function* entitiesStarting(corpus: Corpus, key: string, where?: Where): Generator<string> {
  for (const document of corpus.whole.values()) {
    if (document.kind !== 'registry') continue
    for (const number of namesIn(document).startingWith(key, where)) {
      const entity = document.entities[number]
      if (entity && entity.redirect === undefined) yield entity.ref
    }
  }
  for (const layer of corpus.layers) {
    const { segment } = layer
    for (const record of namesOf(segment).records.startingWith(key, where)) {
      if (layer.counts(segment.recordFile(record)) && !segment.isRedirect(record)) {
        yield segment.targetText(segment.recordTarget(record))
      }
    }
  }
}

/** Which of many entities are wanted, where not all of them are. */
export interface Likely {
  /** So many of each segment: those that stand in the most files of it. */
  readonly most: number
  /** These (`type:id`) however often they stand there. */
  readonly kept: Iterable<string>
  /** Of these types only. */
  readonly types?: readonly string[] | undefined
}

/** As `entitiesStarting`, the likeliest only: no text is made of the others, of which there may be very many. */
export function* likeliestStarting(corpus: Corpus, key: string, likely: Likely, where?: Where): Generator<string> {
  const heads = likely.types?.map((type) => `${type}:`)
  for (const document of corpus.whole.values()) {
    if (document.kind !== 'registry') continue
    for (const number of namesIn(document).startingWith(key, where)) {
      const entity = document.entities[number]
      if (!entity || entity.redirect !== undefined) continue
      if (!heads || heads.some((head) => entity.ref.startsWith(head))) yield entity.ref
    }
  }
  for (const layer of corpus.layers) {
    const { segment } = layer
    const hits: number[] = []
    const isHit = new Uint8Array(segment.targetCount)
    for (const record of namesOf(segment).records.startingWith(key, where)) {
      if (!layer.counts(segment.recordFile(record)) || segment.isRedirect(record)) continue
      const target = segment.recordTarget(record)
      if (isHit[target] === 1 || (heads && !heads.some((head) => segment.targetStarts(target, head)))) continue
      isHit[target] = 1
      hits.push(target)
    }
    const kept = new Set(Array.from(likely.kept, (ref) => segment.target(ref)))
    for (const target of mostSpread(segment, hits, likely.most, kept)) yield segment.targetText(target)
  }
}

/** Those targets that stand in the most files, and those to be kept. */
function* mostSpread(
  segment: Segment,
  targets: readonly number[],
  most: number,
  kept: ReadonlySet<number | undefined>,
): Generator<number> {
  if (targets.length <= most) return yield* targets
  const spreads = Uint32Array.from(targets, (target) => segment.spread(target)).sort()
  const least = spreads.at(-most) ?? 0
  // Of the least there may be as many as they will.
  let left = most - (spreads.length - spreads.findLastIndex((spread) => spread <= least) - 1)
  for (const target of targets) {
    const spread = segment.spread(target)
    if (spread > least || kept.has(target) || (spread === least && left-- > 0)) yield target
  }
}

/** The entities (`type:id`) that may have a name with this same-name key. */
export function entitiesNamed(corpus: Corpus, key: string): readonly string[] {
  const found = new Set<string>()
  for (const document of corpus.whole.values()) {
    if (document.kind !== 'registry') continue
    for (const number of namesIn(document).same(key)) {
      const entity = document.entities[number]
      if (entity) found.add(entity.ref)
    }
  }
  for (const layer of corpus.layers) {
    const { segment } = layer
    for (const record of namesOf(segment).records.same(key)) {
      if (layer.counts(segment.recordFile(record))) found.add(segment.targetText(segment.recordTarget(record)))
    }
  }
  return [...found]
}

/** The articles (URIs) with a word in the title or the id that begins with the search key. */
export function* articlesStarting(corpus: Corpus, key: string): Generator<string> {
  for (const document of corpus.whole.values()) {
    if (document.kind === 'article' && !isEmpty(namesIn(document).startingWith(key))) yield document.uri
  }
  for (const layer of corpus.layers) {
    for (const file of namesOf(layer.segment).articles.startingWith(key)) {
      if (layer.counts(file)) yield layer.segment.uriOf(file)
    }
  }
}

const idOf = (target: string): string => target.slice(target.indexOf(':') + 1)

const isEmpty = (items: Iterable<number>): boolean => {
  for (const _ of items) return false
  return true
}
