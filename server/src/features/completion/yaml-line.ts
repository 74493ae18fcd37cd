/** A line cut into its parts; offsets count from its start. */
export interface Line {
  readonly indent: number
  /** The columns of the dashes before the content. */
  readonly dashes: readonly number[]
  readonly content: string
  readonly contentAt: number
  readonly key: string | undefined
  readonly value: string | undefined
  readonly valueAt: number
  /** Whether nothing stands between the colon and the value. */
  readonly glued: boolean
}

/** Cuts a line into its parts. Total, and linear in the line's length. */
export function readLine(line: string): Line {
  const [, space = '', dashed = '', content = ''] = /^([ \t]*)((?:-[ \t]+)*)(.*)$/s.exec(line) ?? []
  const contentAt = space.length + dashed.length
  const dashes = [...dashed.matchAll(/-/g)].map((match) => space.length + match.index)
  const colon = colonOf(content)
  const behind = colon === undefined ? undefined : content.slice(colon + 1)
  const value = behind?.trimStart()
  return {
    indent: space.length,
    dashes,
    content,
    contentAt,
    key: colon === undefined ? undefined : unquoted(content.slice(0, colon).trimEnd()),
    value,
    valueAt: contentAt + content.length - (value?.length ?? 0),
    glued: behind === '',
  }
}

/** Where the colon stands that makes the text before it a key. */
function colonOf(content: string): number | undefined {
  const quote = /^["']/.exec(content)?.[0]
  const from = quote ? content.indexOf(quote, 1) : 0
  if (from < 0 || (!quote && /^(?:[,[\]{}&*!|>%@`#]|-(?:\s|$))/.test(content))) return undefined
  for (let at = content.indexOf(':', from); at > 0; at = content.indexOf(':', at + 1)) {
    if (/^(?:\s|$)/.test(content.slice(at + 1, at + 2))) return /\s#/.test(content.slice(0, at)) ? undefined : at
  }
  return undefined
}

/** A key without the quotes around it. */
export const unquoted = (text: string): string => text.replace(/^(["'])(.*)\1$/s, '$2')

/** Of longer lines, which no person writes, only the beginning is read. */
export const LONGEST_LINE = 4000

/** How many spaces a line begins with, which starts at `from`. */
export function indentAt(text: string, from: number): number {
  let at = from
  while (text[at] === ' ') at++
  return at - from
}

/** Where the line of an offset begins; a BOM belongs to no line. */
export function lineStart(text: string, offset: number): number {
  let at = offset
  while (at > 0 && text[at - 1] !== '\n' && text[at - 1] !== '\r') at--
  return at === 0 && text.startsWith('\ufeff') ? Math.min(1, offset) : at
}

/** Where the line of an offset ends, before its line break. */
export function lineEnd(text: string, offset: number): number {
  let at = offset
  while (at < text.length && text[at] !== '\n' && text[at] !== '\r') at++
  return at
}
