import { DELETED, foldedLetters } from '../../language/folded-letters.ts'
import { Finder } from '../../syntax/quick-finder.ts'

/** So many words in a row are a phrase. */
const PHRASE = 4

/**
 * Tells of every phrase of four words in the running text of an article, as a number of 32 bits: words are folded as names are, and punctuation,
 * Markdown, destinations of links and comments count for nothing, so that a tagged copy of an untagged text has the same phrases.
 */
export function eachPhrase(text: string, from: number, found: (phrase: number) => void): void {
  let first = 0
  let second = 0
  let third = 0
  let word = 0
  let words = 0
  const commentEnds = new Finder(text, '-->')
  // No destination that begins before it is closed.
  let open = 0
  const { length } = text
  for (let at = from; at < length; at++) {
    const unit = text.charCodeAt(at)
    const letter = foldedLetters[unit] ?? 0
    if (letter > 0) {
      word = Math.imul(word ^ letter, PRIME)
      word ^= word >>> 15
      continue
    }
    if (letter === DELETED) continue
    if (word !== 0) {
      if (++words >= PHRASE) found(mixed(first, second, third, word))
      first = second
      second = third
      third = word
      word = 0
    }
    if (unit === BRACKET && text.charCodeAt(at + 1) === PARENTHESIS) {
      const end = at + 2 < open ? open : endOfDestination(text, at + 2)
      if (text.charCodeAt(end) === CLOSING) at = end
      else {
        open = end
        at++
      }
    } else if (unit === LESS && text.startsWith('<!--', at)) {
      const end = commentEnds.from(at)
      if (end < length) at = end + 2
    }
  }
  if (word !== 0 && words + 1 >= PHRASE) found(mixed(first, second, third, word))
}

const BRACKET = 0x5d
const PARENTHESIS = 0x28
const CLOSING = 0x29
const LESS = 0x3c
const PRIME = 0x9e3779b1

function mixed(a: number, b: number, c: number, d: number): number {
  let sum = Math.imul(a, 0x85ebca6b) ^ Math.imul(b, 0xc2b2ae35) ^ Math.imul(c, 0x27d4eb2f) ^ Math.imul(d, 0x165667b1)
  sum = Math.imul(sum ^ (sum >>> 16), 0x7feb352d)
  sum = Math.imul(sum ^ (sum >>> 15), 0x846ca68b)
  return (sum ^ (sum >>> 16)) >>> 0
}

/** The offset of the parenthesis that closes a destination, or of the end of its line. */
function endOfDestination(text: string, from: number): number {
  for (let at = from; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    if (unit === CLOSING || unit === 0x0a || unit === 0x0d) return at
  }
  return text.length
}
