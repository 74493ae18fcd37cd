import type { CaptureFormat } from '../../exchange/read/capture-format.ts'

/** What the command imports: texts, of which some are Markdown, or pages. */
export type ImportFormat = Exclude<CaptureFormat, 'markdown'>

/** How captured files of one kind are looked for and looked through. */
export interface CaptureFiles {
  /** How their names end, in lower case. */
  readonly endings: readonly string[]
  /** Whether lines that many captures have are looked for: of a page it is known otherwise what is the site's. */
  readonly hasLines: boolean
}

/** What can be imported, by the name of the command. */
export const importFormats: Readonly<Record<ImportFormat, CaptureFiles>> = {
  text: { endings: ['.txt', '.text', '.md', '.markdown'], hasLines: true },
  html: { endings: ['.html', '.htm', '.xhtml'], hasLines: false },
}
