import { entryOf, itemsOf, mapOf, scalarOf } from '../../schema/values.ts'
import type { YamlEntry, YamlValue } from '../../syntax/yaml.ts'
import { trimmedEnd } from '../../text/trimmed-end.ts'
import type { RecordChange } from '../edit/record-alone.ts'
import { type Addition, addItems, dropItem, replaceItem } from './list-changes.ts'
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
  isLanguage,
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
    entry !== undefined && map !== undefined && !map.entries.some(({ key }) => isLanguage(key.text, name.lang))
  const preferredNow = names.filter(isForMap)
  return together([
    ...preferredNow.flatMap(({ entry }) => (entry ? doing(putInMap('name', sourceOf(records, entry))) : [])),
    mergeAliases(records, [...names.filter((one) => !isForMap(one)).map(({ name }) => ({ name })), ...written]),
    ...preferredNow.flatMap(({ name }) => asPreferred(records, name)),
  ])
}

/** A name of the record that stays is no alias any more once it is a preferred one, unless it says more there, or a remark does. */
function asPreferred({ into }: TwoRecords, name: SaidName): readonly Merging[] {
  const isMeant = (item: YamlValue): boolean => {
    const alias = readAlias(item)
    return alias !== undefined && isSpeltAs(alias, name) && isUsedAs(alias, name) && saysAll(name, alias)
  }
  const drop = dropItem('aliases', isMeant)
  const edit = itemsOf(entryOf(into.map, 'aliases')?.value).some(isMeant) ? drop(into) : undefined
  return edit && !into.text.slice(edit.span.start, edit.span.end).includes('#') ? [doing(drop)] : []
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

function mergeAliases(records: TwoRecords, found: readonly Found[]): Merging {
  const own = namesOf(records)
  // What the record that goes says does not stand against itself, whatever it says.
  const left = new Set(own)
  const come: Found[] = []
  const added: Found[] = []
  const parts: Merging[] = []
  for (const one of found.map((each) => demoted(records, own, inOwnLanguage(each, records)))) {
    const { name } = one
    const alike = own.filter((each) => isSpeltAs(each.name, name))
    const same = alike.find((each) => left.has(each) && isUsedAs(each.name, name))
    const other = same?.value ? same : alike.find((each) => areAtOdds(each.name, name))
    if (come.some((each) => isSaidBy(name, each.name)) || (same && isKnown(name, same))) continue
    if (same?.value && saysAll(name, same.name)) {
      parts.push(doing(taking(records, one, same)))
      left.delete(same)
      come.push(one)
    } else if (other) {
      parts.push(odds(records, one, other))
    } else {
      const less = added.findIndex((each) => isSaidBy(each.name, name))
      added.splice(less < 0 ? added.length : less, less < 0 ? 0 : 1, one)
      come.push(one)
    }
  }
  const items = added.map((one) => asItem(records, one))
  return together([...parts, items.length > 0 ? doing(addItems('aliases', items, orderOf(records))) : nothing])
}

/** The names of the record that stays: the preferred ones, which have no item, and the aliases. */
const namesOf = (records: TwoRecords): readonly Found[] =>
  [
    ...preferredOf(entryOf(records.into.map, 'name')).map(({ name }): Found => ({ name })),
    ...itemsOf(entryOf(records.into.map, 'aliases')?.value).flatMap((value): Found[] => {
      const name = readAlias(value)
      return name ? [{ name, value }] : []
    }),
  ].map((one) => inOwnLanguage(one, records))

/** A name that is in the language of names that say none says none. */
const inOwnLanguage = (one: Found, { lang }: Pick<TwoRecords, 'lang'>): Found =>
  isLanguage(one.name.lang, lang ?? '') ? { ...one, name: { ...one.name, lang: '' } } : one

/** Two names cannot both be the official one: that of the record that stays is. */
function demoted({ meet }: TwoRecords, own: readonly Found[], one: Found): Found {
  const names = own.map(({ name }) => name)
  const isSame = names.some((name) => isSpeltAs(name, one.name) && isUsedAs(name, one.name))
  return !isSame && isRival(one.name, names, meet) ? { name: { ...one.name, use: undefined } } : one
}

/** The names of the record that goes which are the official ones there and cannot be in the other. */
export function demotedNames(records: TwoRecords): readonly string[] {
  const own = namesOf(records)
  return itemsOf(entryOf(records.from.map, 'aliases')?.value).flatMap((value) => {
    const name = readAlias(value)
    return name?.use !== undefined && demoted(records, own, inOwnLanguage({ name }, records)).name.use === undefined
      ? [name.text]
      : []
  })
}

const isSaidBy = (name: SaidName, other: SaidName): boolean =>
  isSpeltAs(other, name) && isUsedAs(other, name) && saysAll(other, name)

/** Whether a name that is used like another says no more than that; a preferred name is a name of its language without more. */
const isKnown = (name: SaidName, same: Found): boolean =>
  saysAll(same.name, name) || (same.value === undefined && name.note === undefined)

const odds = (records: TwoRecords, one: Found, same: Found): Merging =>
  asking({
    key: `aliases: ${one.name.text}`,
    from: shown(records, records.from.text, one),
    into: shown(records, records.into.text, same),
    take: taking(records, one, same),
  })

const shown = ({ lang }: TwoRecords, text: string, { name, value }: Found): string =>
  value ? shownValue(text, value) : writeAlias(name, lang)

/** The change that puts a name in the place of another one; beside it, where that is none of the aliases or has been replaced already. */
const taking =
  (records: TwoRecords, one: Found, { value }: Found): RecordChange =>
  (record) => {
    const written = value && itemText(records.into.text, value)
    const items = itemsOf(entryOf(record.map, 'aliases')?.value)
    const at = items.findIndex((item) => itemText(record.text, item) === written)
    const item = asItem(records, one)
    const change = at < 0 ? addItems('aliases', [item], orderOf(records)) : replaceItem('aliases', at, item)
    return change(record)
  }

const itemText = (text: string, { span }: YamlValue): string => text.slice(span.start, trimmedEnd(text, span))

const asItem = ({ from, lang }: TwoRecords, { name, value }: Found): Addition =>
  value ? { text: from.text, value } : { written: writeAlias(name, lang) }
