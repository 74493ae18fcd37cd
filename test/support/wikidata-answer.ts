/** A statement in the shape that Wikidata answers with. */
export const statement = (
  value: unknown,
  more: { rank?: string; circa?: boolean; snaktype?: string } = {},
): object => ({
  mainsnak: { snaktype: more.snaktype ?? 'value', property: 'P0', datavalue: { value, type: 'any' } },
  type: 'statement',
  id: 'Q0$0',
  rank: more.rank ?? 'normal',
  ...(more.circa
    ? { qualifiers: { P1480: [{ snaktype: 'value', property: 'P1480', datavalue: { value: item('Q5727902') } }] } }
    : {}),
})

/** An item as the value of a statement. */
export const item = (id: string): object => ({ 'entity-type': 'item', 'numeric-id': Number(id.slice(1)), id })

/** A time: 11 is a day, 10 a month, 9 a year, 8 a decade. */
export const time = (written: string, precision: number, calendar = 'Q1985727'): object => ({
  time: written,
  timezone: 0,
  before: 0,
  after: 0,
  precision,
  calendarmodel: `http://www.wikidata.org/entity/${calendar}`,
})

/** An answer of `Special:EntityData` about one item. */
export function wikidataAnswer({
  id,
  labels = {},
  descriptions = {},
  aliases = {},
  claims = {},
}: {
  readonly id: string
  readonly labels?: Readonly<Record<string, string>>
  readonly descriptions?: Readonly<Record<string, string>>
  readonly aliases?: Readonly<Record<string, readonly string[]>>
  readonly claims?: Readonly<Record<string, readonly object[]>>
}): string {
  const words = (texts: Readonly<Record<string, string>>): object =>
    Object.fromEntries(Object.entries(texts).map(([language, value]) => [language, { language, value }]))
  const lists = Object.entries(aliases).map(([language, texts]) => [
    language,
    texts.map((value) => ({ language, value })),
  ])
  return JSON.stringify({
    entities: {
      [id]: {
        pageid: 1,
        ns: 0,
        title: id,
        lastrevid: 1,
        modified: '2026-11-01T00:00:00Z',
        type: 'item',
        id,
        labels: words(labels),
        descriptions: words(descriptions),
        aliases: Object.fromEntries(lists),
        claims,
        sitelinks: {},
      },
    },
  })
}

/** A city. */
export const homs = wikidataAnswer({
  id: 'Q131318',
  labels: { ar: 'حمص', en: 'Homs', de: 'Homs' },
  descriptions: { ar: 'مدينة سورية', en: 'city in Syria' },
  aliases: { ar: ['العدية', 'حمص'], en: ['Emesa', 'Hims: city'] },
  claims: {
    P31: [statement(item('Q515'))],
    P625: [
      statement({
        latitude: 34.730833333333,
        longitude: 36.709444444444,
        altitude: null,
        precision: 0.00027777777777778,
        globe: 'http://www.wikidata.org/entity/Q2',
      }),
    ],
    P17: [statement(item('Q858'))],
    P1566: [statement('169577')],
    P214: [statement('130108148')],
    P213: [statement('0000 0001 2103 2684')],
  },
})
