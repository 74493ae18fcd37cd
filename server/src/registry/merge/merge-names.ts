import { entryOf, itemsOf, mapOf, scalarOf } from '../../schema/values.ts'
import type { YamlEntry, YamlValue } from '../../syntax/yaml.ts'
import type { RecordChange } from '../edit/record-alone.ts'
import { type Addition, addItems, replaceItem } from './list-changes.ts'
import { putInMap } from './map-changes.ts'
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
import {
  areAtOdds,
  isRival,
  isSpeltAs,
  isUsedAs,
  plainName,
  readAlias,
  type SaidName,
  saysAll,
  writeAlias,
} from './said-name.ts'

/**
 * The names of the record that goes become names of the other: its preferred names in languages in which that one has none, else among the
 * aliases; none twice. Where one of the two says that a name is a mistake, a common word or one to avoid and the other does not, it is asked.
 */
export function mergeNames(records: TwoRecords): Merging {
  const { from, into } = records
  const preferred = entryOf(from.map, 'name')
  const own = entryOf(into.map, 'name')
  const names = preferredOf(preferred)
  const written = itemsOf(entryOf(from.map, 'aliases')?.value).flatMap((value): Found[] => {
    const name = readAlias(value)
    return name ? [{ name, value }] : []
  })
  if (preferred && names.length > 0 && preferredOf(own).length === 0) {
    return together([doing(takeEntry(records, preferred)), mergeAliases(records, written)])
  }
  const map = mapOf(own?.value)
  const isForMap = ({ name, entry }: Preferred): boolean =>
    entry !== undefined && map !== undefined && !entryOf(map, name.lang)
  return together([
    ...names.filter(isForMap).flatMap(({ entry }) => (entry ? doing(putInMap('name', sourceOf(records, entry))) : [])),
    mergeAliases(records, [...names.filter((one) => !isForMap(one)).map(({ name }) => ({ name })), ...written]),
  ])
}

const sourceOf = ({ from }: TwoRecords, entry: YamlEntry) => ({
  text: from.text,
  map: mapOf(entryOf(from.map, 'name')?.value) ?? from.map,
  entry,
})

/** A preferred name, with its entry where there is one for each language. */
interface Preferred {
  readonly name: SaidName
  readonly entry?: YamlEntry
}

function preferredOf(name: YamlEntry | undefined): readonly Preferred[] {
  const single = scalarOf(name?.value)
  if (single) return [{ name: plainName(single.text, '') }]
  return (mapOf(name?.value)?.entries ?? []).flatMap((entry) => {
    const scalar = scalarOf(entry.value)
    return scalar ? [{ name: plainName(scalar.text, entry.key.text), entry }] : []
  })
}

/** A name of the record that goes, with its item where it stands among the aliases. */
interface Found {
  readonly name: SaidName
  readonly value?: YamlValue
}

/** A name that the record that stays has already, or will have, with its number among the aliases where it stands there. */
interface Known extends Found {
  readonly index?: number
}

function mergeAliases(records: TwoRecords, found: readonly Found[]): Merging {
  const { into, meet } = records
  const known: Known[] = [
    ...preferredOf(entryOf(into.map, 'name')).map(({ name }) => ({ name: inOwnLanguage(name, records) })),
    ...itemsOf(entryOf(into.map, 'aliases')?.value).flatMap((value, index) => {
      const name = readAlias(value)
      return name ? [{ name: inOwnLanguage(name, records), value, index }] : []
    }),
  ]
  const parts: Merging[] = []
  const added: Addition[] = []
  for (const one of found.map((each) => ({ ...each, name: inOwnLanguage(each.name, records) }))) {
    const alike = known.filter(({ name }) => isSpeltAs(name, one.name))
    const same = alike.find(({ name }) => isUsedAs(name, one.name))
    const odd = alike.find(({ name }) => areAtOdds(name, one.name))
    if (same) parts.push(joined(records, one, same))
    else if (odd) parts.push(odds(records, one, odd))
    else {
      const names = known.map(({ name }) => name)
      // Two names cannot both be the official one.
      const isPlain = isRival(one.name, names, meet)
      added.push(
        isPlain ? { written: writeAlias({ ...one.name, use: undefined }, records.lang) } : asItem(records, one),
      )
      known.push({ name: one.name })
    }
  }
  const adding = added.length > 0 ? doing(addItems('aliases', added, orderOf(records))) : nothing
  return together([...parts, adding])
}

/** A name that is in the language of names that say none says none. */
const inOwnLanguage = (name: SaidName, { lang }: TwoRecords): SaidName =>
  name.lang === lang ? { ...name, lang: '' } : name

/** Of two names that are used alike the one that says more stays. */
function joined(records: TwoRecords, one: Found, same: Known): Merging {
  if (saysAll(same.name, one.name)) return nothing
  // A preferred name is a name of its language without more; one that was put in just now comes from the same record.
  if (same.value === undefined) return one.name.note === undefined ? nothing : doing(taking(records, one, same))
  return saysAll(one.name, same.name) ? doing(taking(records, one, same)) : odds(records, one, same)
}

const odds = (records: TwoRecords, one: Found, same: Known): Merging =>
  asking({
    key: `aliases: ${one.name.text}`,
    from: shown(records, records.from.text, one),
    into: shown(records, records.into.text, same),
    take: taking(records, one, same),
  })

const shown = ({ lang }: TwoRecords, text: string, { name, value }: Found): string =>
  value ? shownValue(text, value) : writeAlias(name, lang)

const taking = (records: TwoRecords, one: Found, { index }: Known): RecordChange =>
  index === undefined
    ? addItems('aliases', [asItem(records, one)], orderOf(records))
    : replaceItem('aliases', index, asItem(records, one))

const asItem = ({ from, lang }: TwoRecords, { name, value }: Found): Addition =>
  value ? { text: from.text, value } : { written: writeAlias(name, lang) }
