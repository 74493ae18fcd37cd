import { authorities, hasCheckDigit } from '../../schema/external-ids.ts'

/** The id of an authority, `prefix:id`, that is surely meant by a text in `same-as`: by its page, by another way of writing it, by the id alone; or the URL that is. */
export function meantExternalId(text: string): string | undefined {
  if (text.length > LONGEST) return undefined
  const word = text
    .replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
    .replace(/^[\s“”"'«»\u200e\u200f\u061c\ufeff]+|[\s“”"'«»\u200e\u200f\u061c\ufeff،,;؛.]+$/g, '')
  return ofPage(word) ?? ofPrefix(word) ?? ofId(word) ?? ofBarePage(word)
}

/** In UTF-16 code units: nothing longer is meant for an address, and the signs around it are tried one by one. */
const LONGEST = 1000

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
  const prefix = prefixOf(written)
  const authority = authorities.get(prefix)
  if (!authority) return undefined
  // Behind the prefix stands the address, or the end of it.
  const page = ofPage(rest) ?? ofPage(`${authority.page('')}${rest}`)
  const id = page?.startsWith(`${prefix}:`) ? page.slice(prefix.length + 1) : soundId(prefix, rest)
  return authority.id.test(id) ? `${prefix}:${id}` : undefined
}

/** An id of a form that only one authority's has. */
function ofId(word: string): string | undefined {
  if (/^Q[1-9]\d{0,11}$/i.test(word)) return `wikidata:${word.toUpperCase()}`
  const id = word.toUpperCase()
  if (!/^(?:\d{4}([ -]?)(?:\d{4}\1){2})\d{3}[\dX]$/.test(id) || !hasCheckDigit(id.replaceAll(' ', ''))) return undefined
  const isni = id.replace(/[ -]/g, '')
  if (!isOfOrcid(isni)) return `isni:${isni}`
  // Such an id may be of either, but only one of them writes it with hyphens.
  return id.includes('-') ? `orcid:${id}` : undefined
}

/** Whether an ISNI is one of those that are set apart for ORCID (https://support.orcid.org, “Structure of the ORCID Identifier”). */
const isOfOrcid = (isni: string): boolean =>
  (isni >= '0000000150000007' && isni <= '0000000350000001') ||
  (isni >= '0009000000000000' && isni <= '0009001000000000')

/** The same id as its authority writes it. */
function soundId(prefix: string, written: string): string {
  const id = written.toUpperCase().replace(/[\s\u2010-\u2013]/g, (sign) => (/\s/.test(sign) ? '' : '-'))
  // What has a record is an item: properties and words have other letters, and no record.
  if (prefix === 'wikidata' && /^\d/.test(id)) return `Q${id}`
  if (prefix === 'isni') return id.replaceAll('-', '')
  if (prefix === 'orcid' && /^\d{15}[\dX]$/.test(id)) return id.replace(/(.{4})(?=.)/g, '$1-')
  return id
}

/** The prefix that is meant by a word or two: `Wikidata`, `VIAF ID`, `gn`. */
function prefixOf(written: string): string {
  const word = written.toLowerCase().replaceAll(' ', '')
  return synonyms.get(word) ?? (authorities.has(word) ? word : word.replace(/id$/, ''))
}

const synonyms: ReadonlyMap<string, string> = new Map([
  ['wd', 'wikidata'],
  ['gn', 'geonames'],
])
