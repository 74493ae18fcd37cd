import { authorities } from '../schema/external-ids.ts'

/** The web page of a `same-as` value: that of its authority, or the URL that it is. Undefined for an authority that we do not know. */
export function externalLink(value: string): string | undefined {
  if (/^https?:\/\/\S+$/i.test(value)) return value
  const [, authority = '', id = ''] = /^([a-z]+):([\w.-]+)$/.exec(value) ?? []
  return authorities.get(authority)?.page(id)
}
