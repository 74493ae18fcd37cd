import type { Span } from '../text/span.ts'
import { isEscapable, readCharacterReference } from './link-syntax.ts'
import type { Attribute } from './tree.ts'

/** A `key=value` of a title, its spans counting in the raw title. */
export type RawAttribute = Attribute

const PAIR = /[ \t\n]*([\p{L}_][\p{L}\p{M}\p{N}_-]*)[ \t\n]*=[ \t\n]*(?:'([^']*)'[ \t\n]*(?=;|$)|([^;]*))(?:;|$)/uy
const BARE = /[ \t\n]*([^;]*)(?:;|$)/y

/**
 * The attributes of a title as it stands between its quotes (docs/format.md §3): `key=value` parted by `;`.
 * A title that does not begin with `key=` is a note and has none; a later part without `=` is a key with an empty value.
 */
export function readAttributes(raw: string): readonly Attribute[] {
  const { text, offsets } = decode(raw)
  const spanOf = (start: number, end: number): Span => ({
    start: offsets ? (offsets[start] ?? raw.length) : start,
    end: offsets ? (offsets[end] ?? raw.length) : end,
  })
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

/** The title with escapes and character references undone, and where each unit of it stands in the raw title (if that is not at the same place). */
function decode(raw: string): { text: string; offsets: number[] | undefined } {
  if (!/[\\&]/.test(raw)) return { text: raw, offsets: undefined }
  let text = ''
  const offsets: number[] = []
  for (let at = 0; at < raw.length; ) {
    const reference = raw[at] === '&' ? readCharacterReference(raw, at) : undefined
    const escaped = raw[at] === '\\' && isEscapable(raw[at + 1])
    const value = reference?.value ?? (escaped ? (raw[at + 1] ?? '') : (raw[at] ?? ''))
    for (let unit = 0; unit < value.length; unit++) offsets.push(at)
    text += value
    at = reference?.end ?? at + (escaped ? 2 : 1)
  }
  return { text, offsets }
}
