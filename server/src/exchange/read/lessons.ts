import { wordsKey } from '../../lint/text/passages.ts'
import { parse } from '../../syntax/parse.ts'
import type { PastArticle } from './past-articles.ts'
import { sourcesIn } from './past-articles.ts'
import type { Known, Proposal } from './proposal.ts'
import { propose } from './propose.ts'
import type { RawText } from './raw-block.ts'

/** What the articles that a corpus has teach of the sites that they are from: lines by the key of their words (`wordsKey`). */
export interface Lessons {
  /** Short lines of captures that did not come into their articles: in how many, and of which sources. */
  readonly leftOut: ReadonlyMap<string, { readonly captures: number; readonly sources: ReadonlySet<string> }>
  /** By source in how many of its articles a short line stands. */
  readonly standing: ReadonlyMap<string, ReadonlyMap<string, number>>
}

/** An article with the text of its capture, if that can be read. */
export interface PastImport extends PastArticle {
  readonly capture?: string | undefined
}

/** At most so many captures are worth reading for it. */
export const MOST_CAPTURES = 24
/** In bytes. Larger ones teach no more. */
export const LARGEST_CAPTURE = 1_000_000

/** Learns from articles, and from captures beside what has become of them. What an editor has kept of one is not the site's. */
export function lessonsOf(past: readonly PastImport[]): Lessons {
  const leftOut = new Map<string, { captures: number; readonly sources: Set<string> }>()
  const kept = new Set<string>()
  const standing = new Map<string, Map<string, number>>()
  for (const article of past) {
    for (const source of new Set(article.sources)) {
      const lines = standing.get(source) ?? new Map<string, number>()
      standing.set(source, lines)
      for (const key of shortLines(article.text.slice(article.bodyStart), isMarkup))
        lines.set(key, (lines.get(key) ?? 0) + 1)
    }
    if (article.capture === undefined) continue
    const words = wordsOf(article)
    for (const key of shortLines(article.capture)) {
      if (words.includes(` ${key} `)) {
        kept.add(key)
        continue
      }
      const before = leftOut.get(key) ?? { captures: 0, sources: new Set() }
      before.captures++
      for (const source of article.sources) before.sources.add(source)
      leftOut.set(key, before)
    }
  }
  for (const key of kept) leftOut.delete(key)
  return { leftOut, standing }
}

/** Proposes what becomes of a text, with what is learnt of its site; which that is, is only known when the text has been read once. */
export function proposeAfter(raw: RawText, known: Known, lessons: Lessons): Proposal {
  const first = propose(raw, known)
  if (lessons.leftOut.size === 0 && lessons.standing.size === 0) return first
  const learnt = learntOf(lessons, sourcesIn(first.fields))
  const isAny = raw.blocks.some(({ text }) => text.length <= LONGEST && learnt(wordsKey(text)) !== undefined)
  return isAny ? propose(raw, { ...known, learnt }) : first
}

/** Why a line is left out of a text of these sources. */
function learntOf({ leftOut, standing }: Lessons, own: readonly string[]): Known['learnt'] {
  const names = new Set(own)
  return (key) => {
    if (names.has(key)) return undefined
    const { captures = 0, sources } = leftOut.get(key) ?? {}
    if (captures >= FEWEST_CAPTURES || own.some((source) => sources?.has(source))) return 'left-out'
    return own.some((source) => (standing.get(source)?.get(key) ?? 0) >= FEWEST_ARTICLES) ? 'of-source' : undefined
  }
}

/** Of whatever source: twice is no chance. */
const FEWEST_CAPTURES = 2
const FEWEST_ARTICLES = 3

/** The short lines of a text, each once, by the keys of their words. */
function shortLines(text: string, isPassedOver: (line: string) => boolean = () => false): ReadonlySet<string> {
  const keys = new Set<string>()
  for (const line of text.split(/[\r\n]+/)) {
    if (line.length > LONGEST || isPassedOver(line)) continue
    const key = wordsKey(line)
    if (key !== '') keys.add(key)
  }
  return keys
}

/** Headings, quotations, tables and comments are the article's, and so is a line in which somebody has tagged. */
const isMarkup = (line: string): boolean => /^\s*[#>|<]|\]\(/.test(line)

/** In UTF-16 code units. */
const LONGEST = 200

/** The words of an article and of its front matter, with a space at both ends. */
const wordsOf = ({ text, bodyStart }: PastArticle): string =>
  ` ${wordsKey(text.slice(0, bodyStart))} ${wordsKey(parse(text).plain.text)} `
