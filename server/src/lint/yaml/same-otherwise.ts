import { entryOf, mapOf } from '../../schema/values.ts'
import type { YamlMap } from '../../syntax/yaml.ts'
import { entriesReading } from '../../syntax/yaml-reading.ts'
import type { Path, State } from './article-state.ts'

/**
 * Whether a change has touched nothing but what stands at its path: the text of the article, every other key and every comment are as they
 * were, and nothing is wrong with the YAML that was not before.
 */
export function isSameOtherwise(before: State, after: State, path: Path): boolean {
  return (
    after.yaml !== undefined &&
    (before.yaml === undefined ? isBelow(before.body, after.body) : before.body === after.body) &&
    (before.yaml === undefined || before.isClosed === after.isClosed) &&
    after.yaml.problems.length <= (before.yaml?.problems.length ?? 0) &&
    others(before.meta, path) === others(after.meta, path) &&
    comments(before).join('\n') === comments(after).join('\n')
  )
}

/** Behind a new front matter there may be an empty line more. */
const isBelow = (before: string, after: string): boolean =>
  after.endsWith(before) && after.slice(0, after.length - before.length).trim() === ''

const comments = ({ yaml }: State): readonly string[] => (yaml?.comments ?? []).map(({ text }) => text.trimEnd())

/** What all other keys say, in order. */
function others(meta: YamlMap | undefined, [key = '', part]: Path): string {
  const outer = entriesReading(meta?.entries.filter((entry) => entry.key.text !== key))
  const inner = part === undefined ? undefined : mapOf(entryOf(meta, key)?.value)?.entries
  return JSON.stringify([outer, entriesReading(inner?.filter((entry) => entry.key.text !== part))])
}
