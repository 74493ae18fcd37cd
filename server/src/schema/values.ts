import type { Localized } from '../language/message.ts'
import type { YamlEntry, YamlMap, YamlScalar, YamlValue } from '../syntax/yaml.ts'

/** The value as a map, if it is one. */
export const mapOf = (value: YamlValue | undefined): YamlMap | undefined => (value?.kind === 'map' ? value : undefined)

/** The value as a scalar, if it is one that says something: `null` and the empty text say nothing. */
export const scalarOf = (value: YamlValue | undefined): YamlScalar | undefined =>
  value?.kind === 'scalar' && value.text !== '' && value.value !== null ? value : undefined

/** The text of a scalar as written; undefined for lists, maps and empty values. */
export const textOf = (value: YamlValue | undefined): string | undefined => scalarOf(value)?.text

/** The entry of that key; of repeated keys the first counts. */
export const entryOf = (map: YamlMap | undefined, key: string): YamlEntry | undefined =>
  map?.entries.find((entry) => entry.key.text === key)

/** The items of a list; a single value counts as a list of itself. */
export const itemsOf = (value: YamlValue | undefined): readonly YamlValue[] =>
  value === undefined ? [] : value.kind === 'list' ? value.items : [value]

/** The texts of a list of scalars, or of a single one. */
export function textsOf(value: YamlValue | undefined): readonly string[] {
  const texts: string[] = []
  for (const item of itemsOf(value)) {
    const text = textOf(item)
    if (text !== undefined) texts.push(text)
  }
  return texts
}

/** A text, or a map from language to text. */
export function localizedOf(value: YamlValue | undefined): Localized | undefined {
  const text = textOf(value)
  if (text !== undefined) return new Map([['', text]])
  if (value?.kind !== 'map') return undefined
  const texts = value.entries.flatMap(({ key, value: inner }) => {
    const found = textOf(inner)
    return found === undefined ? [] : [[key.text, found] as const]
  })
  return texts.length > 0 ? new Map(texts) : undefined
}
