/** Who gives out ids that `same-as` knows, what such an id looks like, and where it leads. */
export interface Authority {
  readonly id: RegExp
  readonly page: (id: string) => string
  /** The addresses of its pages, with the id in a group. */
  readonly url: RegExp
  /** Whether the last sign of an id is a check digit of the others (ISO 7064, MOD 11-2). */
  readonly isChecked?: true
}

const namespaces: Readonly<Record<string, string>> = { P: 'Property:', L: 'Lexeme:' }

/** The authorities by the prefix of their ids (docs/format.md §6). */
export const authorities: ReadonlyMap<string, Authority> = new Map([
  [
    'wikidata',
    {
      id: /^[QPL][1-9]\d*$/,
      // A page of a property or a lexeme stands in a namespace of its own.
      page: (id: string) => `https://www.wikidata.org/wiki/${namespaces[id.charAt(0)] ?? ''}${id}`,
      url: /^https?:\/\/(?:www\.|m\.)?wikidata\.org\/(?:wiki|entity)\/(Q[1-9]\d*)\/?$/i,
    },
  ],
  [
    'geonames',
    {
      id: /^[1-9]\d*$/,
      page: (id: string) => `https://www.geonames.org/${id}`,
      url: /^https?:\/\/(?:www\.|sws\.)?geonames\.org\/(\d+)(?:\/[^?#]*)?$/i,
    },
  ],
  [
    'viaf',
    {
      id: /^[1-9]\d*$/,
      page: (id: string) => `https://viaf.org/viaf/${id}`,
      url: /^https?:\/\/(?:www\.)?viaf\.org\/viaf\/(\d+)\/?$/i,
    },
  ],
  [
    'orcid',
    {
      id: /^(?:\d{4}-){3}\d{3}[\dX]$/,
      page: (id: string) => `https://orcid.org/${id}`,
      url: /^https?:\/\/(?:www\.)?orcid\.org\/((?:\d{4}-){3}\d{3}[\dX])\/?$/i,
      isChecked: true,
    },
  ],
  [
    'isni',
    {
      id: /^\d{15}[\dX]$/,
      page: (id: string) => `https://isni.org/isni/${id}`,
      url: /^https?:\/\/(?:www\.)?isni\.org\/(?:isni\/)?(\d{15}[\dX])\/?$/i,
      isChecked: true,
    },
  ],
  [
    'pleiades',
    {
      id: /^[1-9]\d*$/,
      page: (id: string) => `https://pleiades.stoa.org/places/${id}`,
      url: /^https?:\/\/pleiades\.stoa\.org\/places\/(\d+)\/?$/i,
    },
  ],
] satisfies [string, Authority][])

/** Whether the last sign of the digits is the right one (ISO 7064, MOD 11-2): a mistyped ORCID or ISNI mostly has another. */
export function hasCheckDigit(id: string): boolean {
  const signs = id.replaceAll('-', '')
  const sum = [...signs.slice(0, -1)].reduce((total, digit) => (total + Number(digit)) * 2, 0)
  const check = (12 - (sum % 11)) % 11
  return signs.at(-1) === (check === 10 ? 'X' : String(check))
}

/** Whether a text is an id of one of the authorities, or a URL. */
export function isExternalId(text: string): boolean {
  const [, prefix = '', id = ''] = /^([a-z]+):(.*)$/.exec(text) ?? []
  return authorities.get(prefix)?.id.test(id) ?? /^[a-z][a-z0-9+.-]*:\/\/\S+$/i.test(text)
}
