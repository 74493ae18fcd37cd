import AhoCorasick from 'modern-ahocorasick'
import FastAhoCorasick from 'modern-ahocorasick/fast'
import { nameTableOf } from '../../../server/src/corpus/names/name-table-builder.ts'
import { withWords } from '../../../server/src/find/article-blocks.ts'
import { hitsIn } from '../../../server/src/find/block-hits.ts'
import { differenceOf } from '../../../server/src/find/difference.ts'
import { rawSpan } from '../../../server/src/language/fold.ts'

/** Where a name stands in a paragraph, in UTF-16 code units, half open. */
export interface Place {
  readonly name: string
  readonly start: number
  readonly end: number
}

/** Finds names in a paragraph. */
export type Search = (paragraph: string) => readonly Place[]

/** What finds names: given them, it makes a search. */
export type Engine = (names: readonly string[]) => Search

export const engineNames = ['seedbed', 'modern-ahocorasick', 'modern-ahocorasick/fast', 'regular expression'] as const

export type EngineName = (typeof engineNames)[number]

export const engines: Readonly<Record<EngineName, Engine>> = {
  /** Names however they are spelled and behind whatever particle, those inside of others too. */
  seedbed(names) {
    const table = nameTableOf(names.map((name) => [name]))
    return (paragraph) => {
      const text = withWords(paragraph)
      return hitsIn(table, text).flatMap((hit) => {
        // The name of another one of its series: whether there is one of that number is for later.
        if (hit.hasOtherNumber) return []
        const { start, end } = rawSpan(paragraph, text.words, hit.from, hit.to)
        const words = paragraph.slice(start, end)
        return [...table.namesAt(hit.found)]
          .map((at) => names[at] ?? '')
          .filter((name) => differenceOf(words, hit, name))
          .map((name) => ({ name, start, end }))
      })
    }
  },
  /** Letters as they are written, wherever they stand. */
  'modern-ahocorasick': (names) => searchOf(new AhoCorasick(names)),
  'modern-ahocorasick/fast': (names) => searchOf(new FastAhoCorasick(names)),
  /** The same, but none of those that begin in one that was found. */
  'regular expression'(names) {
    const any = new RegExp(names.toSorted((a, b) => b.length - a.length).join('|'), 'g')
    return (paragraph) =>
      Array.from(paragraph.matchAll(any), ({ 0: name, index }) => ({ name, start: index, end: index + name.length }))
  },
}

const searchOf =
  (matcher: AhoCorasick): Search =>
  (paragraph) =>
    matcher.search(paragraph).map(({ pattern: name, start, end }) => ({ name, start, end }))

/** Of what was found what every engine means by a name: it stands letter by letter between what is no part of a word. In text order, each once. */
export function plainPlaces(paragraph: string, places: readonly Place[]): readonly Place[] {
  const kept = new Map<string, Place>()
  for (const place of places) {
    const { name, start, end } = place
    const isWhole = !wordBefore.test(paragraph.slice(0, start)) && !wordAfter.test(paragraph.slice(end))
    if (isWhole && paragraph.slice(start, end) === name) kept.set(`${start} ${end}`, place)
  }
  return [...kept.values()].toSorted((a, b) => a.start - b.start || b.end - a.end)
}

/** Of places in text order those that do not begin in one before: what is left where each longest name is taken out of the text. */
export function apart(places: readonly Place[]): readonly Place[] {
  let end = 0
  return places.filter((place) => {
    if (place.start < end) return false
    end = place.end
    return true
  })
}

const wordBefore = /[\p{L}\p{M}\p{N}]$/u
const wordAfter = /^[\p{L}\p{M}\p{N}]/u
