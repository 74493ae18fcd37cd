import type { Article } from '../../corpus/document.ts'
import { plainOffset } from '../../syntax/plain-offsets.ts'
import type { Tag } from '../../syntax/tree.ts'
import type { Span } from '../../text/span.ts'

/** A label in the plain text of its block. */
export interface LabelInBlock {
  readonly text: string
  /** Where the block begins in the plain text of the article. */
  readonly offset: number
  /** The label, counted in `text`. */
  readonly label: Span
}

/** The block that a label stands in; undefined for a label without text. */
export function blockOf({ tree }: Article, tag: Tag): LabelInBlock | undefined {
  const start = plainOffset(tree.plain, tag.label.start)
  const block = tree.blocks.find(({ plain }) => plain.start <= start && start < plain.end)
  if (!block) return undefined
  const label = { start: start - block.plain.start, end: start - block.plain.start + tag.labelText.length }
  return { text: tree.plain.text.slice(block.plain.start, block.plain.end), offset: block.plain.start, label }
}

/** The sentence that a label stands in, counted in the text of its block: up to a full stop, a question or exclamation mark. */
export function sentenceOf({ text, label }: LabelInBlock): Span {
  const first = Math.max(0, label.start - LONGEST)
  let start = first
  for (const { index, 0: stop } of text.slice(first, label.start).matchAll(stops)) start = first + index + stop.length
  const behind = text.slice(label.end, label.end + LONGEST)
  const next = behind.search(stops)
  return { start, end: label.end + (next < 0 ? behind.length : next) }
}

/** In code units, on either side of a label: no sentence is longer, and no quotation in a paragraph of news. */
const LONGEST = 2000

/** A sign that ends a sentence, with white space or the end behind it: none in 3.5 or in ش.م.م. */
const stops = /[.!?؟۔…]+["”»)]*(?=\s|$)/gu

/** Whether a label stands inside quotation marks, which its block closes again; marks inside the label before its first letter count too. */
export function isInQuotation({ text, label }: LabelInBlock): boolean {
  const from = label.start + Math.max(0, text.slice(label.start, label.end).search(/[\p{L}\p{N}]/u))
  const before = text.slice(Math.max(0, from - LONGEST), from)
  const behind = text.slice(from, from + LONGEST)
  return quotes.some((signs) => count(before, signs) % 2 === 1 && count(behind, signs) > 0)
}

/** The marks of one kind; the curly ones are written either way round in Arabic. */
const quotes = ['"', '“”„', '«»', '‹›']

const count = (text: string, signs: string): number => Array.from(text).filter((one) => signs.includes(one)).length
