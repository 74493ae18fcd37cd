import { applyEdits, type Edit } from '../../text/edit.ts'
import { withoutLastBreak } from './record-text.ts'
import { type RegistryLines, registryLines } from './registry-lines.ts'

/**
 * A file after edits, if it can still be cut into its records, and all of them are as they were but those that are expected to change (`type:id`):
 * the last look at an edit before anyone is offered it.
 */
export function keptLines(
  before: RegistryLines,
  edits: readonly Edit[],
  changed: ReadonlySet<string>,
): RegistryLines | undefined {
  const after = registryLines(applyEdits(before.text, edits), before)
  return after && areAlike(others(before, changed), others(after, changed)) ? after : undefined
}

/** What a file holds but for some records, in its order. */
const others = ({ text, sections }: RegistryLines, changed: ReadonlySet<string>): readonly string[] =>
  sections.flatMap(({ type, records }) => {
    const some = records.filter(({ id }) => !changed.has(`${type}:${id}`))
    return some.map(({ own }) => `${type} ${withoutLastBreak(text.slice(own.start, own.end))}`)
  })

/** Whether two files hold the same, in whatever order. */
const areAlike = (before: readonly string[], after: readonly string[]): boolean =>
  before.length === after.length && (areEqual(before, after) || areEqual(before.toSorted(), after.toSorted()))

const areEqual = (a: readonly string[], b: readonly string[]): boolean => a.every((one, at) => one === b[at])
