import type { YamlMap, YamlValue } from '../syntax/yaml.ts'
import { fingerprint } from '../text/fingerprint.ts'

/**
 * Stands for all of a record that findings in other files can depend on: its names and their periods, where it leads, what it is a part of and
 * joined with. As long as it is the same, a change of the record concerns no other file.
 */
export function saidBy(record: YamlMap): number {
  let text = ''
  for (const { key, value } of record.entries) if (value && said.has(key.text)) text += `\n${key.text}${written(value)}`
  return fingerprint(text)
}

const said: ReadonlySet<string> = new Set([
  'name',
  'aliases',
  'redirect',
  'parts',
  'different-from',
  'withhold',
  'pseudonym',
  'within',
  'part-of',
  'place',
  'country',
  'roles',
  'members',
  'places',
  'participants',
  'from',
  'until',
])

function written(value: YamlValue): string {
  if (value.kind === 'scalar') return ` ${value.text}`
  if (value.kind === 'list') return value.items.map((item) => `\t${written(item)}`).join('')
  return value.entries.map((entry) => `\t${entry.key.text}${entry.value ? written(entry.value) : ''}`).join('')
}
