import type { Span } from '../text/span.ts'
import { unescapeMapped } from './link-syntax.ts'
import type { Link } from './tree.ts'

/** The path of a link's destination: all of it up to a query (`?`) or a fragment (`#`). */
export interface LinkPath {
  /** Escapes and character references undone, never percent-decoded. */
  readonly path: string
  /** Where it stands in the file as written: what changes when the link is to lead to another file. */
  readonly span: Span
}

/** Cuts a destination where its value has the `?` or `#` that ends the path: as written `#` may begin a character reference or follow a backslash. */
export function pathOfLink(text: string, { destination }: Link): LinkPath {
  const value = unescapeMapped(text.slice(destination.start, destination.end))
  const path = /^[^?#]*/.exec(value.text)?.[0] ?? ''
  const end = destination.start + value.sourceOffset(path.length)
  return { path, span: { start: destination.start, end } }
}
