import type { ProposedField } from '../../exchange/read/proposal.ts'
import type { RawText } from '../../exchange/read/raw-block.ts'
import { rawText } from '../../exchange/read/raw-text.ts'

/** How captured files of one kind are read. */
export interface CaptureFormat {
  /** How their names end, in lower case. */
  readonly endings: readonly string[]
  /** The blocks of a capture, and what it says of itself besides; or why there is no article in it. */
  readonly read: (text: string) => ReadCapture
  /** Its lines, for finding those that many captures have. */
  readonly linesOf: (text: string) => string
}

export interface ReadCapture {
  readonly raw: RawText
  readonly fields: readonly ProposedField[]
}

/** What can be imported, by the name of the command. */
export const importFormats = {
  text: {
    endings: ['.txt', '.text'],
    read: (text) => ({ raw: rawText(text), fields: [] }),
    linesOf: (text) => text,
  },
} as const satisfies Readonly<Record<string, CaptureFormat>>

export type ImportFormat = keyof typeof importFormats
