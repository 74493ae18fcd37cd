import type { YamlScalar } from '../../syntax/yaml.ts'
import type { Characters } from '../../text/characters.ts'
import type { Span } from '../../text/span.ts'
import type { Fix } from '../finding.ts'

/** Arabic commas that were meant to part the entries of one flow collection of YAML. */
export interface ArabicCommas {
  /** The outermost collection that they stand in. */
  readonly collection: Span
  readonly commas: readonly Span[]
}

/**
 * Finds “،” in flow collections where only a separator can be meant: before a key in braces, and behind a closing quote or bracket.
 * In front of anything else it may be part of a text.
 */
export function arabicCommas(text: Characters, { start, end }: Span): readonly ArabicCommas[] {
  const found: ArabicCommas[] = []
  const open: string[] = []
  let from = start
  let commas: Span[] = []
  let fresh = true
  let closed = false
  const leave = (offset: number): void => {
    if (commas.length > 0) found.push({ collection: { start: from, end: offset }, commas })
    commas = []
    open.length = 0
  }
  for (let at = start; at < end; at++) {
    const sign = text.charAt(at)
    if (sign === '\n' || sign === '\r') {
      const next = text.slice(at + 1, at + 80)
      if (open.length > 0 && /^\n?[\w-]+:\s/.test(next)) leave(at)
      fresh ||= open.length === 0
    } else if (sign === ' ' || sign === '\t') {
      if (/[:-]/.test(text.charAt(at - 1)) && (fresh || text.charAt(at - 1) === ':')) fresh = true
    } else if (sign === '#' && /\s/.test(text.charAt(at - 1))) {
      at += (/^[^\r\n]*/.exec(text.slice(at, end))?.[0].length ?? 1) - 1
    } else if (fresh && (sign === '"' || sign === "'")) {
      const quotation = quotations[sign].exec(text.slice(at, end))?.[0]
      if (quotation !== undefined) at += quotation.length - 1
      closed = quotation !== undefined
      fresh = false
    } else if ((fresh || open.length > 0) && (sign === '{' || sign === '[')) {
      if (open.length === 0) from = at
      open.push(sign)
      fresh = true
    } else if (open.length > 0 && (sign === '}' || sign === ']')) {
      open.pop()
      if (open.length === 0) leave(at + 1)
      closed = true
      fresh = false
    } else if (open.length > 0 && sign === ',') {
      fresh = true
      closed = false
    } else if (open.length > 0 && sign === '،' && (closed || isBeforeKey(text, at, open.at(-1)))) {
      commas.push({ start: at, end: at + 1 })
      fresh = true
      closed = false
    } else if (!(sign === '-' && fresh)) {
      fresh = false
      closed = false
    }
  }
  leave(end)
  return found
}

/** The fix that writes “,” for each of these signs. */
export const writeCommas = (signs: readonly Span[]): Fix => ({
  title: { en: 'Write “,”', ar: 'كتابة «,»' },
  edits: signs.map((span) => ({ span, text: ',' })),
})

/**
 * Finds “،” and “؛” in an item of a list in brackets that are several items in truth: `[astana-11، astana-12]`.
 * Whether each part may be an item there is for the caller to say; of a free text that would be uncertain.
 */
export function commasInItem(text: Characters, item: YamlScalar, isItem: (part: string) => boolean): readonly Span[] {
  const { start, end } = item.span
  if (item.style !== 'plain' || item.alias) return []
  if (!/[[,]\s*$/.test(text.slice(Math.max(0, start - 80), start)) || !/^\s*[\],]/.test(text.slice(end, end + 80)))
    return []
  const written = text.slice(start, end)
  if (!written.split(/[،؛]/).every((part) => isItem(part.trim()))) return []
  return [...written.matchAll(/[،؛]/g)].map(({ index }) => ({ start: start + index, end: start + index + 1 }))
}

const quotations = { '"': /^"(?:[^"\\]|\\.)*"/s, "'": /^'(?:[^']|'')*'/s } as const

const isBeforeKey = (text: Characters, comma: number, bracket: string | undefined): boolean =>
  bracket === '{' && /^،\s*(?:[\w-]+|"[^"\r\n]*"|'[^'\r\n]*')[ \t]*:\s/.test(text.slice(comma, comma + 120))
