import type { Prose } from '../../corpus/prose.ts'
import { withoutAddresses } from '../../language/addresses.ts'
import { isProclitic } from '../../language/particles.ts'

/** The kinds of marks that stand in pairs: three of quotation marks, two of brackets. */
export type MarkKind = 'straight' | 'curly' | 'guillemet' | 'round' | 'square'

/** Two marks that belong together, by their offsets in the text (UTF-16). */
export interface MarkPair {
  readonly kind: MarkKind
  readonly open: number
  readonly close: number
}

/** A mark without its partner; `opens` says which half it is, as far as its place tells. */
export interface StrayMark {
  readonly kind: MarkKind
  readonly at: number
  readonly opens: boolean
}

/** The quotation marks and brackets of a block of text. */
export interface PairedMarks {
  /** In the order of their first halves. */
  readonly pairs: readonly MarkPair[]
  readonly strays: readonly StrayMark[]
  /** The marks of pairs that are the other half than the one their place asks for, as in و”هيئة”. */
  readonly reversed: readonly { readonly at: number; readonly right: string }[]
}

/** The two halves of each kind. */
export const halves: Readonly<Record<MarkKind, readonly [open: string, close: string]>> = {
  straight: ['"', '"'],
  curly: ['“', '”'],
  guillemet: ['«', '»'],
  round: ['(', ')'],
  square: ['[', ']'],
}

/** Whether a kind is one of quotation marks. */
export const isQuotation = (kind: MarkKind): boolean => kind !== 'round' && kind !== 'square'

/** The marks of a block of prose, without those in addresses; paired once for all rules. */
export function marksOf(prose: Prose): PairedMarks {
  const known = paired.get(prose)
  if (known) return known
  const marks = mark.test(prose.text) ? pairedMarks(withoutAddresses(prose.text)) : nothing
  paired.set(prose, marks)
  return marks
}

const paired = new WeakMap<Prose, PairedMarks>()

/** Pairs the quotation marks and brackets of one block. Each kind is paired for itself; apostrophes, inch signs, `1)` and `:)` are none of them. */
function pairedMarks(text: string): PairedMarks {
  const pairs: MarkPair[] = []
  const strays: StrayMark[] = []
  const reversed: { at: number; right: string }[] = []
  const open: Record<MarkKind, Opened[]> = { straight: [], curly: [], guillemet: [], round: [], square: [] }
  // German quotation marks close with the sign that opens others.
  const isGerman = text.includes('„')
  const close = (kind: MarkKind, at: number, right?: string): void => {
    const opened = open[kind].pop()
    if (!opened) return
    pairs.push({ kind, open: opened.at, close: at })
    if (opened.isReversed) reversed.push({ at: opened.at, right: halves[kind][0] })
    if (right !== undefined) reversed.push({ at, right })
  }
  for (const { 0: sign, index: at } of text.matchAll(marks)) {
    const kind = kinds[sign] ?? 'straight'
    const isOpen = open[kind].length > 0
    if (kind === 'curly' && isGerman) continue
    if (isOpen && sign === halves[kind][0] && isQuotation(kind) && startsLine(text, at)) continue
    if (kind === 'straight') {
      // Only white space before it says for sure that a mark opens, and that the one before was never closed.
      if (isOpen && /\s/.test(text.charAt(at - 1)) && opensHere(text, at)) {
        const opened = open[kind].pop()
        if (opened) strays.push({ kind, at: opened.at, opens: true })
        open[kind].push({ at, isReversed: false })
      } else if (isOpen) close(kind, at)
      else if (isInch(text, at)) continue
      else if (/\S/.test(text.charAt(at + 1)) || !/\S/.test(text.charAt(at - 1)) || followsParticle(text, at))
        open[kind].push({ at, isReversed: false })
      else strays.push({ kind, at, opens: false })
    } else if (sign === halves[kind][0]) {
      const isSwapped = isOpen && isQuotation(kind) && closesHere(text, at) && !opensHere(text, at)
      if (isSwapped) close(kind, at, halves[kind][1])
      else if (!(kind === 'round' && isFace(text, at))) open[kind].push({ at, isReversed: false })
    } else if (isOpen) close(kind, at)
    else if (isQuotation(kind) && opensHere(text, at)) open[kind].push({ at, isReversed: true })
    else if (!(kind === 'round' && (isFace(text, at) || isNumbering(text, at)))) strays.push({ kind, at, opens: false })
  }
  for (const [kind, left] of Object.entries(open) as [MarkKind, Opened[]][]) {
    for (const { at, isReversed } of left) strays.push({ kind, at, opens: !isReversed })
  }
  return {
    pairs: pairs.toSorted((a, b) => a.open - b.open),
    strays: strays.toSorted((a, b) => a.at - b.at),
    reversed: reversed.toSorted((a, b) => a.at - b.at),
  }
}

interface Opened {
  readonly at: number
  readonly isReversed: boolean
}

const nothing: PairedMarks = { pairs: [], strays: [], reversed: [] }

const mark = /["“”«»()[\]]/
const marks = new RegExp(mark, 'g')

const kinds: Readonly<Record<string, MarkKind>> = Object.fromEntries(
  (Object.entries(halves) as [MarkKind, readonly [string, string]][]).flatMap(([kind, [open, close]]) => [
    [open, kind],
    [close, kind],
  ]),
)

/** Whether a mark stands where a quotation begins: before a word, and behind white space, an opening sign or a particle. */
function opensHere(text: string, at: number): boolean {
  if (!/^[\p{L}\p{N}(\ufffc]/u.test(text.slice(at + 1, at + 3))) return false
  return /(?:^|[\s\p{Ps}\p{Pi}\u0640–—/-])$/u.test(text.slice(Math.max(0, at - 1), at)) || followsParticle(text, at)
}

/** Whether nothing but a particle stands before a mark, as in و"هيئة". */
const followsParticle = (text: string, at: number): boolean =>
  isProclitic(/\p{L}[\p{L}\p{M}]*$/u.exec(text.slice(Math.max(0, at - 8), at))?.[0] ?? '')

/** Whether a mark stands where a quotation ends: right behind something, and before no word. */
const closesHere = (text: string, at: number): boolean =>
  /[^\s\p{Ps}\p{Pi}]$/u.test(text.slice(Math.max(0, at - 2), at)) && !/^[\p{L}\p{N}]/u.test(text.slice(at + 1, at + 3))

/** A quotation of several paragraphs opens again in each of them, though they be mere lines here. */
const startsLine = (text: string, at: number): boolean => at > 0 && text[at - 1] === '\n'

const isInch = (text: string, at: number): boolean => /\p{N}/u.test(text.charAt(at - 1))

const isFace = (text: string, at: number): boolean =>
  /[:;=]-?$/.test(text.slice(Math.max(0, at - 2), at)) && !/^[^\s()]/.test(text.slice(at + 1, at + 2))

/** `1)`, `أ)` */
const isNumbering = (text: string, at: number): boolean =>
  /(?:^|\s)[\p{L}\p{N}]{1,3}$/u.test(text.slice(Math.max(0, at - 4), at))
