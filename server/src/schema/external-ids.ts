/** Who gives out ids that `same-as` knows, what such an id looks like, and where it leads. */
export interface Authority {
  readonly id: RegExp
  readonly page: (id: string) => string
}

/** The authorities by the prefix of their ids (docs/format.md §6). */
export const authorities: ReadonlyMap<string, Authority> = new Map([
  ['wikidata', { id: /^[QPL][1-9]\d*$/, page: (id: string) => `https://www.wikidata.org/wiki/${id}` }],
  ['geonames', { id: /^\d+$/, page: (id: string) => `https://www.geonames.org/${id}` }],
  ['viaf', { id: /^\d+$/, page: (id: string) => `https://viaf.org/viaf/${id}` }],
  ['orcid', { id: /^(?:\d{4}-){3}\d{3}[\dX]$/, page: (id: string) => `https://orcid.org/${id}` }],
  ['isni', { id: /^\d{15}[\dX]$/, page: (id: string) => `https://isni.org/isni/${id}` }],
  ['pleiades', { id: /^\d+$/, page: (id: string) => `https://pleiades.stoa.org/places/${id}` }],
])

/** Whether a text is an id of one of the authorities, or a URL. */
export function isExternalId(text: string): boolean {
  const [, prefix = '', id = ''] = /^([a-z]+):(.*)$/.exec(text) ?? []
  return authorities.get(prefix)?.id.test(id) ?? /^[a-z][a-z0-9+.-]*:\/\/\S+$/i.test(text)
}
