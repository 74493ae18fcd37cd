import type { Span } from '../text/span.ts'
import { endOfText, isBlank } from './quick-lines.ts'
import { readExactly } from './quick-links.ts'
import type { Heading } from './tree.ts'

/** Finds the level-1 heading that a body begins with, from what is met one after the other. */
export class LeadingHeading {
  /** The heading, once it is met. */
  found: Pick<Heading, 'text' | 'content'> | undefined
  #headingMet = false
  /** Whether plain text stands before the first heading. */
  #textMet: 'no' | 'yes' | 'unsure' = 'no'

  /** Keeps in mind that a block that is no heading may have plain text, or has some. */
  meetText(met: 'yes' | 'unsure'): void {
    if (this.#textMet !== 'yes') this.#textMet = met
  }

  /** Looks at the next heading; false where it is not known whether the body begins with it. */
  meetHeading(text: string, content: Span, level: number, top: boolean): boolean {
    const first = !this.#headingMet
    this.#headingMet = true
    if (!first || level > 1 || !top || this.#textMet === 'yes') return true
    const plain = plainOf(text, content)
    // A heading without text is no block of text, and the headings behind it are not the first.
    if (plain === '') return true
    this.found = { text: plain, content }
    return this.#textMet === 'no'
  }
}

/** What stands between the marks of the heading at `at`, whose line ends at `end` (CommonMark §4.2). */
export function headingContent(text: string, at: number, level: number, end: number): Span {
  const from = at + level
  const trimmed = endOfText(text, end)
  let close = trimmed
  while (close > from && text[close - 1] === '#') close--
  const closed = close < trimmed && isBlank(text, close - 1, close)
  const inner = text.slice(from, closed ? close : end)
  const content = inner.trim()
  const start = content === '' ? from : from + inner.indexOf(content)
  return { start, end: start + content.length }
}

function plainOf(text: string, { start, end }: Span): string {
  const content = text.slice(start, end)
  return PLAIN.test(content) ? content : readExactly(text, [start], [end]).plain
}

/** Without markup and escapes, what is written is what is read. */
const PLAIN = /^[^\\`*_~[\]!<&]*$/
