import { distance } from 'fastest-levenshtein'

/** Those of the candidates that a misspelt word may have meant, the closest first. */
export function closest(word: string, candidates: Iterable<string>, most = 3): readonly string[] {
  const key = comparable(word)
  const allowed = Math.min(3, Math.ceil(key.length / 4))
  const close: { readonly candidate: string; readonly slips: number }[] = []
  let left = MAX_COMPARED
  for (const candidate of candidates) {
    if (candidate === word || Math.abs(candidate.length - word.length) > allowed) continue
    if (left-- === 0) break
    const slips = slipsBetween(key, comparable(candidate))
    if (slips <= allowed) close.push({ candidate, slips })
  }
  return close
    .toSorted((a, b) => a.slips - b.slips)
    .slice(0, most)
    .map(({ candidate }) => candidate)
}

/** A comparison takes a fraction of a microsecond; more of them than this would be felt while typing. */
const MAX_COMPARED = 10_000

/** Letters that only changed places are one slip. */
const slipsBetween = (a: string, b: string): number =>
  a.length === b.length && sorted(a) === sorted(b) ? Math.min(1, distance(a, b)) : distance(a, b)

const sorted = (text: string): string => [...text].toSorted().join('')

const comparable = (text: string): string =>
  text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\s_]+/gu, '-')
