import type { MapShape, Shape } from '../../schema/shape.ts'
import { itemsOf, mapOf, textOf } from '../../schema/values.ts'
import type { YamlMap, YamlValue } from '../../syntax/yaml.ts'
import type { RecordChange } from '../edit/record-alone.ts'
import { dropItem } from './list-changes.ts'
import { dropEntry, dropInMap } from './map-changes.ts'

/** The changes that take references to some entities (`type:id`) out of the fields of a record: one that is merged with another does not lead to it any more. */
export function dropReferences(map: YamlMap, shape: MapShape, refs: ReadonlySet<string>): readonly RecordChange[] {
  const shapes = new Map(shape.fields.map((field) => [field.key, field.shape]))
  return map.entries.flatMap(({ key: { text: key }, value }) => {
    const of = shapes.get(key)
    if (!value || !of) return []
    if (of.kind === 'list') {
      const isOne = (item: YamlValue): boolean => leadsTo(item, of.of, refs)
      return itemsOf(value)
        .filter(isOne)
        .map(() => dropItem(key, isOne))
    }
    if (of.kind === 'dictionary') {
      const isOne = (inner: { readonly value: YamlValue | undefined }): boolean =>
        inner.value !== undefined && leadsTo(inner.value, of.of, refs)
      return (mapOf(value)?.entries ?? []).filter(isOne).map(() => dropInMap(key, isOne))
    }
    return leadsTo(value, of, refs) ? [dropEntry(key)] : []
  })
}

/** Whether a value of this shape leads to one of some entities: it is a reference to it, or an item about it. */
export function leadsTo(value: YamlValue, shape: Shape, refs: ReadonlySet<string>): boolean {
  if (shape.kind === 'entity') return refs.has(textOf(value) ?? '')
  if (shape.kind !== 'map' || shape.shorthand?.kind !== 'entity') return false
  const [about] = shape.fields
  const text = textOf(value) ?? textOf(mapOf(value)?.entries.find(({ key }) => key.text === about?.key)?.value)
  return refs.has(text ?? '')
}
