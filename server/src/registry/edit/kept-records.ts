import { applyEdits, type Edit } from '../../text/edit.ts'
import { withoutLastBreak } from './record-text.ts'
import { type RegistryLines, registryLines } from './registry-lines.ts'

/**
 * Whether edits of a file leave it one that can be cut into its records, all of them as they were but those that are expected to change (`type:id`):
 * the last look at an edit before anyone is offered it.
 */
export function keepsOthers(before: RegistryLines, edits: readonly Edit[], changed: ReadonlySet<string>): boolean {
  const after = registryLines(applyEdits(before.text, edits))
  return after !== undefined && others(before, changed) === others(after, changed)
}

/** What a file holds but for some records, whatever the order. */
const others = ({ text, sections }: RegistryLines, changed: ReadonlySet<string>): string =>
  sections
    .flatMap(({ type, records }) =>
      records
        .filter(({ id }) => !changed.has(`${type}:${id}`))
        .map(({ own }) => `${type} ${withoutLastBreak(text.slice(own.start, own.end))}`),
    )
    .sort()
    .join('\n')
