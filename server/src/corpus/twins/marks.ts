import { entryOf, itemsOf, mapOf, textOf } from '../../schema/values.ts'
import type { YamlMap } from '../../syntax/yaml.ts'
import { fingerprint } from '../../text/fingerprint.ts'
import { eachPhrase } from './phrases.ts'
import { sameAddress } from './same-address.ts'

/**
 * What an article can be known by as another's twin, as numbers of 29 bits: the addresses of its sources, and the smallest of its phrases' numbers
 * (a bottom-k sketch: Broder 1997, "On the resemblance and containment of documents"). Of two articles with half of their phrases in common, two
 * marks or more are the same in 99 of 100 cases. Marks only suggest: whoever tells of twins compares the texts.
 */
export function marksOf(text: string, bodyStart: number, meta: YamlMap | undefined): readonly number[] {
  const marks = phraseMarks(text, bodyStart)
  for (const { address } of sourceAddresses(meta)) marks.push(addressMark(address))
  return [...new Set(marks)]
}

/** The mark of a source's address. */
export const addressMark = (address: string): number => (fingerprint(sameAddress(address)) % HALF) * 2

/** Whether a mark is one of a phrase, not of an address. */
export const isPhraseMark = (mark: number): boolean => mark % 2 === 1

/** Articles that share so many marks of phrases may be twins. */
export const SHARED_MARKS = 2

/** The addresses under which an article says that it was found. */
export function sourceAddresses(
  meta: YamlMap | undefined,
): readonly { readonly address: string; readonly value: NonNullable<ReturnType<typeof itemsOf>[number]> }[] {
  return itemsOf(entryOf(meta, 'source')?.value).flatMap((item) => {
    const value = entryOf(mapOf(item), 'url')?.value
    const address = textOf(value)?.trim()
    return value && address ? [{ address, value }] : []
  })
}

/** So many of the smallest phrases are kept. */
const KEPT = 10

/** An article with fewer phrases is too short to be told from others. */
const FEWEST = 25

const HALF = 2 ** 28

function phraseMarks(text: string, bodyStart: number): number[] {
  const smallest: number[] = []
  let count = 0
  let bound = Number.POSITIVE_INFINITY
  eachPhrase(text, bodyStart, (phrase) => {
    count++
    if (phrase >= bound || smallest.includes(phrase)) return
    let at = smallest.length
    while (at > 0 && (smallest[at - 1] ?? 0) > phrase) at--
    smallest.splice(at, 0, phrase)
    if (smallest.length > KEPT) smallest.pop()
    if (smallest.length === KEPT) bound = smallest[KEPT - 1] ?? bound
  })
  return count < FEWEST ? [] : smallest.map((phrase) => (phrase % HALF) * 2 + 1)
}
