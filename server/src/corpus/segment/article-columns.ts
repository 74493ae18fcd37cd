import type { ArticleFacts } from '../facts.ts'
import type { TagWork } from '../work.ts'
import { ARTICLE, article, RECORD, record } from './rows.ts'
import { NONE, type SegmentParts } from './segment-parts.ts'

// What is asked of a segment column by column, as lists of very many articles and records do.

/** As much of a segment as has them. */
interface Columns {
  readonly parts: SegmentParts
  readonly text: (number: number) => string
}

/** The number among the texts of what an article (a file) has in a column; undefined where it has nothing. */
export function textNumber(
  { parts }: Pick<Columns, 'parts'>,
  file: number,
  column: 'date' | 'status' | 'assignee',
): number | undefined {
  const text = parts.articles[file * ARTICLE + article[column]] ?? NONE
  return text === NONE ? undefined : text
}

/** How much there is to do in an article, of one kind. */
export const workOf = ({ parts }: Pick<Columns, 'parts'>, file: number, kind: TagWork): number =>
  parts.articles[file * ARTICLE + article[kind]] ?? 0

/** The entries of `related` of an article. */
export function relatedOf(segment: Columns, file: number): ArticleFacts['related'] {
  const { related, relatedEnds } = segment.parts
  const entries: ArticleFacts['related'][number][] = []
  for (let at = relatedEnds[file - 1] ?? 0; at < (relatedEnds[file] ?? 0); at += 2) {
    const as = related[at + 1] ?? NONE
    entries.push({ to: segment.text(related[at] ?? 0), as: as === NONE ? undefined : segment.text(as) })
  }
  return entries
}

/** The name by which a record is shown in the language of the corpus; undefined where it has none. */
export function shownNameOf(segment: Columns, number: number): string | undefined {
  const name = segment.parts.records[number * RECORD + record.shown] ?? NONE
  return name === NONE ? undefined : segment.text(name)
}
