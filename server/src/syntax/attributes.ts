import type { Span } from '../text/span.ts'
import { unescapeMapped } from './link-syntax.ts'
import type { Attribute } from './tree.ts'

const PAIR = /[ \t\n]*([\p{L}_][\p{L}\p{M}\p{N}_-]*)[ \t\n]*=[ \t\n]*(?:'([^']*)'[ \t\n]*(?=;|$)|([^;]*))(?:;|$)/uy
const BARE = /[ \t\n]*([^;]*)(?:;|$)/y

/**
 * The attributes of a title as it stands between its quotes (docs/format.md §3): `key=value` parted by `;`.
 * A title that does not begin with `key=` is a note and has none; a later part without `=` is a key with an empty value. Spans count in the raw title.
 */
export function readAttributes(raw: string): readonly Attribute[] {
  const { text, sourceOffset } = unescapeMapped(raw)
  const spanOf = (start: number, end: number): Span => ({ start: sourceOffset(start), end: sourceOffset(end) })
  const found: Attribute[] = []
  for (let at = 0; at < text.length; ) {
    PAIR.lastIndex = at
    const pair = PAIR.exec(text)
    if (pair) {
      const [whole, key = '', quoted, bare = ''] = pair
      const keyStart = text.indexOf(key, at)
      const value = quoted ?? bare.trimEnd()
      const valueStart =
        quoted === undefined
          ? at + whole.length - trailing(whole) - bare.length
          : text.indexOf("'", keyStart + key.length) + 1
      found.push({
        key,
        keySpan: spanOf(keyStart, keyStart + key.length),
        value,
        valueSpan: spanOf(valueStart, valueStart + value.length),
      })
      at += whole.length
      continue
    }
    if (found.length === 0) return []
    BARE.lastIndex = at
    const [whole = '', part = ''] = BARE.exec(text) ?? []
    if (whole === '') break
    const key = part.trimEnd()
    const start = at + whole.length - trailing(whole) - part.length
    const end = start + key.length
    if (key !== '') found.push({ key, keySpan: spanOf(start, end), value: '', valueSpan: spanOf(end, end) })
    at += whole.length
  }
  return found
}

const trailing = (whole: string): number => (whole.endsWith(';') ? 1 : 0)
