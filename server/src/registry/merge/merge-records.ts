import type { Shape } from '../../schema/shape.ts'
import { entryOf, itemsOf, mapOf, scalarOf } from '../../schema/values.ts'
import type { YamlEntry, YamlMap, YamlValue } from '../../syntax/yaml.ts'
import type { RecordChange } from '../edit/record-alone.ts'
import { isWithheld, withholds } from '../withheld.ts'
import { putEntry, putInMap } from './map-changes.ts'
import { mergeLists } from './merge-lists.ts'
import { mergeNames } from './merge-names.ts'
import {
  asking,
  doing,
  type Merging,
  nothing,
  orderOf,
  shownValue,
  type TwoRecords,
  takeEntry,
  together,
} from './merging.ts'
import { leadsTo } from './own-references.ts'
import { isLanguage } from './said-name.ts'

/**
 * What one record has to be given so that it says what both do (docs/format.md §6): names and lists of both, what only the other says, and, to be
 * asked, what both say otherwise. References to one of the two are left out. A record that is withheld stays so; one is a draft as long as the
 * record that stays is one.
 */
export function mergeRecords(records: TwoRecords): Merging {
  const { from, shape } = records
  const fields = new Map(shape.fields.map((field) => [field.key, field.shape]))
  const seen = new Set<string>()
  const parts = from.map.entries.flatMap((entry) => {
    const key = entry.key.text
    if (seen.has(key) || !entry.value) return []
    seen.add(key)
    const own = ownWays.get(key)
    return own ? own(records, entry) : [mergeField(records, entry, fields.get(key) ?? anyShape)]
  })
  return numbered(together([mergeNames(records), ...parts]))
}

/** Conflicts of one key are told apart by a number: who takes one has not taken the other. */
function numbered({ changes, conflicts }: Merging): Merging {
  const counts = new Map<string, number>()
  return {
    changes,
    conflicts: conflicts.map((one) => {
      const count = (counts.get(one.key) ?? 0) + 1
      counts.set(one.key, count)
      return count === 1 ? one : { ...one, key: `${one.key} (${count})` }
    }),
  }
}

const anyShape: Shape = { kind: 'any' }

type Way = (records: TwoRecords, entry: YamlEntry) => readonly Merging[]

const ownWays: ReadonlyMap<string, Way> = new Map<string, Way>([
  ['name', () => []],
  ['aliases', () => []],
  ['status', () => []],
  ['withhold', withholding],
])

/** Of two records one is enough; of several keys the one that withholds it. */
function withholding(records: TwoRecords): readonly Merging[] {
  const entry = records.from.map.entries.find(withholds)
  return entry && !isWithheld(records.into.map) ? [doing(takeEntry(records, entry))] : []
}

function mergeField(records: TwoRecords, entry: YamlEntry, shape: Shape): Merging {
  const { into, own } = records
  const { value } = entry
  const key = entry.key.text
  const there = entryOf(into.map, key)
  if (!value || isEmpty(value)) return nothing
  const items = itemsOf(value)
  const others = items.filter((item) => !leadsTo(item, shapeOfItem(shape), own))
  if (shape.kind === 'list' || (shape.kind === 'any' && value.kind === 'list' && there?.value?.kind === 'list')) {
    const canHold = !there?.value || isEmpty(there.value) || there.value.kind !== 'map'
    if (!canHold) return differing(records, entry, there?.value)
    const isWhole = others.length === items.length && (!there?.value || isEmpty(there.value))
    if (others.length === 0) return nothing
    return isWhole ? doing(takeEntry(records, entry)) : mergeLists(records, entry, others)
  }
  const map = mapOf(value)
  if (shape.kind === 'dictionary' || (shape.kind === 'localized' && map)) {
    return mergeMaps(records, entry, map, shape)
  }
  if (leadsTo(value, shape, own)) return nothing
  if (!there?.value || isEmpty(there.value)) return doing(takeEntry(records, entry))
  if (sameValue(value, there.value)) return nothing
  return differing(records, entry, there.value)
}

/** The entries of both maps. */
function mergeMaps(records: TwoRecords, entry: YamlEntry, map: YamlMap | undefined, shape: Shape): Merging {
  const { from, into, own } = records
  const key = entry.key.text
  const there = entryOf(into.map, key)
  const inner = mapOf(there?.value)
  const entries = (map?.entries ?? []).filter(({ value }) => value && !leadsTo(value, shapeOfItem(shape), own))
  if (!map || (there?.value && !inner && !isEmpty(there.value))) return differing(records, entry, there?.value)
  if (entries.length === 0) return nothing
  if (!inner || inner.entries.length === 0) {
    const whole = { text: from.text, map: from.map, entry }
    const kept = { ...entry, value: { ...map, entries } }
    const isWhole = entries.length === map.entries.length
    const order = orderOf(records)
    return doing(putEntry(isWhole ? whole : { ...whole, map: { ...from.map, flow: true }, entry: kept }, order))
  }
  const isSame = shape.kind === 'localized' ? isLanguage : (a: string, b: string) => a === b
  return together(
    entries.map((one) => {
      const other = inner.entries.find((each) => isSame(each.key.text, one.key.text))?.value
      const change = putInMap(key, { text: from.text, map, entry: one }, isSame)
      if (!other || isEmpty(other)) return doing(change)
      return one.value && sameValue(one.value, other)
        ? nothing
        : conflict(records, `${key}.${one.key.text}`, one.value, other, change)
    }),
  )
}

const differing = (records: TwoRecords, entry: YamlEntry, other: YamlValue | undefined): Merging =>
  other && entry.value && sameValue(entry.value, other)
    ? nothing
    : conflict(records, entry.key.text, entry.value, other, takeEntry(records, entry))

const conflict = (
  { from, into }: TwoRecords,
  key: string,
  value: YamlValue | undefined,
  other: YamlValue | undefined,
  take: RecordChange,
): Merging =>
  asking({
    key,
    from: value ? shownValue(from.text, value) : '',
    into: other ? shownValue(into.text, other) : '',
    take,
  })

/** What the items of a list, or the values of a dictionary, are. */
const shapeOfItem = (shape: Shape): Shape => (shape.kind === 'list' || shape.kind === 'dictionary' ? shape.of : shape)

const isEmpty = (value: YamlValue): boolean =>
  value.kind === 'scalar'
    ? !scalarOf(value)
    : value.kind === 'list'
      ? value.items.length === 0
      : value.entries.length === 0

const sameValue = (a: YamlValue, b: YamlValue): boolean => reading(a) === reading(b)

/** What a value says; quotes change nothing, nor does the order of keys. */
function reading(value: YamlValue): string {
  if (value.kind === 'scalar') return JSON.stringify(value.text)
  if (value.kind === 'list') return JSON.stringify(value.items.map(reading))
  return JSON.stringify(value.entries.map((entry) => [entry.key.text, entry.value ? reading(entry.value) : '']).sort())
}
