import type { YamlScalar } from '../syntax/yaml.ts'
import { type Json, jsonOf, listOf, memberOf } from './json.ts'
import { type Check, demand, type Place } from './json-place.ts'
import { canonical, entriesOf, fits, hasType, isMultiple, isSame, lengthOf } from './json-values.ts'

/** The keywords that look at the value alone, with what they ask. */
export const assertions: readonly (readonly [string, Check])[] = [
  ['type', (place, wanted, keyword) => demand(place, keyword, wanted, hasType(place.value, wanted))],
  ['enum', (place, wanted, keyword) => demand(place, keyword, wanted, isAmong(place, listOf(wanted) ?? []))],
  ['const', (place, wanted, keyword) => demand(place, keyword, wanted, isAmong(place, [wanted]))],
  ['multipleOf', ofNumber((number, wanted) => isMultiple(number, wanted))],
  ['maximum', ofNumber((number, wanted) => number <= wanted)],
  ['exclusiveMaximum', ofNumber((number, wanted) => number < wanted)],
  ['minimum', ofNumber((number, wanted) => number >= wanted)],
  ['exclusiveMinimum', ofNumber((number, wanted) => number > wanted)],
  ['maxLength', ofText((text, wanted) => typeof wanted !== 'number' || lengthOf(text) <= wanted)],
  ['minLength', ofText((text, wanted) => typeof wanted !== 'number' || lengthOf(text) >= wanted)],
  ['pattern', ofText((text, wanted) => typeof wanted !== 'string' || fits(wanted, text))],
  ['format', checkFormat],
  ['maxItems', ofSize('list', (size, wanted) => size <= wanted)],
  ['minItems', ofSize('list', (size, wanted) => size >= wanted)],
  ['maxProperties', ofSize('map', (size, wanted) => size <= wanted)],
  ['minProperties', ofSize('map', (size, wanted) => size >= wanted)],
  ['uniqueItems', checkUnique],
  ['required', requireKeys],
]

const isAmong = ({ value }: Place, wanted: readonly Json[]): boolean => wanted.some((one) => isSame(value, one))

function ofNumber(holds: (number: number, wanted: number) => boolean): Check {
  return (place, wanted, keyword) => {
    const number = place.value.kind === 'scalar' ? place.value.value : undefined
    if (typeof number === 'number' && typeof wanted === 'number') demand(place, keyword, wanted, holds(number, wanted))
  }
}

/** Of a text, and of a plain scalar in whose place a text is asked for. */
function ofText(holds: (text: string, wanted: Json) => boolean): Check {
  return (place, wanted, keyword) => {
    const scalar = textIn(place)
    if (scalar) demand(place, keyword, wanted, holds(scalar.text, wanted))
  }
}

function textIn({ schema, value }: Place): YamlScalar | undefined {
  if (value.kind !== 'scalar' || value.value === null) return undefined
  const types = memberOf(schema, 'type')
  const isAskedFor = (listOf(types) ?? [types]).includes('string') && !hasType(value, withoutText(types))
  return typeof value.value === 'string' || isAskedFor ? value : undefined
}

const withoutText = (types: Json | undefined): readonly Json[] =>
  (listOf(types) ?? []).filter((type) => type !== 'string')

function checkFormat(place: Place, wanted: Json, keyword: string): void {
  const { value, run } = place
  // Dates are read as they are written, without quotes too.
  if (typeof wanted !== 'string' || value.kind !== 'scalar' || value.value === null || typeof value.value === 'boolean')
    return
  demand(place, keyword, wanted, run.hasFormat(wanted, value.text) !== false)
}

function ofSize(kind: 'list' | 'map', holds: (size: number, wanted: number) => boolean): Check {
  return (place, wanted, keyword) => {
    const { value } = place
    if (value.kind !== kind || typeof wanted !== 'number') return
    demand(place, keyword, wanted, holds(value.kind === 'list' ? value.items.length : entriesOf(value).length, wanted))
  }
}

function checkUnique(place: Place, wanted: Json, keyword: string): void {
  if (wanted !== true || place.value.kind !== 'list') return
  const seen = new Set<string>()
  for (const item of place.value.items) {
    const json = canonical(jsonOf(item))
    demand(place, keyword, wanted, !seen.has(json), item.span)
    seen.add(json)
  }
}

/** Each key of a list has to be there; the key that is not is what the fault wants. */
export function requireKeys(place: Place, wanted: Json, keyword: string): void {
  const { value } = place
  if (value.kind !== 'map') return
  for (const key of listOf(wanted) ?? []) {
    if (typeof key === 'string')
      demand(
        place,
        keyword,
        key,
        value.entries.some((entry) => entry.key.text === key),
      )
  }
}
