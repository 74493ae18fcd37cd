import type { Span } from '../text/span.ts'

/** A run of `*`, `_` or `~` that may open or close emphasis; shrinks as its characters are used up. */
export interface Delimiter {
  readonly character: string
  /** The length it was written with, which CommonMark's rule of three asks for. */
  readonly length: number
  start: number
  end: number
  readonly opens: boolean
  readonly closes: boolean
}

/** A pair of delimiters that CommonMark makes emphasis of: the span with its markers, and how long each marker is. */
export interface Emphasis {
  readonly kind: 'emphasis' | 'strong' | 'strikethrough'
  readonly span: Span
  readonly marker: number
}

const WHITESPACE = /[\t\n\f\r\p{Zs}]/u
const PUNCTUATION = /[\p{P}\p{S}]/u

/** The delimiter run that begins at `start`, with what CommonMark §6.2 lets it do between its neighbours; undefined for a run of three tildes or more. */
export function readDelimiter(text: string, start: number): Delimiter | undefined {
  const character = text[start] ?? ''
  let end = start + 1
  while (text[end] === character) end++
  if (character === '~' && end - start > 2) return undefined
  const before = classify(characterBefore(text, start))
  const after = classify(characterAfter(text, end))
  const left = after !== 'space' && (after === 'other' || before !== 'other')
  const right = before !== 'space' && (before === 'other' || after !== 'other')
  const inWord = character === '_'
  return {
    character,
    length: end - start,
    start,
    end,
    opens: left && (!inWord || !right || before === 'punctuation'),
    closes: right && (!inWord || !left || after === 'punctuation'),
  }
}

/** The emphasis among delimiters in text order, by CommonMark's procedure; takes time in proportion to their number. */
export function pairDelimiters(delimiters: readonly Delimiter[]): Emphasis[] {
  const found: Emphasis[] = []
  const openers: Delimiter[] = []
  // For each kind of closer, how many openers at the bottom of the stack are known not to fit it.
  const bottoms = new Map<string, number>()
  for (const closer of delimiters) {
    if (closer.closes) closeAll(closer, openers, bottoms, found)
    if (closer.opens && closer.end > closer.start) openers.push(closer)
  }
  return found
}

function closeAll(closer: Delimiter, openers: Delimiter[], bottoms: Map<string, number>, found: Emphasis[]): void {
  const key = `${closer.character}${closer.opens}${closer.length % 3}${closer.character === '~' ? closer.length : ''}`
  while (closer.end > closer.start) {
    const bottom = bottoms.get(key) ?? 0
    let at = openers.length - 1
    while (at >= bottom && !fits(openers[at], closer)) at--
    const opener = at < bottom ? undefined : openers[at]
    if (!opener) {
      bottoms.set(key, openers.length)
      return
    }
    openers.length = at + 1
    const emphasis = pair(opener, closer)
    found.push(emphasis)
    opener.end -= emphasis.marker
    closer.start += emphasis.marker
    if (opener.end === opener.start) openers.pop()
    for (const [kind, known] of bottoms) if (known > openers.length) bottoms.set(kind, openers.length)
  }
}

function fits(opener: Delimiter | undefined, closer: Delimiter): boolean {
  if (opener?.character !== closer.character) return false
  if (closer.character === '~') return opener.length === closer.length
  const both = opener.closes || closer.opens
  return !both || (opener.length + closer.length) % 3 !== 0 || (opener.length % 3 === 0 && closer.length % 3 === 0)
}

function pair(opener: Delimiter, closer: Delimiter): Emphasis {
  const double = opener.end - opener.start >= 2 && closer.end - closer.start >= 2
  const marker = double ? 2 : 1
  return {
    kind: closer.character === '~' ? 'strikethrough' : double ? 'strong' : 'emphasis',
    span: { start: opener.end - marker, end: closer.start + marker },
    marker,
  }
}

function classify(character: string): 'space' | 'punctuation' | 'other' {
  if (character === '' || WHITESPACE.test(character)) return 'space'
  return PUNCTUATION.test(character) ? 'punctuation' : 'other'
}

function characterBefore(text: string, offset: number): string {
  if (offset === 0) return ''
  const low = text.charCodeAt(offset - 1)
  const pair = offset > 1 && low >= 0xdc00 && low <= 0xdfff
  const point = pair ? (text.codePointAt(offset - 2) ?? 0) : low
  return String.fromCodePoint(point > 0xffff ? point : low)
}

function characterAfter(text: string, offset: number): string {
  const point = text.codePointAt(offset)
  return point === undefined ? '' : String.fromCodePoint(point)
}
