import { cleanName } from '../../language/clean-name.ts'

/** What an answer of Wikidata says of one item, in the shape that it has there; nothing of it is believed to be as it should. */
export interface WikidataItem {
  readonly id: string
  /** By Wikidata's language codes. */
  readonly labels: ReadonlyMap<string, string>
  readonly descriptions: ReadonlyMap<string, string>
  readonly aliases: ReadonlyMap<string, readonly string[]>
  /** What a property (`P569`) says that counts: the preferred statements, else the others; none that is deprecated, or says that there is no value. */
  statements(property: string): readonly Statement[]
}

/** One claim of an item: its value as Wikidata's JSON has it (`datavalue.value`), which is anything until it has been looked at. */
export interface Statement {
  readonly value: unknown
  /** The items that qualify it in a property, such as `P1480`. */
  qualifiers(property: string): readonly string[]
}

/** Reads the answer to a question about one item (`Special:EntityData`); an item that was merged answers as the one that it was merged into. */
export function readWikidataItem(text: string): WikidataItem | 'missing' | 'unreadable' {
  const entities = Object.values(mapIn(parsed(text)?.entities))
  const entity = entities.length === 1 ? asMap(entities[0]) : undefined
  if (!entity) return 'unreadable'
  if ('missing' in entity) return 'missing'
  const { id, type, claims } = entity
  if (typeof id !== 'string' || !/^Q[1-9]\d*$/.test(id) || (type !== undefined && type !== 'item')) return 'unreadable'
  return {
    id,
    labels: words(entity.labels),
    descriptions: words(entity.descriptions),
    aliases: new Map(
      Object.entries(mapIn(entity.aliases)).map(([lang, list]) => [lang, listIn(list).flatMap(wordIn)] as const),
    ),
    statements: (property) => best(listIn(mapIn(claims)[property])),
  }
}

/** The id of the item that is the value of a statement. */
export const itemIn = (value: unknown): string | undefined => textIn(mapIn(value).id)

/** A value as an object, whatever it is. */
export const mapIn = (value: unknown): Readonly<Record<string, unknown>> => asMap(value) ?? {}

/** A value as a text; undefined where it is none. */
export const textIn = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined)

const asMap = (value: unknown): Readonly<Record<string, unknown>> | undefined =>
  typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : undefined

const listIn = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])

function parsed(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    return asMap(JSON.parse(text))
  } catch {
    return undefined
  }
}

const words = (value: unknown): ReadonlyMap<string, string> =>
  new Map(Object.entries(mapIn(value)).flatMap(([lang, one]) => wordIn(one).map((word) => [lang, word] as const)))

/** The text of a label, without what is not seen, on one line. */
function wordIn(value: unknown): readonly string[] {
  const { value: said, language } = mapIn(value)
  const text = cleanName(textIn(said) ?? '', textIn(language))
  return text === '' || text.length > MOST ? [] : [text]
}

/** Wikidata takes 250 characters. */
const MOST = 500

function best(statements: readonly unknown[]): readonly Statement[] {
  const maps = statements.map(mapIn)
  const preferred = maps.filter(({ rank }) => rank === 'preferred')
  const counting = preferred.length > 0 ? preferred : maps.filter(({ rank }) => rank === 'normal')
  return counting.flatMap(({ mainsnak, qualifiers }) => {
    const { snaktype, datavalue } = mapIn(mainsnak)
    const value = mapIn(datavalue).value
    if (snaktype !== 'value' || value === undefined) return []
    const qualified = (property: string): readonly string[] =>
      listIn(mapIn(qualifiers)[property]).flatMap((one) => itemIn(mapIn(mapIn(one).datavalue).value) ?? [])
    return [{ value, qualifiers: qualified }]
  })
}
