import { rawHtml } from './html/raw-html.ts'
import type { HtmlRefusal } from './html/safe-html.ts'
import type { ProposedField } from './proposal.ts'
import type { RawText } from './raw-block.ts'
import { rawText } from './raw-text.ts'

/** What a capture is: words as they were copied, or a page. */
export type CaptureFormat = 'text' | 'html'

/** A capture in blocks, and what it says of itself besides. */
export interface ReadCapture {
  readonly raw: RawText
  readonly fields: readonly ProposedField[]
}

/** Reads a capture, or says why it is not read. */
export const readCapture = (format: CaptureFormat, text: string): ReadCapture | HtmlRefusal =>
  format === 'html' ? rawHtml(text) : { raw: rawText(text), fields: [] }
