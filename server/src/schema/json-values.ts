import { re2 } from '../language/re2.ts'
import type { YamlEntry, YamlMap, YamlValue } from '../syntax/yaml.ts'
import { equals, type Json, jsonOf, listOf, objectOf } from './json.ts'

/** Whether a value is of one of the types; a plain scalar is a string too. */
export function hasType(value: YamlValue, wanted: Json): boolean {
  const types = typeof wanted === 'string' ? [wanted] : (listOf(wanted) ?? [])
  const own = typesOf(value)
  // A type that there is none of is a slip of the schema's, and no fault of the value's.
  return types.some((type) => typeof type !== 'string' || own.includes(type) || !known.has(type))
}

const known: ReadonlySet<string> = new Set(['null', 'boolean', 'number', 'integer', 'string', 'array', 'object'])

function typesOf(value: YamlValue): readonly string[] {
  if (value.kind !== 'scalar') return value.kind === 'list' ? ['array'] : ['object']
  const { value: json } = value
  if (typeof json === 'number') return Number.isInteger(json) ? ['number', 'integer', 'string'] : ['number', 'string']
  if (json === null) return ['null']
  return typeof json === 'boolean' ? ['boolean', 'string'] : ['string']
}

/** Whether a value is that of the schema: a plain scalar as it is written, if that is a text. */
export const isSame = (value: YamlValue, json: Json): boolean =>
  typeof json === 'string' && value.kind === 'scalar' && value.value !== null
    ? value.text === json
    : equals(jsonOf(value), json)

/** Whether a number is a multiple of another. Decimals are not exact: a tenth is three times in 0.3 for people. */
export function isMultiple(number: number, of: number): boolean {
  if (!(of > 0)) return true
  const times = number / of
  return (
    !Number.isFinite(times) || Math.abs(times - Math.round(times)) <= Number.EPSILON * Math.max(1, Math.abs(times)) * 4
  )
}

/** The length of a text in code points. */
export const lengthOf = (text: string): number => [...text].length

/** Whether a pattern is found in a text. One that cannot be read asks for nothing: it is reported where it is written. */
export function fits(pattern: string, text: string): boolean {
  const expression = re2(pattern)
  return !expression.ok || expression.test(text)
}

/** The entries of a map; of repeated keys the first counts. */
export const entriesOf = ({ entries }: YamlMap): readonly YamlEntry[] => {
  const first = new Map(entries.toReversed().map((entry) => [entry.key.text, entry]))
  return first.size === entries.length ? entries : entries.filter((entry) => first.get(entry.key.text) === entry)
}

/** The value of an entry; nothing behind a key is the value null. */
export const valueBehind = ({ key, value }: YamlEntry): YamlValue =>
  value ?? { kind: 'scalar', span: key.span, content: key.span, text: '', value: null, style: 'plain' }

/** One text for all values that are equal. */
export function canonical(json: Json): string {
  const list = listOf(json)
  if (list) return `[${list.map(canonical).join()}]`
  const object = objectOf(json)
  if (!object) return JSON.stringify(json)
  const entries = Object.entries(object).sort(([a], [b]) => (a < b ? -1 : 1))
  return `{${entries.map(([key, value]) => `${JSON.stringify(key)}:${canonical(value)}`).join()}}`
}
