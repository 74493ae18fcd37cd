import { creditsApart } from './credits-apart.ts'
import { rawHtml } from './html/raw-html.ts'
import type { HtmlRefusal } from './html/safe-html.ts'
import { isClipped, rawMarkdown } from './markdown/raw-markdown.ts'
import type { ProposedField } from './proposal.ts'
import type { RawText } from './raw-block.ts'
import { rawText } from './raw-text.ts'

/** What a capture is: words as they were copied or written down, a text in Markdown, or a page. */
export type CaptureFormat = 'text' | 'markdown' | 'html'

/** A capture in blocks, and what it says of itself besides. */
export interface ReadCapture {
  readonly raw: RawText
  readonly fields: readonly ProposedField[]
}

/** Reads a capture, or says why it is not read. A text may be Markdown, which its own front matter says. */
export function readCapture(format: CaptureFormat, text: string): ReadCapture | HtmlRefusal {
  const read = readIn(format, text)
  return typeof read === 'string' ? read : { ...read, raw: creditsApart(read.raw) }
}

function readIn(format: CaptureFormat, text: string): ReadCapture | HtmlRefusal {
  if (format === 'html') return rawHtml(text)
  return format === 'markdown' || isClipped(text) ? rawMarkdown(text) : { raw: rawText(text), fields: [] }
}
