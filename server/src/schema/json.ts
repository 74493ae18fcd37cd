import type { YamlValue } from '../syntax/yaml.ts'

/** A value of JSON, as it crosses to other threads. */
export type Json = null | boolean | number | string | readonly Json[] | JsonObject

/** An object of JSON, by its keys. */
export interface JsonObject {
  readonly [key: string]: Json
}

/** What a YAML value is in JSON. What is nested deeper than anybody writes by hand is left out. */
export function jsonOf(value: YamlValue | undefined, depth = 0): Json {
  if (value === undefined || depth > MAX_DEPTH) return null
  if (value.kind === 'scalar') return value.value
  if (value.kind === 'list') return value.items.map((item) => jsonOf(item, depth + 1))
  // Of repeated keys the first counts, as everywhere; `__proto__` is a key as any other.
  return Object.fromEntries(value.entries.toReversed().map((entry) => [entry.key.text, jsonOf(entry.value, depth + 1)]))
}

const MAX_DEPTH = 60

/** The value as an object, if it is one. */
export const objectOf = (value: Json | undefined): JsonObject | undefined =>
  typeof value === 'object' && value !== null && !isList(value) ? value : undefined

/** The value as a list, if it is one. */
export const listOf = (value: Json | undefined): readonly Json[] | undefined =>
  typeof value === 'object' && value !== null && isList(value) ? value : undefined

/** The value of that key of its own. */
export const memberOf = (object: JsonObject | undefined, key: string): Json | undefined =>
  object && Object.hasOwn(object, key) ? object[key] : undefined

/** Whether two values are equal in JSON: the order of keys does not count. */
export function equals(a: Json | undefined, b: Json | undefined): boolean {
  if (a === b) return true
  const lists = [listOf(a), listOf(b)] as const
  if (lists[0] && lists[1]) {
    const [first, second] = lists
    return first.length === second.length && first.every((one, at) => equals(one, second[at]))
  }
  const [first, second] = [objectOf(a), objectOf(b)]
  if (!first || !second) return false
  const keys = Object.keys(first)
  return (
    keys.length === Object.keys(second).length &&
    keys.every((key) => Object.hasOwn(second, key) && equals(memberOf(first, key), memberOf(second, key)))
  )
}

const isList = (value: readonly Json[] | JsonObject): value is readonly Json[] => Array.isArray(value)
