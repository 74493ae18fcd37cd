import { scalarOf } from '../schema/values.ts'
import type { YamlEntry, YamlMap } from '../syntax/yaml.ts'

/**
 * Whether a record is of a person at risk (docs/format.md §6). `false` and nothing at all say that it is not; whatever else stands there (`True`,
 * `yes`, a slip) withholds it, and so does one of several keys: a name that is published cannot be taken back.
 */
export const isWithheld = (record: YamlMap): boolean => record.entries.some(withholds)

/** Whether an entry of a record is what withholds it. */
export const withholds = ({ key, value }: YamlEntry): boolean =>
  key.text === 'withhold' && value !== undefined && !saysNo(value)

function saysNo(value: NonNullable<YamlEntry['value']>): boolean {
  if (value.kind !== 'scalar') return false
  const scalar = scalarOf(value)
  return scalar === undefined || scalar.text.trim().toLowerCase() === 'false'
}
