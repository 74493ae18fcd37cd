import { shownNameOf } from '../../server/src/corpus/segment/article-columns.ts'
import type { Segment } from '../../server/src/corpus/segment/segment.ts'

/** All that a segment says of each of its files (or of some), by URI: where this is equal, it is for whoever asks. */
export function contentOf(segment: Segment, counts = (_: number): boolean => true): ReadonlyMap<string, unknown> {
  const records = new Map<number, unknown[]>()
  for (let record = 0; record < segment.recordCount; record++) {
    const file = segment.recordFile(record)
    if (!counts(file)) continue
    const told = {
      entity: segment.entity(record),
      names: segment.namesOf(record),
      shown: shownNameOf(segment, record),
      redirect: segment.redirectOf(record),
      target: segment.targetText(segment.recordTarget(record)),
      ranges: segment.recordRanges(record),
    }
    records.set(file, [...(records.get(file) ?? []), told])
  }
  const files = Array.from({ length: segment.size }, (_, file) => file).filter(counts)
  return new Map(
    files.map((file) => [segment.uriOf(file), { ...fileContent(segment, file), records: records.get(file) }]),
  )
}

function fileContent(segment: Segment, file: number): object {
  const places = [...segment.places(file)]
  const targets = [...new Set(places.map(({ target }) => target))]
  return {
    declares: segment.declares(file),
    facts: segment.isArticle(file) ? segment.articleFacts(file) : undefined,
    places,
    found: targets.map((target) => segment.filesWith(segment.target(target) ?? -1).includes(file)),
    named: segment.fileOf(segment.uriOf(file)) === file,
  }
}
