import { entryOf, itemsOf, textOf } from '../../schema/values.ts'
import type { YamlEntry, YamlValue } from '../../syntax/yaml.ts'
import { yamlReading } from '../../syntax/yaml-reading.ts'
import { type Addition, addItems, replaceItem } from './list-changes.ts'
import { doing, type Merging, nothing, orderOf, type TwoRecords, together } from './merging.ts'

/** The items of both lists, those of the record that goes behind the others; of two of which one says all that the other does that one alone. */
export function mergeLists(records: TwoRecords, entry: YamlEntry, items: readonly YamlValue[]): Merging {
  const key = entry.key.text
  const own = itemsOf(entryOf(records.into.map, key)?.value)
  const replaced = new Set<number>()
  const replacing: Merging[] = []
  const added: Addition[] = []
  for (const value of items) {
    const item = { text: records.from.text, value }
    if (own.some((one) => says(one, value))) continue
    const less = own.findIndex((one, at) => !replaced.has(at) && says(value, one))
    if (less < 0) added.push(item)
    else {
      // Of several that say more than one item each stays: `x` from 2000 and `x` from 2010.
      replaced.add(less)
      replacing.push(doing(replaceItem(key, less, item)))
    }
  }
  return together([...replacing, added.length > 0 ? doing(addItems(key, added, orderOf(records))) : nothing])
}

/** Whether one item says everything that another one does; `x` is short for `{ ref: x }`. */
function says(item: YamlValue, other: YamlValue): boolean {
  const [all, some] = [saidBy(item), saidBy(other)]
  return some.size > 0 && [...some].every(([key, value]) => all.get(key) === value)
}

function saidBy(item: YamlValue): ReadonlyMap<string, string> {
  if (item.kind !== 'map') {
    const text = textOf(item)
    return new Map(text === undefined ? [['', JSON.stringify(yamlReading(item))]] : [['ref', JSON.stringify(text)]])
  }
  return new Map(
    item.entries.flatMap(({ key, value }) =>
      value ? [[key.text, JSON.stringify(textOf(value) ?? yamlReading(value))] as const] : [],
    ),
  )
}
