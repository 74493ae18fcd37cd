import { compareText } from '../../text/compare.ts'
import type { RecordLines } from './registry-lines.ts'

/**
 * Where a record belongs among those of its type, as the number of records above it: by its id (in code points) where they are sorted
 * so, else behind the last.
 */
export function placeOf(records: readonly RecordLines[], id: string): number {
  if (!isSorted(records)) return records.length
  const behind = records.findIndex((record) => byId(record, { id }) > 0)
  return behind < 0 ? records.length : behind
}

/** Whether records stand in the order of their ids. */
export const isSorted = (records: readonly RecordLines[]): boolean =>
  records.every((record, at) => at === 0 || byId(records[at - 1] ?? record, record) <= 0)

/** The order of records by id. */
export const byId = (a: Pick<RecordLines, 'id'>, b: Pick<RecordLines, 'id'>): number => compareText(a.id, b.id)
