import { prefixKey, searchKey } from '../../language/fold.ts'
import { placeOf, standsAt } from './key-places.ts'
import { SPACE } from './key-units.ts'

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

/** How well a name fits what is sought: the lower the better. */
export const quality = { same: 0, beginning: 1, beginningOfWord: 2, somewhere: 3, allWords: 4 } as const

/** The `quality` of a name as it is written; undefined where it does not fit. */
export function nameQuality(name: string, wanted: Sought): number | undefined {
  const key = searchKey(name)
  const units = Uint16Array.from({ length: key.length }, (_, index) => key.charCodeAt(index))
  return qualityAt(units, 0, units.length, wanted)
}

/** The `quality` of the name whose search key stands from `start` to `end`; undefined where it does not fit. */
export function qualityAt(
  units: Uint16Array,
  start: number,
  end: number,
  { whole, prefixes, words }: Sought,
): number | undefined {
  if (end - start === whole.length && standsAt(units, start, whole)) return quality.same
  let best: number | undefined
  for (const prefix of prefixes) {
    const place = placeOf(units, start, end, prefix)
    if (place === start) return quality.beginning
    if (place < 0) continue
    if (opensWord(units, start, place)) best = quality.beginningOfWord
    else best ??= quality.somewhere
  }
  if (best !== undefined || words.length === 1) return best
  return words.every((word) => placeOf(units, start, end, word) >= 0) ? quality.allWords : undefined
}

const ALEF = 0x627
const LAM = 0x644

/** Whether a word begins at a place that is not the first of its name, or an article stands between. */
function opensWord(units: Uint16Array, start: number, place: number): boolean {
  const before = units[place - 1] ?? SPACE
  if (before === SPACE) return true
  if (isFrequent(before) && (before !== LAM || units[place - 2] !== ALEF)) return false
  return opening.test(String.fromCharCode(...units.subarray(Math.max(start, place - 3), place)))
}

/** What the three units before a word may end with. */
const opening = /(?:^|[^\p{L}\p{N}])(?:ال)?$/u

/** A letter of nearly all names, small Latin or Arabic. */
function isFrequent(unit: number): boolean {
  return (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x620 && unit <= 0x64a)
}
