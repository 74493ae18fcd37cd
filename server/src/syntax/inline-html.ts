import type { Span } from '../text/span.ts'

/** What `<` can begin in running text. */
export interface AngleConstruct {
  readonly kind: 'autolink' | 'html' | 'comment'
  readonly span: Span
}

const AUTOLINK = /<[A-Za-z][A-Za-z0-9+.-]{1,31}:[^\0-\x20\x7f<>]*>/y
const EMAIL =
  /<[\w.!#$%&'*+/=?^`{|}~-]+@[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?(?:\.[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?)*>/y

const ATTRIBUTE = `[ \\t\\n]+[A-Za-z_:][\\w.:-]*(?:[ \\t\\n]*=[ \\t\\n]*(?:[^ \\t\\n"'=<>\`]+|'[^']*'|"[^"]*"))?`

/** The source of an opening tag as CommonMark §6.6 has it. */
export const OPEN_TAG = `<[A-Za-z][A-Za-z0-9-]*(?:${ATTRIBUTE})*[ \\t\\n]*/?>`

/** The source of a closing tag as CommonMark §6.6 has it. */
export const CLOSING_TAG = '</[A-Za-z][A-Za-z0-9-]*[ \\t\\n]*>'

const TAG = new RegExp(`${OPEN_TAG}|${CLOSING_TAG}`, 'y')
const DECLARATION = /<![A-Za-z]/y

/**
 * Finds autolinks and raw HTML in one text. Keeps in mind where the closing mark of each kind is next,
 * so that a text full of unclosed `<!--` is still read in linear time.
 */
export class AngleReader {
  readonly #text: string
  readonly #next = new Map<string, number>()

  constructor(text: string) {
    this.#text = text
  }

  /** The construct whose `<` stands at `start`, or undefined if the `<` is text. */
  read(start: number): AngleConstruct | undefined {
    const autolink = matchEnd(AUTOLINK, this.#text, start) ?? matchEnd(EMAIL, this.#text, start)
    if (autolink !== undefined) return { kind: 'autolink', span: { start, end: autolink } }
    const comment = this.#comment(start)
    if (comment !== undefined) return { kind: 'comment', span: { start, end: comment } }
    const html = this.#html(start)
    return html === undefined ? undefined : { kind: 'html', span: { start, end: html } }
  }

  #comment(start: number): number | undefined {
    if (!this.#text.startsWith('<!--', start)) return undefined
    if (this.#text.startsWith('>', start + 4)) return start + 5
    if (this.#text.startsWith('->', start + 4)) return start + 6
    return this.#closedBy('-->', start + 4)
  }

  #html(start: number): number | undefined {
    const text = this.#text
    if (text.startsWith('<?', start)) return this.#closedBy('?>', start + 2)
    if (text.startsWith('<![CDATA[', start)) return this.#closedBy(']]>', start + 9)
    if (matchEnd(DECLARATION, text, start) !== undefined) return this.#closedBy('>', start + 3)
    return matchEnd(TAG, text, start)
  }

  #closedBy(mark: string, from: number): number | undefined {
    let at = this.#next.get(mark) ?? -1
    if (at < from) {
      at = this.#text.indexOf(mark, from)
      if (at < 0) at = Number.POSITIVE_INFINITY
      this.#next.set(mark, at)
    }
    return at === Number.POSITIVE_INFINITY ? undefined : at + mark.length
  }
}

function matchEnd(pattern: RegExp, text: string, start: number): number | undefined {
  pattern.lastIndex = start
  return pattern.test(text) ? pattern.lastIndex : undefined
}
