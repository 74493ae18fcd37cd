import type { Entity } from '../registry/entity.ts'
import { compareText } from '../text/compare.ts'
import type { Corpus } from './corpus.ts'
import { recordsWith } from './registry/registry-questions.ts'
import { firstNot } from './segment/columns.ts'
import type { Segment } from './segment/segment.ts'

/** The records whose `parts` name one of the targets (docs/format.md §6), in path order. Of closed files only those are read that may. */
export function* wholesOf(corpus: Corpus, targets: readonly string[]): Generator<Entity> {
  for (const { records } of candidates(corpus, targets).sort((a, b) => compareText(a.uri, b.uri))) {
    for (const entity of records) {
      for (const ref of entity.parts.values()) {
        if (!targets.includes(ref)) continue
        yield entity
        break
      }
    }
  }
}

/** Records of a file of the registry. */
interface Candidates {
  readonly uri: string
  readonly records: Iterable<Entity>
}

function candidates(corpus: Corpus, targets: readonly string[]): Candidates[] {
  const found: Candidates[] = []
  for (const document of corpus.whole.values()) {
    if (document.kind === 'registry') found.push({ uri: document.uri, records: recordsWith(document, targets) })
  }
  for (const layer of corpus.layers) {
    const { segment } = layer
    const files = new Set<number>()
    for (const target of targets) {
      const number = segment.target(target)
      // There are many articles and few files of the registry.
      for (const file of number === undefined ? [] : segment.filesWith(number)) {
        if (!segment.isArticle(file) && layer.counts(file)) files.add(file)
      }
    }
    for (const file of files) found.push({ uri: segment.uriOf(file), records: writing(segment, file, targets) })
  }
  return found
}

/** The records of a file with places of the targets in them in whose text `parts` is written. */
function* writing(segment: Segment, file: number, targets: readonly string[]): Generator<Entity> {
  const numbers = new Set(targets.flatMap((target) => segment.target(target) ?? []))
  let last: number | undefined
  for (const { kind, line, character } of segment.places(file, numbers)) {
    if (kind !== 'value') continue
    const record = recordAt(segment, file, line, character)
    if (record === undefined || record === last) continue
    last = record
    if (segment.isWritten(record, 'parts')) yield segment.entity(record)
  }
}

/** The record of a file that a place stands in. */
function recordAt(segment: Segment, file: number, line: number, character: number): number | undefined {
  // Records stand in the order of their files, and of their ids in these.
  const behind = firstNot(segment.recordCount, (record) => {
    const { start } = segment.recordRanges(record).id
    return (segment.recordFile(record) - file || start.line - line || start.character - character) <= 0
  })
  return behind > 0 && segment.recordFile(behind - 1) === file ? behind - 1 : undefined
}
