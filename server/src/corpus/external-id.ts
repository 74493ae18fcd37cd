import { authorities } from '../schema/external-ids.ts'

/** The web page of a `same-as` value: that of its authority, or the URL that it is. Undefined for an authority that we do not know, and for what none of its ids can be. */
export function externalLink(value: string): string | undefined {
  if (/^https?:\/\/\S+$/i.test(value)) return value
  const [, authority = '', id = ''] = /^([a-z]+):([\w.-]+)$/.exec(value) ?? []
  const known = authorities.get(authority)
  return known?.id.test(id) ? known.page(id) : undefined
}
