import { rawHtml } from '../../exchange/read/html/raw-html.ts'
import type { HtmlRefusal } from '../../exchange/read/html/safe-html.ts'
import type { ProposedField } from '../../exchange/read/proposal.ts'
import type { RawText } from '../../exchange/read/raw-block.ts'
import { rawText } from '../../exchange/read/raw-text.ts'

/** How captured files of one kind are read. */
export interface CaptureFormat {
  /** How their names end, in lower case. */
  readonly endings: readonly string[]
  /** The blocks of a capture, and what it says of itself besides; or why it is not read. */
  readonly read: (text: string) => ReadCapture | HtmlRefusal
  /** Whether lines that many captures have are looked for: of a page it is known otherwise what is the site's. */
  readonly hasLines: boolean
}

export interface ReadCapture {
  readonly raw: RawText
  readonly fields: readonly ProposedField[]
}

export type ImportFormat = 'text' | 'html'

/** What can be imported, by the name of the command. */
export const importFormats: Readonly<Record<ImportFormat, CaptureFormat>> = {
  text: { endings: ['.txt', '.text'], read: (text) => ({ raw: rawText(text), fields: [] }), hasLines: true },
  html: { endings: ['.html', '.htm', '.xhtml'], read: rawHtml, hasLines: false },
}
