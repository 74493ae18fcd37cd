import { hasCheckDigit, isExternalId } from '../../schema/external-ids.ts'
import type { BuiltInType } from '../../schema/types.ts'
import { writeScalar } from '../../syntax/yaml-write.ts'
import { oneDate } from './time-value.ts'
import { itemIn, mapIn, textIn, type WikidataItem } from './wikidata-item.ts'

/** A key of a record, and its value as YAML of one line. */
export type WrittenField = readonly [key: string, value: string]

/**
 * What an item of Wikidata says in the keys of a record (docs/format.md §6), names and descriptions in the languages that are asked for. Other items
 * that it names, such as a country, are left out: only another question could tell who they are here.
 */
export function fieldsOfItem(
  item: WikidataItem,
  like: BuiltInType,
  languages: readonly string[],
): readonly WrittenField[] {
  const date = (property: string): string => oneDate(item.statements(property)) ?? ''
  const dates: Readonly<Record<BuiltInType, readonly WrittenField[]>> = {
    person: [
      ['born', date('P569')],
      ['died', date('P570')],
    ],
    place: [['coordinates', coordinates(item)], ...sinceUntil(date)],
    org: sinceUntil(date),
    event: [['date', date('P585') || interval(date('P580'), date('P582'))]],
  }
  const fields: readonly WrittenField[] = [
    ['name', inLanguages(item.labels, languages)],
    ['aliases', aliases(item, languages)],
    ['description', inLanguages(item.descriptions, languages)],
    ...dates[like],
    ['same-as', `[${externalIds(item).join(', ')}]`],
  ]
  return fields.filter(([, value]) => value !== '')
}

/** Whether the item is of no use for a record: a page of Wikipedia's own, such as one that tells things of one name apart. */
export const isNoThing = (item: WikidataItem): boolean => kindsOf(item).some((kind) => pagesOfWikipedia.has(kind))

/** Whether Wikidata says that the item is a human being. */
export const isHuman = (item: WikidataItem): boolean => kindsOf(item).includes('Q5')

const kindsOf = (item: WikidataItem): readonly string[] =>
  item.statements('P31').flatMap(({ value }) => itemIn(value) ?? [])

/** Pages that tell names apart, categories, templates, lists. */
const pagesOfWikipedia: ReadonlySet<string> = new Set(['Q4167410', 'Q4167836', 'Q11266439', 'Q13406463'])

const sinceUntil = (date: (property: string) => string): readonly WrittenField[] => [
  ['from', date('P571')],
  ['until', date('P576')],
]

const interval = (from: string, until: string): string => (from && until ? `${from}/${until}` : from)

/** What is said in each language; names that Wikidata gives for all languages written in Latin letters stand for the English one. */
function inLanguages(texts: ReadonlyMap<string, string>, languages: readonly string[]): string {
  const said = languages.flatMap((lang) => {
    const text = texts.get(lang) ?? (lang === 'en' ? texts.get(LATIN) : undefined)
    return text === undefined ? [] : [`${lang}: ${writeScalar(text)}`]
  })
  return said.length === 0 ? '' : `{ ${said.join(', ')} }`
}

const LATIN = 'mul'

function aliases(item: WikidataItem, languages: readonly string[]): string {
  const said = languages.flatMap((lang) =>
    (item.aliases.get(lang) ?? [])
      .slice(0, MOST_ALIASES)
      .map((text) => `{ text: ${writeScalar(text)}, lang: ${lang} }`),
  )
  return said.length === 0 ? '' : `[${said.join(', ')}]`
}

/** Of each language: there are items with hundreds. */
const MOST_ALIASES = 20

function coordinates(item: WikidataItem): string {
  const [first, ...others] = item.statements('P625')
  const { latitude, longitude, precision, globe } = mapIn(first?.value)
  if (others.length > 0 || !isWithin(latitude, 90) || !isWithin(longitude, 180)) return ''
  if (typeof globe === 'string' && !globe.endsWith(`/${EARTH}`)) return ''
  const degrees = typeof precision === 'number' && precision > 0 ? precision : USUAL
  const digits = Math.min(6, Math.max(0, Math.ceil(-Math.log10(degrees))))
  return `{ lat: ${Number(latitude.toFixed(digits))}, lon: ${Number(longitude.toFixed(digits))} }`
}

const EARTH = 'Q2'

/** In degrees. */
const USUAL = 0.0001

const isWithin = (value: unknown, most: number): value is number => typeof value === 'number' && Math.abs(value) <= most

/** The ids that others have for it, as far as they can be such ids. */
function externalIds(item: WikidataItem): readonly string[] {
  const ids = properties.flatMap(([property, prefix]) =>
    item.statements(property).flatMap(({ value }) => {
      const id = textIn(value)?.replace(/\s/g, '') ?? ''
      const isSound = isExternalId(`${prefix}:${id}`) && (!isChecked(prefix) || hasCheckDigit(id))
      return isSound ? [`${prefix}:${id}`] : []
    }),
  )
  return [...new Set([`wikidata:${item.id}`, ...ids])]
}

const properties = [
  ['P1566', 'geonames'],
  ['P214', 'viaf'],
  ['P496', 'orcid'],
  ['P213', 'isni'],
  ['P1584', 'pleiades'],
] as const

const isChecked = (prefix: string): boolean => prefix === 'orcid' || prefix === 'isni'
