import { prefixKey, searchKey } from '../language/fold.ts'

/** What someone typed to find a name: the whole of one or its beginning, so both keys of it. */
export interface Sought {
  readonly whole: string
  readonly prefixes: readonly string[]
  readonly words: readonly string[]
}

/** What a typed text seeks; undefined where it is blank. */
export function sought(query: string): Sought | undefined {
  const whole = searchKey(query)
  if (whole === '') return undefined
  return { whole, prefixes: [...new Set([whole, prefixKey(query)])], words: whole.split(' ') }
}

/**
 * How well a name fits what is sought, 0 best: the same, its beginning, the beginning of a word (after ال too), somewhere in it,
 * all words in another order. Undefined where it does not.
 */
export function nameQuality(name: string, { whole, prefixes, words }: Sought): number | undefined {
  const key = searchKey(name)
  if (key === whole) return 0
  if (prefixes.some((prefix) => key.startsWith(prefix))) return 1
  const places = prefixes.map((prefix) => key.indexOf(prefix)).filter((at) => at >= 0)
  if (places.some((at) => /(?:^|[^\p{L}\p{N}])(?:ال)?$/u.test(key.slice(Math.max(0, at - 3), at)))) return 2
  if (places.length > 0) return 3
  return words.length > 1 && words.every((word) => key.includes(word)) ? 4 : undefined
}
