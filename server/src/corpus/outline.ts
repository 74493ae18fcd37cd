import type { SymbolKind } from 'vscode-languageserver-types'
import type { Span } from '../text/span.ts'
import { covers } from '../text/span.ts'

/** An entry of a document's outline. */
export interface OutlineEntry {
  readonly name: string
  readonly detail?: string
  readonly kind: SymbolKind
  readonly span: Span
  /** Inside `span`: what is selected when the entry is chosen. */
  readonly selection: Span
  readonly children: readonly OutlineEntry[]
}

/** The entry as editors accept it: with a name, and with every span inside the one around it. */
export function soundEntry(entry: OutlineEntry, within: Span): OutlineEntry | undefined {
  const { span, selection } = entry
  if (!covers(within, span)) return undefined
  return {
    ...entry,
    name: oneLine(entry.name) || '—',
    ...(entry.detail === undefined ? {} : { detail: oneLine(entry.detail) }),
    selection: covers(span, selection) ? selection : { start: span.start, end: span.start },
    children: entry.children.flatMap((child) => soundEntry(child, span) ?? []),
  }
}

const oneLine = (text: string): string => shortened(text.replace(/\s+/gu, ' ').trim())

const MAX_LENGTH = 120

/** Cut between characters, not inside one. */
const shortened = (text: string): string =>
  text.length > MAX_LENGTH ? `${Array.from(text).slice(0, MAX_LENGTH).join('')}…` : text
