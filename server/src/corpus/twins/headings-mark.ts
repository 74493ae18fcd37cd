import { fingerprint } from '../../text/fingerprint.ts'

/** Stands for the headings of an article, to which links in other files may lead: as long as they stay, it does. 0 where nothing is like a heading. */
export function headingsMark(text: string, bodyStart: number): number {
  const body = text.slice(bodyStart)
  const headings = [
    ...(body.includes('#') ? (body.match(numbered) ?? []) : []),
    ...underlinedIn(body),
    // Links lead to places that HTML names too, and code and comments hide headings.
    ...(body.includes('<') ? (body.match(named) ?? []) : []),
    ...(body.includes('```') || body.includes('~~~') ? (body.match(fences) ?? []) : []),
  ]
  return headings.length === 0 ? 0 : fingerprint(headings.join('\n')) % 2 ** 32
}

const named = /<!--|-->|<[a-z][^>\r\n]{0,200}\b(?:id|name)=[^>\r\n]{0,200}/gi

const fences = /^[ \t>]*(?:`{3,}|~{3,})/gm

const numbered = /^[ \t>*+\-\d.)]*#[^\r\n]*/gm

/** A line of `=` or `-` below another, with the line break before it. */
const underline = /\r?[\r\n][ \t>]*(?:=+|-+)[ \t]*(?=[\r\n]|$)/g

/** The lines above such lines. */
const underlinedIn = (body: string): readonly string[] =>
  Array.from(body.matchAll(underline), ({ index }) => {
    const start = Math.max(body.lastIndexOf('\n', index - 1), body.lastIndexOf('\r', index - 1)) + 1
    return `${body.slice(start, index)}\n-`
  })
