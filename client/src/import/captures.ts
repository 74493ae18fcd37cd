import * as vscode from 'vscode'
import type { Capture } from '../../../server/src/protocol/import.ts'
import { encodingOf } from '../../../server/src/text/encoding-of.ts'
import type { CaptureSource } from '../../webview/messages/import.ts'

/** A capture as it is sent to the server. */
export interface ReadSource {
  readonly name: string
  readonly format: Capture['format']
  readonly text: string
  /** The file that it is. */
  readonly uri?: vscode.Uri
}

/** Why a capture is not read: there is no such file where the extension runs, or what is in it is no text. */
export type Unread = 'unreadable' | 'no-text'

/** Reads a capture: what has been typed into an open file and not saved counts. */
export async function readSource(source: CaptureSource): Promise<ReadSource | Unread> {
  if ('text' in source) return source
  const uri = vscode.Uri.parse(source.uri)
  const name = uri.path.split('/').at(-1) ?? ''
  const format = formatOf(uri.path) ?? 'text'
  const open = vscode.workspace.textDocuments.find((document) => document.uri.toString() === uri.toString())
  // Else its bytes: VS Code may have opened it in another encoding than its own.
  if (open && (open.isDirty || open.isUntitled)) return { name, format, text: open.getText(), uri }
  try {
    const text = decoded(await vscode.workspace.fs.readFile(uri))
    return text === undefined ? 'no-text' : { name, format, text, uri }
  } catch {
    return 'unreadable'
  }
}

/** The text of a captured file in its own encoding; undefined where it is no text. */
export function decoded(bytes: Uint8Array): string | undefined {
  const encoding = encodingOf(bytes, isUtf8)
  return encoding === undefined ? undefined : new TextDecoder(encoding).decode(bytes)
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return true
  } catch {
    return false
  }
}

/** What a file is by its name; undefined where it is nothing that is imported. */
export function formatOf(path: string): ReadSource['format'] | undefined {
  if (/\.(?:txt|text)$/i.test(path)) return 'text'
  if (/\.(?:md|markdown)$/i.test(path)) return /\.seed\.md$/i.test(path) ? undefined : 'markdown'
  return /\.x?html?$/i.test(path) ? 'html' : undefined
}

/** The ending of a file, with its dot; that of a text for what has none. */
export const endingOf = (name: string, format: ReadSource['format']): string =>
  /\.[a-z]{2,5}$/i.exec(name)?.[0].toLowerCase() ?? (format === 'html' ? '.html' : '.txt')

/** A text from the clipboard or a drop: what begins as a page's code does is a page. */
export const givenText = (name: string, text: string): CaptureSource => ({
  name,
  format: /^\s*(?:<!doctype\s+html|<html[\s>])/i.test(text) ? 'html' : 'text',
  text,
})
