import type { Steps } from '../../text/gradual.ts'
import type { Corpus } from '../corpus.ts'
import { NONE } from '../segment/segment-parts.ts'
import { type ArticlePart, articleTable } from './article-table.ts'
import { type EntityNumbers, entityNumbers } from './entity-numbers.ts'
import { type MentionRows, rowsOf, rowsOfOpen } from './mention-rows.ts'

/** Articles that are kept together, with whom each mentions. */
export interface MentionPart extends ArticlePart {
  readonly rows: MentionRows
  /** By target of the rows the entity that is meant, or `NONE`; it need not have a record. */
  readonly entities: Uint32Array
}

/** All articles of a corpus by numbers (`article-table.ts`), with the entities that each mentions. */
export interface MentionTable {
  readonly numbers: EntityNumbers
  readonly parts: readonly MentionPart[]
  /** No number of an article is as large. */
  readonly size: number
}

/** The table of a corpus. What is kept of closed files and of the registry is remembered for as long as these are as they are. */
export function* mentionTable(corpus: Corpus): Steps<MentionTable> {
  const numbers = yield* entityNumbers(corpus)
  const { parts, size } = articleTable(corpus)
  const withMentions: MentionPart[] = []
  for (const [at, part] of parts.entries()) {
    if (part.segment) {
      const rows = yield* rowsOf(part.segment).steps()
      withMentions.push({ ...part, rows, entities: numbers.ofTargets[at] ?? new Uint32Array() })
    } else {
      const { refs, ...rows } = rowsOfOpen(part.open)
      withMentions.push({ ...part, rows, entities: Uint32Array.from(refs, (ref) => numbers.numberOf(ref) ?? NONE) })
    }
  }
  return { numbers, parts: withMentions, size }
}
