import { authorities, hasCheckDigit } from '../../schema/external-ids.ts'

/** The id of an authority, `prefix:id`, that is surely meant by a text in `same-as`: by its page, by another way of writing it, by the id alone; or the URL that is. */
export function meantExternalId(text: string): string | undefined {
  const word = text
    .replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
    .replace(/^[\s“”"'«»\u200e\u200f\u061c\ufeff]+|[\s“”"'«»\u200e\u200f\u061c\ufeff،,;؛.]+$/g, '')
  return ofPage(word) ?? ofPrefix(word) ?? ofId(word) ?? ofBarePage(word)
}

/** An address without its scheme, or with half of it. */
function ofBarePage(word: string): string | undefined {
  const [, rest] = /^(?:https?:\/?(?!\/))?((?:[\w-]+\.)+[a-z]{2,}(?:[/?#]\S*)?)$/i.exec(word) ?? []
  return rest === undefined ? undefined : (ofPage(`https://${rest}`) ?? `https://${rest}`)
}

/** The id whose page a URL is. */
export function ofPage(url: string): string | undefined {
  for (const [prefix, authority] of authorities) {
    const id = authority.url.exec(url)?.[1]
    if (id !== undefined) return `${prefix}:${id.toUpperCase()}`
  }
  return undefined
}

function ofPrefix(word: string): string | undefined {
  const [, written = '', rest = ''] = /^([a-z ]+?)\s*[:=/]\s*(.+)$/i.exec(word) ?? []
  const prefix = synonyms.get(written.toLowerCase().replaceAll(' ', '')) ?? written.toLowerCase()
  const authority = authorities.get(prefix)
  if (!authority) return undefined
  const id = ofPage(rest)?.slice(prefix.length + 1) ?? soundId(prefix, rest)
  return authority.id.test(id) ? `${prefix}:${id}` : undefined
}

/** An id of a form that only one authority's has. */
function ofId(word: string): string | undefined {
  if (/^Q[1-9]\d{0,11}$/i.test(word)) return `wikidata:${word.toUpperCase()}`
  if (/^(?:\d{4}-){3}\d{3}[\dX]$/i.test(word) && hasCheckDigit(word.toUpperCase())) return `orcid:${word.toUpperCase()}`
  return undefined
}

/** The same id as its authority writes it. */
function soundId(prefix: string, written: string): string {
  const id = written.toUpperCase().replace(/[\s\u2010-\u2013]/g, (sign) => (/\s/.test(sign) ? '' : '-'))
  if (prefix === 'isni') return id.replaceAll('-', '')
  if (prefix === 'orcid' && /^\d{15}[\dX]$/.test(id)) return id.replace(/(.{4})(?=.)/g, '$1-')
  return id
}

const synonyms: ReadonlyMap<string, string> = new Map([
  ['wd', 'wikidata'],
  ['wikidataid', 'wikidata'],
  ['geonamesid', 'geonames'],
  ['gn', 'geonames'],
])
