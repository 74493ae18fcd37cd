import { kind, kinds, signs, textFolding } from '../../language/foldings.ts'

/** So many words in a row are a phrase. */
const PHRASE = 4

/**
 * Tells of every phrase of four words in the running text of an article, as a number of 32 bits: words are folded as names are, and punctuation,
 * Markdown, destinations of links and comments count for nothing, so that a tagged copy of an untagged text has the same phrases.
 */
export function eachPhrase(text: string, from: number, found: (phrase: number) => void): void {
  const { table } = textFolding
  let [first, second, third, word] = [0, 0, 0, 0]
  let letters = 0
  let words = 0
  for (let at = from; at <= text.length; at++) {
    const unit = at < text.length ? text.charCodeAt(at) : SPACE
    const known = table[unit] ?? signs.unlisted
    if (known === signs.deleted) continue
    if (known === signs.unlisted || (known < signs.unlisted && kinds[known] !== kind.other)) {
      word = Math.imul(word ^ (known === signs.unlisted ? unit : known), PRIME)
      word ^= word >>> 15
      letters++
      continue
    }
    if (letters > 0) {
      if (++words >= PHRASE) found(mixed(first, second, third, word))
      first = second
      second = third
      third = word
      word = 0
      letters = 0
    }
    if (unit === BRACKET && text.charCodeAt(at + 1) === PARENTHESIS) at = endOfDestination(text, at + 2)
    else if (unit === LESS && text.startsWith('<!--', at)) at = endOfComment(text, at)
  }
}

const SPACE = 0x20
const BRACKET = 0x5d
const PARENTHESIS = 0x28
const LESS = 0x3c
const PRIME = 0x9e3779b1

function mixed(a: number, b: number, c: number, d: number): number {
  let sum = Math.imul(a, 0x85ebca6b) ^ Math.imul(b, 0xc2b2ae35) ^ Math.imul(c, 0x27d4eb2f) ^ Math.imul(d, 0x165667b1)
  sum = Math.imul(sum ^ (sum >>> 16), 0x7feb352d)
  sum = Math.imul(sum ^ (sum >>> 15), 0x846ca68b)
  return (sum ^ (sum >>> 16)) >>> 0
}

/** The offset of the parenthesis that closes a destination, at the end of its line at the latest. */
function endOfDestination(text: string, from: number): number {
  for (let at = from; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    if (unit === 0x29) return at
    if (unit === 0x0a || unit === 0x0d) return from
  }
  return from
}

function endOfComment(text: string, from: number): number {
  const end = text.indexOf('-->', from)
  return end < 0 ? from : end + 2
}
