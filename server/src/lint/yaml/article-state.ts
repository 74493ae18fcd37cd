import { mapOf } from '../../schema/values.ts'
import { readFrontMatter } from '../../syntax/front-matter.ts'
import type { YamlDocument, YamlEntry, YamlMap } from '../../syntax/yaml.ts'
import { applyEdits, type Edit } from '../../text/edit.ts'

/** The text of an article with its front matter read: what each step of a change is made in. */
export interface State {
  readonly text: string
  readonly yaml: YamlDocument | undefined
  readonly meta: YamlMap | undefined
  readonly isClosed: boolean
  readonly body: string
}

/** A key, or the part of a map that stands under a key. */
export type Path = readonly string[]

/** Reads a text. */
export function readState(text: string): State {
  const { frontMatter, bodyStart } = readFrontMatter(text)
  const yaml = frontMatter?.yaml
  return {
    text,
    yaml,
    meta: mapOf(yaml?.root),
    isClosed: frontMatter?.close !== undefined,
    body: text.slice(bodyStart),
  }
}

/** The text after an edit, read again. */
export const edited = ({ text }: State, ...edits: readonly Edit[]): State => readState(applyEdits(text, edits))

/** Where an entry stands, and the map that it stands in. */
export interface Placed {
  readonly map: YamlMap
  readonly entry: YamlEntry
}

/** The entry at a path; of repeated keys the first. */
export function placedAt(map: YamlMap | undefined, [key, ...rest]: Path): Placed | undefined {
  const entry = map?.entries.find((one) => one.key.text === key)
  if (!map || !entry) return undefined
  return rest.length === 0 ? { map, entry } : placedAt(mapOf(entry.value), rest)
}
