import { isolate } from '../language/direction.ts'
import type { Message } from '../language/message.ts'

/** A piece of the user's text or YAML as messages quote it: on one line, shortened, and kept from reordering the words around it. */
export function quoted(text: string): Message {
  const line = text.replace(/\s+/gu, ' ').trim()
  const shown = shorten(line)
  return { en: `“${plainAscii.test(shown) ? shown : isolate(shown)}”`, ar: `«${isolate(shown)}»` }
}

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
  // Neither a letter's marks nor half of a surrogate pair may be cut off.
  const cut = /^[\s\S]*?(?=\P{M}?$)/u.exec([...text.slice(0, MAX_SHOWN)].slice(0, -1).join(''))?.[0] ?? ''
  return `${cut.trimEnd()}…`
}
