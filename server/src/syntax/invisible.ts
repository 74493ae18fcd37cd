/**
 * Characters that draw nothing where they stand: direction marks, breaks that are only allowed, a BOM in the text.
 * The two joiners are none of them, for they change how a word is written.
 */
const INVISIBLE = /[\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g

/** A text without its invisible characters, with the way back to it. */
export interface VisibleText {
  readonly text: string
  /** The offset in the whole text of a character of this one, or of its end. */
  readonly sourceOffset: (offset: number) => number
}

/** Leaves the invisible characters out of a text. */
export const visibleText = (text: string): string => text.replace(INVISIBLE, '')

/** Leaves the invisible characters out of a text, and says where the others stand in it. */
export function visibleMapped(text: string): VisibleText {
  const visible = visibleText(text)
  if (visible.length === text.length) return { text, sourceOffset: (offset) => offset }
  const offsets: number[] = []
  let at = 0
  for (const { 0: hidden, index } of text.matchAll(INVISIBLE)) {
    while (at < index) offsets.push(at++)
    at += hidden.length
  }
  while (at < text.length) offsets.push(at++)
  return { text: visible, sourceOffset: (offset) => offsets[offset] ?? text.length }
}
