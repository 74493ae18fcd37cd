import { entryOf, itemsOf, localizedOf, mapOf, scalarOf, textOf, textsOf } from '../schema/values.ts'
import { partOf } from '../schema/yaml-path.ts'
import type { YamlDocument, YamlEntry, YamlMap, YamlValue } from '../syntax/yaml.ts'
import type { Entity, Name, NameHead, RecordHead, Role, Use } from './entity.ts'
import { saidBy } from './said.ts'
import { isWithheld } from './withheld.ts'

/** The records of one file of the registry, in file order. What is no record is left out: the rules speak of it. Total. */
export const readRegistry = (uri: string, { root }: YamlDocument): readonly Entity[] =>
  Array.from(recordEntries(root), ({ type, entry, map }) => readRecord(uri, type, entry, map))

/** A record as it is written. */
export interface RecordEntry {
  readonly type: string
  /** The id with the record behind it. */
  readonly entry: YamlEntry
  readonly map: YamlMap
  /** All that stands below its type in this place. */
  readonly siblings: YamlMap
}

/** What `readRegistry` reads, in file order. */
export function* recordEntries(root: YamlValue | undefined): Generator<RecordEntry> {
  for (const { key, value } of mapOf(root)?.entries ?? []) {
    const siblings = isOwnKey(key.text) ? undefined : mapOf(value)
    for (const entry of siblings?.entries ?? []) {
      const map = isOwnKey(entry.key.text) ? undefined : mapOf(entry.value)
      if (siblings && map) yield { type: key.text, entry, map, siblings }
    }
  }
}

/** Whether a type or an id is the corpus's own: what stands below it is no record, whatever it says (docs/format.md §6). */
export const isOwnKey = (key: string): boolean => key.startsWith('x-')

/** As much of a record as is kept of every one. */
export const readHead = (type: string, { key, span }: YamlEntry, map: YamlMap): RecordHead => ({
  ref: `${type}:${key.text}`,
  idSpan: key.content,
  span,
  names: nameHeads(map),
  redirect: textOf(entryOf(map, 'redirect')?.value),
  withhold: isWithheld(map),
  said: saidBy(map),
})

function readRecord(uri: string, type: string, { key, span }: YamlEntry, map: YamlMap): Entity {
  const at = (field: string): YamlValue | undefined => entryOf(map, field)?.value
  const text = (field: string) => textOf(at(field))
  return {
    ref: `${type}:${key.text}`,
    type,
    id: key.text,
    uri,
    idSpan: key.content,
    span,
    names: [...readNames(at('name')), ...itemsOf(at('aliases')).flatMap(readAlias)],
    parts: new Map(
      mapOf(at('parts'))?.entries.flatMap((part) => {
        const ref = textOf(part.value)
        return ref === undefined ? [] : [[part.key.text, ref] as const]
      }),
    ),
    kind: text('kind'),
    description: localizedOf(at('description')),
    sameAs: textsOf(at('same-as')),
    differentFrom: textsOf(at('different-from')),
    draft: text('status') === 'draft',
    withhold: isWithheld(map),
    said: saidBy(map),
    pseudonym: localizedOf(at('pseudonym')),
    redirect: text('redirect'),
    roles: itemsOf(at('roles')).flatMap((item) => readRole(mapOf(item))),
    born: text('born'),
    died: text('died'),
    within: text('within'),
    country: text('country'),
    coordinates: readCoordinates(mapOf(at('coordinates'))),
    place: text('place'),
    partOf: text('part-of'),
    members: itemsOf(at('members')).flatMap((item) => textOf(item) ?? textOf(entryOf(mapOf(item), 'ref')?.value) ?? []),
    date: text('date'),
    places: textsOf(at('places')),
    participants: textsOf(at('participants')),
    number: readNumber(at('number')),
    from: text('from'),
    until: text('until'),
  }
}

/** As much as that of the names that `readNames` and `readAlias` read. */
function nameHeads(map: YamlMap): readonly NameHead[] {
  const names: NameHead[] = []
  const add = (value: YamlValue | undefined, kind: Name['kind'], lang = ''): void => {
    const text = textOf(value)
    if (text !== undefined) names.push({ text, lang, kind })
  }
  const name = entryOf(map, 'name')?.value
  if (name?.kind === 'map') for (const { key, value } of name.entries) add(value, 'name', key.text)
  else add(name, 'name')
  for (const alias of itemsOf(entryOf(map, 'aliases')?.value)) {
    if (alias.kind !== 'map') add(alias, 'alias')
    else add(entryOf(alias, 'text')?.value, 'alias', textOf(entryOf(alias, 'lang')?.value))
  }
  return names
}

function readNames(value: YamlValue | undefined): readonly Name[] {
  if (value?.kind === 'map') return value.entries.flatMap((entry) => readName(entry.value, entry.key.text))
  return readName(value, '')
}

function readName(value: YamlValue | undefined, lang: string): readonly Name[] {
  const scalar = scalarOf(value)
  if (!scalar) return []
  const { text, content } = scalar
  return [
    { text, lang, kind: 'name', use: undefined, from: undefined, until: undefined, note: undefined, span: content },
  ]
}

const uses: ReadonlyMap<string, Use> = new Map(
  (['official', 'adjective', 'common', 'avoid', 'error'] as const).map((use) => [use, use]),
)

function readAlias(item: YamlValue): readonly Name[] {
  const map = mapOf(item)
  const at = (field: string) => textOf(entryOf(map, field)?.value)
  const scalar = scalarOf(map ? entryOf(map, 'text')?.value : item)
  if (!scalar) return []
  return [
    {
      text: scalar.text,
      lang: at('lang') ?? '',
      kind: 'alias',
      use: uses.get(at('use') ?? ''),
      from: at('from'),
      until: at('until'),
      note: at('note'),
      span: partOf(scalar, 0, scalar.text.length),
    },
  ]
}

function readRole(map: YamlMap | undefined): readonly Role[] {
  if (!map) return []
  const at = (field: string) => textOf(entryOf(map, field)?.value)
  const title = localizedOf(entryOf(map, 'title')?.value)
  return [{ title, org: at('org'), place: at('place'), from: at('from'), until: at('until') }]
}

function readCoordinates(map: YamlMap | undefined): Entity['coordinates'] {
  const lat = readNumber(entryOf(map, 'lat')?.value)
  const lon = readNumber(entryOf(map, 'lon')?.value)
  const onEarth = lat !== undefined && lon !== undefined && Math.abs(lat) <= 90 && Math.abs(lon) <= 180
  return onEarth ? { lat, lon } : undefined
}

function readNumber(value: YamlValue | undefined): number | undefined {
  const text = textOf(value)
  const number = text === undefined ? Number.NaN : Number(text)
  return Number.isFinite(number) ? number : undefined
}
