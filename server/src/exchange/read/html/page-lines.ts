import { longestTicks } from '../../../syntax/code-span.ts'
import { escapedBeginning } from '../escaped-markdown.ts'
import { areVerses, inStanza, LONGEST_VERSE } from '../verses.ts'
import { linesInOrder } from '../wrapped-lines.ts'

/** Some lines of a page that are one block: their words, with line breaks where the page has them, and the Markdown that says them. */
export interface PageLines {
  readonly text: string
  readonly markdown: string
  /** Lines that are laid out with spaces, and stay as they are in a block of code. */
  readonly isVerbatim?: true
}

/**
 * What lines that a page breaks by `br` are: verses, or a stanza of them, are one paragraph with hard line breaks (a backslash at the end of a line);
 * all else is a paragraph a line. An empty line parts. Words and Markdown have the same lines.
 */
export function brokenLines(text: string, markdown: string): readonly PageLines[] {
  const marked = markdown.split('\n')
  const lines = text.split('\n').map((words, at) => ({ text: squeezed(words), markdown: squeezed(marked[at] ?? '') }))
  const stanzas = partsOf(lines)
  const verses = stanzas.filter((stanza) => areVerses(stanza.map((line) => line.text)))
  // Of a poem couplets are stanzas too.
  const isPoem = (stanza: readonly Line[]): boolean =>
    verses.includes(stanza) ||
    (stanza.length === 2 && verses.length > 0 && stanza.every((line) => line.text.length <= LONGEST_VERSE))
  return stanzas.flatMap((stanza) =>
    isPoem(stanza)
      ? [joined(stanza)]
      : stanza.map((line) => ({ text: line.text, markdown: escapedBeginning(line.markdown) })),
  )
}

/**
 * What the lines of `pre` are. Columns parted by spaces stay as they are, in a block of code: in nothing else would they stand below each other. Lines
 * that were broken at a width are the paragraphs that they were; others are verses, or paragraphs where they are long.
 */
export function setLines(text: string, markdown: string): readonly PageLines[] {
  const marked = markdown.split('\n')
  const lines = text.split('\n').map((words, at) => ({
    text: withoutTabs(words).trimEnd(),
    markdown: withoutTabs(marked[at] ?? '').trimEnd(),
  }))
  return partsOf(lines).flatMap((part) => {
    const words = part.map((line) => line.text)
    if (areColumns(words)) return [verbatim(words)]
    const trimmed = part.map((line) => ({ text: line.text.trim(), markdown: line.markdown.trim() }))
    const paragraphs = linesInOrder(trimmed.map((line) => line.text))
    if (paragraphs.length < part.length) {
      let at = 0
      return paragraphs.map(({ length }) => {
        const own = trimmed.slice(at, at + length)
        at += length
        const said = (of: 'text' | 'markdown'): string => own.map((line) => line[of]).join(' ')
        return { text: said('text'), markdown: escapedBeginning(said('markdown')) }
      })
    }
    return words.every((line) => line.trim().length <= LONGEST_VERSE)
      ? [joined(trimmed)]
      : trimmed.map((line) => ({ text: line.text, markdown: escapedBeginning(line.markdown) }))
  })
}

interface Line {
  readonly text: string
  readonly markdown: string
}

const squeezed = (text: string): string => text.replace(/ {2,}/g, ' ').trim()

/** Runs of lines that no empty one parts, nor one of characters that nobody sees. */
function partsOf(lines: readonly Line[]): readonly (readonly Line[])[] {
  const parts: Line[][] = []
  let isOpen = false
  for (const line of lines) {
    if (line.markdown.trim() === '') isOpen = false
    else if (isOpen) parts.at(-1)?.push(line)
    else {
      parts.push([line])
      isOpen = true
    }
  }
  return parts
}

/** A paragraph with hard line breaks. No line of it begins as something else does. */
const joined = (lines: readonly Line[]): PageLines => ({
  text: lines.map(({ text }) => text).join('\n'),
  markdown: inStanza(lines.map(({ markdown }) => escapedBeginning(markdown))),
})

/** Whether most lines have columns: three or more, or two of which the second begins with a figure. Hemistichs are two of words. */
function areColumns(lines: readonly string[]): boolean {
  // A run of white space is looked at from its beginning alone.
  const rows = lines.map((line) => line.trim().split(/ {2,}|(?<!\s)\s+[|│┃]\s*|[|│┃]\s*/u))
  const isRow = (cells: readonly string[]): boolean =>
    cells.length > 2 || (cells.length === 2 && figure.test(cells[1] ?? ''))
  return lines.length > 1 && rows.filter(isRow).length * 2 > lines.length
}

const figure = /^[-+]?[\d٠-٩۰-۹]/u

/** With columns of eight, as tabs have where nobody says otherwise. */
function withoutTabs(line: string): string {
  let text = ''
  for (const part of line.split(/(?<=\t)/)) {
    const words = part.replace('\t', '')
    text += words
    if (words !== part) text += ' '.repeat(TAB - (text.length % TAB))
  }
  return text
}

const TAB = 8

function verbatim(lines: readonly string[]): PageLines {
  const text = lines.join('\n')
  const fence = '`'.repeat(Math.max(3, longestTicks(text) + 1))
  return { text, markdown: `${fence}\n${text}\n${fence}`, isVerbatim: true }
}
