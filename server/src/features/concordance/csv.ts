import type { Message, UiLanguage } from '../../language/message.ts'
import type { PublishedLine } from './published-line.ts'

/** Lines as CSV (RFC 4180), with a head in a language. What a spreadsheet would take for a formula is a text to it. */
export const csvOf = (lines: Iterable<PublishedLine>, language: UiLanguage): string =>
  [...csvRows(lines, language)].join('')

/** The same row by row, the head first. */
export function* csvRows(lines: Iterable<PublishedLine>, language: UiLanguage): Generator<string> {
  yield csvRow(columns.map(({ head }) => head[language]))
  for (const line of lines) yield csvRow(valuesOf(line))
}

const csvRow = (values: readonly string[]): string => `${values.map((value) => field(harmless(value))).join(',')}\r\n`

/** The same for a clipboard: no head, and columns parted by tabs: no value holds one, or a line break. */
export const tabbed = (lines: Iterable<PublishedLine>): string =>
  Array.from(lines, (line) => `${valuesOf(line).map(harmless).join('\t')}\n`).join('')

interface Column {
  readonly key: keyof PublishedLine
  readonly head: Message
}

const columns: readonly Column[] = [
  { key: 'path', head: { en: 'File', ar: 'الملف' } },
  { key: 'line', head: { en: 'Line', ar: 'السطر' } },
  { key: 'column', head: { en: 'Column', ar: 'العمود' } },
  { key: 'date', head: { en: 'Date', ar: 'التاريخ' } },
  { key: 'title', head: { en: 'Title', ar: 'العنوان' } },
  { key: 'before', head: { en: 'Before', ar: 'ما قبلها' } },
  { key: 'keyWord', head: { en: 'Key word', ar: 'الكلمة' } },
  { key: 'after', head: { en: 'After', ar: 'ما بعدها' } },
  { key: 'ref', head: { en: 'Entity', ar: 'الكيان' } },
]

const valuesOf = (line: PublishedLine): readonly string[] =>
  columns.map(({ key }) => String(line[key]).replace(/\p{Cc}/gu, '\ufffd'))

/** Spreadsheets reckon what begins so, also in full width, behind white space and behind what is not seen. */
const harmless = (text: string): string => (/^[\s\p{Cf}]*[=+\-@＝＋－＠]|^[\t\r\n]/u.test(text) ? `'${text}` : text)

const field = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)
