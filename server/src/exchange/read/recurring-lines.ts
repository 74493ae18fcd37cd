import { wordsKey } from '../../lint/text/passages.ts'
import { fingerprint } from '../../text/fingerprint.ts'

/**
 * Counts in how many texts short lines stand. A line of very many texts is what their site puts around each; of articles only a refrain of an agency
 * comes near. Memory grows with the number of different lines, a few bytes each.
 */
export class RecurringLines {
  readonly #texts = new Map<number, number>()
  readonly #paragraphs = new Set<number>()
  #count = 0

  /** Takes in the lines of one more text. */
  add(text: string): void {
    this.#count++
    const seen = new Set<number>()
    const paragraphs = new Set<number>()
    for (const line of text.split(/[\r\n]+/)) {
      const key = wordsKey(line)
      if (line.length > LONGEST) paragraphs.add(fingerprint(key))
      else if (key !== '') seen.add(fingerprint(key))
    }
    // The same article once more, from elsewhere, says nothing new of what sites put around theirs.
    const known = [...paragraphs].filter((one) => this.#paragraphs.has(one)).length
    for (const one of paragraphs) this.#paragraphs.add(one)
    if (known * 2 > paragraphs.size) return
    for (const one of seen) this.#texts.set(one, (this.#texts.get(one) ?? 0) + 1)
  }

  /** Whether a line, by the key of its words, stands in so many of the texts. */
  has(key: string): boolean {
    const texts = this.#texts.get(fingerprint(key)) ?? 0
    return texts >= Math.max(FEWEST, this.#count * SHARE)
  }
}

/** In UTF-16 code units. */
const LONGEST = 200
/** In fewer texts it may be by chance. */
const FEWEST = 4
/** Texts of one site are mostly among others. */
const SHARE = 0.02
