import type { Span } from '../../text/span.ts'

/**
 * The stretches of an article's body that empty lines part, each of which can be parsed by itself as it is in the whole; undefined where something
 * reaches across empty lines, or may: fences, HTML, definitions, what is indented.
 */
export function regionsOf(text: string, start: number): readonly Span[] | undefined {
  if (acrossLines.some((sign) => text.includes(sign, start))) return undefined
  const regions: Span[] = []
  let region = -1
  for (let at = start; at < text.length; ) {
    const newline = text.indexOf('\n', at)
    const next = newline < 0 ? text.length : newline + 1
    if (isEmpty(text, at, next)) {
      if (region >= 0) regions.push({ start: region, end: at })
      region = -1
    } else if (region < 0) {
      // It may belong to the item of a list before it, or be code.
      if (isIndent(text.charCodeAt(at))) return undefined
      region = at
    }
    at = next
  }
  if (region >= 0) regions.push({ start: region, end: text.length })
  return hasLoneCarriage(text, start) ? undefined : regions
}

const acrossLines = ['<', '```', '~~~', ']:']

const [TAB, LINE_FEED, CARRIAGE, SPACE] = [9, 10, 13, 32]

const isIndent = (unit: number): boolean => unit === SPACE || unit === TAB

function isEmpty(text: string, from: number, end: number): boolean {
  for (let at = from; at < end; at++) {
    const unit = text.charCodeAt(at)
    if (unit !== SPACE && unit !== TAB && unit !== LINE_FEED && unit !== CARRIAGE) return false
  }
  return true
}

function hasLoneCarriage(text: string, start: number): boolean {
  for (let at = text.indexOf('\r', start); at >= 0; at = text.indexOf('\r', at + 1)) {
    if (text.charCodeAt(at + 1) !== LINE_FEED) return true
  }
  return false
}
