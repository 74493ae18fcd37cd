import type { Sought } from '../../../server/src/corpus/names/name-quality.ts'
import { searchKey } from '../../../server/src/language/fold.ts'

/** `nameQuality` in the plainest words. */
export function plainQuality(name: string, { whole, prefixes, words }: Sought): number | undefined {
  const key = searchKey(name)
  if (key === whole) return 0
  if (prefixes.some((prefix) => key.startsWith(prefix))) return 1
  const places = prefixes.map((prefix) => key.indexOf(prefix)).filter((at) => at >= 0)
  if (places.some((at) => /(?:^|[^\p{L}\p{N}])(?:ال)?$/u.test(key.slice(Math.max(0, at - 3), at)))) return 2
  if (places.length > 0) return 3
  return words.length > 1 && words.every((word) => key.includes(word)) ? 4 : undefined
}
