import { isolate } from '../language/direction.ts'
import type { Message } from '../language/message.ts'

/** A piece of the user's text or YAML as messages quote it: on one line, shortened, and kept from reordering the words around it. */
export function quoted(text: string): Message {
  const shown = shorten(onOneLine(text))
  return { en: `“${plainAscii.test(shown) ? shown : isolate(shown)}”`, ar: `«${isolate(shown)}»` }
}

/** The same without quotation marks. */
export function shortened(text: string): string {
  const shown = shorten(onOneLine(text))
  return plainAscii.test(shown) ? shown : isolate(shown)
}

const onOneLine = (text: string): string => text.replace(/\s+/gu, ' ').trim()

/** Several such pieces, one after the other. */
export function quotedList(texts: readonly string[]): Message {
  const all = texts.map(quoted)
  return { en: all.map((one) => one.en).join(', '), ar: all.map((one) => one.ar).join('، ') }
}

// Such text runs left to right in English whatever it says.
const plainAscii = /^[ -~]*$/

const MAX_SHOWN = 60

function shorten(text: string): string {
  if (text.length <= MAX_SHOWN) return text
  let end = 0
  // A letter keeps its marks, and an astral character its other half.
  for (const { index, segment } of graphemes.segment(text.slice(0, MAX_SHOWN + 1))) {
    if (index + segment.length <= MAX_SHOWN) end = index + segment.length
  }
  return `${text.slice(0, end).trimEnd()}…`
}

const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' })
