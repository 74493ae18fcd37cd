/** A text as one that keeps no longer one alive: what was cut out of a text is a slice of it, as engines have it, and holds all of it in memory. */
export function copyOf(text: string): string {
  const units = new Uint16Array(Math.min(text.length, CHUNK))
  let copy = ''
  for (let from = 0; from < text.length; from += CHUNK) {
    const count = Math.min(CHUNK, text.length - from)
    for (let at = 0; at < count; at++) units[at] = text.charCodeAt(from + at)
    copy += Reflect.apply(String.fromCharCode, undefined, units.subarray(0, count))
  }
  return copy
}

/** Arguments of one call. */
const CHUNK = 4096
