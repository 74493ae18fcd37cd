import { wordsKey } from '../../lint/text/passages.ts'

/**
 * What a title says without the name of the site, or of its section too, that stands before or behind it (“صحيفة الوطن - …”, “… | News”), as keys: that
 * is the longer part of it. None where no sign parts it.
 */
export function keysWithoutSite(title: string): readonly string[] {
  const signs = [...title.matchAll(parting)]
  const [first] = signs
  const last = signs.at(-1)
  if (!first || !last) return []
  const behind = title.slice(first.index + first[0].length)
  const before = title.slice(0, last.index)
  const keys = [longest([behind, before]), longest(title.split(parting))].map(wordsKey)
  return [...new Set(keys)].filter(Boolean)
}

const parting = /\s+[-–—|·»«]\s+/g

const longest = (parts: readonly string[]): string =>
  parts.reduce((one, other) => (other.length > one.length ? other : one), '')
