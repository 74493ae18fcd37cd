import { distance } from 'fastest-levenshtein'
import { asId } from '../corpus/initials.ts'
import { compareText } from '../text/compare.ts'

/** How many words of one file are guessed at: each guess looks at many ids, and where nearly every word is wrong no guess helps. */
export const MOST_GUESSED = 300

/**
 * Those of the candidates, ids or keys in lower case, that a misspelt word may have meant, the closest first.
 * Bounded, since there may be very many candidates: no more than some thousand are really compared.
 */
export function closest(word: string, candidates: Iterable<string>, most = 3): readonly string[] {
  const key = asId(word)
  const allowed = Math.min(3, Math.ceil(key.length / 4))
  const close: { readonly candidate: string; readonly slips: number }[] = []
  const longer = ({ candidate }: { readonly candidate: string }) => Math.abs(candidate.length - key.length)
  let left = MAX_COMPARED
  for (const candidate of candidates) {
    if (candidate === word || Math.abs(candidate.length - key.length) > allowed || !isAlike(key, candidate)) continue
    if (left-- === 0) break
    const slips = slipsBetween(key, candidate)
    if (slips <= allowed) close.push({ candidate, slips })
  }
  return close
    .toSorted((a, b) => a.slips - b.slips || longer(a) - longer(b) || compareText(a.candidate, b.candidate))
    .slice(0, most)
    .map(({ candidate }) => candidate)
}

const MAX_COMPARED = 3000

/** Of two long words one end at least is the same, unless there are slips at both. */
const isAlike = (key: string, candidate: string): boolean =>
  key.length < 8 || candidate.startsWith(key.slice(0, 4)) || candidate.endsWith(key.slice(-4))

/** Letters that only changed places are one slip. */
function slipsBetween(a: string, b: string): number {
  const slips = distance(a, b)
  return slips === 2 && a.length === b.length && sorted(a) === sorted(b) ? 1 : slips
}

const sorted = (text: string): string => [...text].toSorted().join('')
