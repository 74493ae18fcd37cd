import type { OpenRecord } from '../../registry/edit/record-alone.ts'
import { inOneLine } from '../../registry/edit/yaml-copy.ts'
import { entryOf } from '../../schema/values.ts'
import type { YamlEntry, YamlValue } from '../../syntax/yaml.ts'

/** What a record says after a change and did not say before, as YAML of one line; with its key where that is not the one that the user is told. */
export function whatIsAdded(before: OpenRecord, after: OpenRecord, key: string): string {
  const added = after.map.entries.flatMap((entry) => {
    const value = newIn(before, after, entry)
    return value === undefined ? [] : [entry.key.text === key ? value : `${entry.key.text}: ${value}`]
  })
  return added.join(', ')
}

/** Of a list and of a map what is new in it; of anything else the whole, where it is another. */
function newIn(before: OpenRecord, after: OpenRecord, { key, value }: YamlEntry): string | undefined {
  const old = entryOf(before.map, key.text)?.value
  const now = value ? partsOf(after.text, value) : []
  const had = new Set(old ? partsOf(before.text, old) : [])
  const fresh = now.filter((part) => !had.has(part))
  if (fresh.length === 0) return undefined
  if (value?.kind === 'list') return `[${fresh.join(', ')}]`
  return value?.kind === 'map' ? `{ ${fresh.join(', ')} }` : fresh.join('')
}

function partsOf(text: string, value: YamlValue): readonly string[] {
  if (value.kind === 'scalar') return [inOneLine(text, value)]
  if (value.kind === 'list') return value.items.map((item) => inOneLine(text, item))
  return value.entries.map((entry) => inOneLine(text, { ...value, entries: [entry] }).slice(2, -2))
}
