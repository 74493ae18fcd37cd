import type { Message } from '../../language/message.ts'
import type { Characters } from '../../text/characters.ts'
import { lineAfter, lineEnd, lineStart } from '../../text/line-break.ts'
import type { Span } from '../../text/span.ts'
import type { Fix } from '../finding.ts'
import { quoted } from '../quoted.ts'

/** A line that would be an entry if its colon were there, or a space after it: `date:2024`, `title نص`, `title`. */
export interface KeySlip {
  /** The line without the white space around it. */
  readonly span: Span
  readonly message: Message
  readonly fix: Fix
}

/** The slip in one line, where it is one. */
export function keySlip(text: Characters, line: Span): KeySlip | undefined {
  const written = text.slice(line.start, line.end)
  const [, indent = '', key = '', colon = '', rest = ''] =
    /^((?:\s*- +)*\s*)([\w-]+)(?:(:)(?=\S)|[ \t]+|(?=\s*$))(.*?)\s*$/su.exec(written) ?? []
  // `https://…` and `12:30` are values; of words, only the small Latin ones are like our keys.
  if (key === '' || rest.startsWith('//') || (colon !== '' ? /^\d+$/.test(key) : !/^[a-z]/.test(key))) return undefined
  if (colon === '' && /:(?:\s|$)/.test(rest)) return undefined
  const end = line.start + indent.length + key.length
  const span = { start: line.start + indent.length, end: line.start + written.trimEnd().length }
  const name = quoted(key)
  return colon === ''
    ? {
        span,
        message: {
          en: `There is no colon after ${name.en}. A key is followed by a colon and a space.`,
          ar: `لا نقطتين بعد ${name.ar}. تلي المفتاحَ نقطتان ثم مسافة.`,
        },
        fix: {
          title: { en: 'Add the colon', ar: 'إضافة النقطتين' },
          edits: [{ span: { start: end, end }, text: ':' }],
        },
      }
    : {
        span,
        message: {
          en: `There is no space after the colon of ${name.en}, so it is not read as a key.`,
          ar: `لا تُقرأ ${name.ar} مفتاحًا، إذ لا مسافة بعد نقطتيها. أضف المسافة.`,
        },
        fix: {
          title: { en: 'Add the space after the colon', ar: 'إضافة مسافة بعد النقطتين' },
          edits: [{ span: { start: end + 1, end: end + 1 }, text: ' ' }],
        },
      }
}

/** The lines of a span that have no key, as the reader sees it. */
export function keylessLines(text: Characters, { start, end }: Span): readonly Span[] {
  const lines: Span[] = []
  for (let at = lineStart(text, start); at < end; at = lineAfter(text, at)) {
    const line = { start: at, end: lineEnd(text, at) }
    const written = text.slice(line.start, line.end).replace(/(?:^|\s)#.*$/su, '')
    if (written.trim() !== '' && !/:(?:\s|$)/.test(written)) lines.push(line)
    if (lineAfter(text, at) <= at) break
  }
  return lines
}
