import type { Span } from '../text/span.ts'
import { AngleReader } from './inline-html.ts'
import { readCharacterReference } from './link-syntax.ts'

/** A piece of an HTML block: a tag or a comment, or text between them as readers see it. */
export interface HtmlPiece {
  readonly kind: 'html' | 'comment' | 'text'
  readonly span: Span
  readonly text: string
}

/** The pieces of an HTML block's content in order, without the white space around all of it. */
export function htmlPieces(content: string): readonly HtmlPiece[] {
  const angles = new AngleReader(content)
  const pieces: HtmlPiece[] = []
  const end = content.trimEnd().length
  let done = end - content.trim().length
  const addText = (upTo: number): void => {
    for (const piece of textPieces(content, { start: done, end: upTo })) pieces.push(piece)
  }
  for (let at = content.indexOf('<', done); at >= 0 && at < end; at = content.indexOf('<', at)) {
    const found = angles.read(at)
    const open = found === undefined && content.startsWith('<!--', at)
    if (open) {
      // A comment that is never closed hides all that follows it.
      addText(at)
      done = end
      break
    }
    if (found === undefined || found.kind === 'autolink') {
      at++
      continue
    }
    addText(at)
    pieces.push({ kind: found.kind, span: found.span, text: '' })
    done = found.span.end
    at = done
  }
  addText(end)
  return pieces
}

/** Text in pieces of which each is either written in the file unit by unit, or a character reference, or a line break. */
function textPieces(content: string, { start, end }: Span): HtmlPiece[] {
  const pieces: HtmlPiece[] = []
  let done = start
  const push = (from: number, to: number, text: string): void => {
    if (to > from) pieces.push({ kind: 'text', span: { start: from, end: to }, text })
  }
  for (let at = start; at < end; at++) {
    const reference = content[at] === '&' ? readCharacterReference(content, at) : undefined
    if (!reference && content[at] !== '\n') continue
    push(done, at, content.slice(done, at))
    done = reference?.end ?? at + 1
    push(at, done, reference?.value ?? '\n')
    at = done - 1
  }
  push(done, end, content.slice(done, end))
  return pieces
}
