import type { Corpus } from './corpus.ts'
import type { Place } from './facts.ts'
import { recordsWith } from './registry/registry-questions.ts'
import { firstNot } from './segment/columns.ts'
import { firstRecord } from './segment/merge.ts'
import type { Segment } from './segment/segment.ts'

/** The entities (`type:id`) whose records name the target, in whatever way, those that are wanted; some more than once, in no promised order. */
export function* recordsNaming(
  { whole, layers }: Corpus,
  target: string,
  isWanted: (ref: string) => boolean = () => true,
): Generator<string> {
  for (const document of whole.values()) {
    if (document.kind === 'registry') for (const { ref } of recordsWith(document, [target], isWanted)) yield ref
  }
  for (const layer of layers) {
    const { segment } = layer
    const number = segment.target(target)
    if (number === undefined) continue
    for (const record of recordsNamingIn(segment, number, (file) => layer.counts(file))) {
      const ref = segment.targetText(segment.recordTarget(record))
      if (isWanted(ref)) yield ref
    }
  }
}

/** The same of a batch of closed files, by their numbers. */
export function* recordsNamingIn(
  segment: Segment,
  target: number,
  isAsked: (file: number) => boolean = () => true,
): Generator<number> {
  for (const file of segment.filesWith(target)) {
    if (segment.isArticle(file) || !isAsked(file)) continue
    for (const place of segment.places(file, new Set([target]))) {
      const record = place.kind === 'declaration' ? undefined : recordOfPlace(segment, file, place)
      if (record !== undefined) yield record
    }
  }
}

/** The record of a file that a place lies in: the last that begins before it. */
function recordOfPlace(segment: Segment, file: number, { line, character }: Place): number | undefined {
  const first = firstRecord(segment.parts, file)
  const count = firstRecord(segment.parts, file + 1) - first
  const behind = firstNot(count, (index) => {
    const { start } = segment.recordRanges(first + index).whole
    return start.line < line || (start.line === line && start.character <= character)
  })
  return behind === 0 ? undefined : first + behind - 1
}
