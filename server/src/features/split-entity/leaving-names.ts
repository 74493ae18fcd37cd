import { changedAlone, openRecord, type RecordAlone } from '../../registry/edit/record-alone.ts'
import type { Name } from '../../registry/entity.ts'
import { dropItem } from '../../registry/merge/list-changes.ts'
import { entryOf, itemsOf } from '../../schema/values.ts'
import type { YamlValue } from '../../syntax/yaml.ts'
import { isItemOf } from './new-record.ts'

/** A record that names have left, and those that could: a name with a remark behind it stays. */
export interface Left {
  readonly alone: RecordAlone
  readonly gone: readonly Name[]
}

/** Takes names out of the aliases of a record, one after the other: whether a remark goes with one may depend on those that went before. */
export function leavingNames(alone: RecordAlone, names: readonly Name[]): Left {
  let left: Left = { alone, gone: [] }
  for (const name of names) {
    const isMeant = (item: YamlValue): boolean => isItemOf(item, name)
    const record = openRecord(left.alone)
    if (!record || !itemsOf(entryOf(record.map, 'aliases')?.value).some(isMeant)) continue
    const edit = dropItem('aliases', isMeant)(record)
    if (!edit || record.text.slice(edit.span.start, edit.span.end).includes('#')) continue
    const after = changedAlone(left.alone, [() => edit])
    if (after) left = { alone: after, gone: [...left.gone, name] }
  }
  return left
}
