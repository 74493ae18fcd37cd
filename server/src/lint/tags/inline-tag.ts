import type { Link } from '../../syntax/tree.ts'

/** A reference link or image as the inline link that says the same; undefined where its definition has a title that goes over several lines. */
export function inlineTag(text: string, { label, destination, title }: Link): string | undefined {
  const bracketed = text[destination.start - 1] === '<' && text[destination.end] === '>'
  const target = text.slice(destination.start - (bracketed ? 1 : 0), destination.end + (bracketed ? 1 : 0))
  const note = title ? ` ${text.slice(title.start - 1, title.end + 1)}` : ''
  return /[\r\n]/.test(note) ? undefined : `[${text.slice(label.start, label.end)}](${target}${note})`
}
