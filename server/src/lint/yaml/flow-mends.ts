import type { Message } from '../../language/message.ts'
import type { YamlProblem } from '../../syntax/yaml.ts'
import { writeQuoted } from '../../syntax/yaml-write.ts'
import type { Characters } from '../../text/characters.ts'
import { lineEnd, lineStart } from '../../text/line-break.ts'
import type { Span } from '../../text/span.ts'
import type { Fix } from '../finding.ts'
import { writeCommas } from './arabic-commas.ts'

/** What the fixes that quote a value are called. */
export const inQuotes: Message = { en: 'Put the value in quotes', ar: 'وضع القيمة بين علامتي اقتباس' }

/** What an editor would try for a slip between brackets or braces: another separator, or quotes around the value alone. */
export function* flowMends(text: Characters, { span }: YamlProblem): Iterable<Fix> {
  const line = { start: lineStart(text, span.start), end: lineEnd(text, span.start) }
  const semicolons = separatingSemicolons(text, line)
  if (semicolons.length > 0) {
    yield writeCommas(semicolons)
    return
  }
  const [rest] = /^[^,[\]{}\r\n]+?(?=[ \t]*[,\]}])/.exec(text.slice(span.start, line.end)) ?? []
  if (rest === undefined) return
  // The value may have begun with a quotation that the reader took for the whole of it.
  const [, quotation = ''] = /(?:[:,[{]\s*)((["'])(?:(?!\2).)*\2[ \t]*)$/.exec(text.slice(line.start, span.start)) ?? []
  const value = quotation + rest
  const start = span.start - quotation.length
  yield {
    title: inQuotes,
    edits: [{ span: { start, end: span.start + rest.length }, text: writeQuoted(unquoted(value)) }],
  }
}

/** The text of a value whose own quotes hold others: `"He said: "yes" and left"`. Those of `"Moscow" and "Rome"` are part of the text. */
export function unquoted(value: string): string {
  const open = value.charAt(0)
  if (/["']/.test(open) && !value.includes(open, 1)) return value.slice(1)
  const [, quote = '', inner = ''] = /^(["'])(.+)\1$/su.exec(value) ?? []
  const next = inner.indexOf(quote)
  if (quote === '' || next < 0) return value
  const closes = /\S/.test(inner.charAt(next - 1)) && !/[\p{L}\p{N}]/u.test(inner.charAt(next + 1))
  return closes ? value : inner.replace(quote === '"' ? /\\(["\\])/g : /'(')/g, '$1')
}

/** Semicolons before a key, in a line with braces: they were to part it from the key before. */
const separatingSemicolons = (text: Characters, { start, end }: Span): readonly Span[] => {
  const line = text.slice(start, end)
  return /[{]/.test(line)
    ? [...line.matchAll(/[;؛](?=[ \t]*[a-z][\w-]*:[ \t])/g)].map(({ index }) => ({
        start: start + index,
        end: start + index + 1,
      }))
    : []
}
