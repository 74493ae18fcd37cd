import { lineBreakOf } from '../../text/line-break.ts'
import { blanksAbove } from './blank-lines.ts'
import type { RegistryLines, SectionLines } from './registry-lines.ts'

/** What stands between records where one is put in: an empty line, if most records of the type have one above them; of a type with one record those of all types are asked. */
export function recordSeparator(lines: RegistryLines, type: string): string {
  const own = lines.sections.filter((section) => section.type === type && section.records.length > 1)
  const gaps = (own.length > 0 ? own : lines.sections).flatMap(({ records }) =>
    records.slice(1).map(({ top }) => hasBlankAbove(lines.text, top)),
  )
  return most(gaps) ? lineBreakOf(lines.text) : ''
}

/** What stands above a type that is added at the end of a file. */
export function sectionSeparator(lines: RegistryLines): string {
  const { sections, text } = lines
  const last = sections.at(-1)
  if (!last || hasBlankAbove(text, text.length)) return ''
  const gaps = sections.slice(1).map(({ line }) => hasBlankAbove(text, headStart(text, line.start)))
  return gaps.length > 0 ? (most(gaps) ? lineBreakOf(text) : '') : recordSeparator(lines, last.type)
}

/** The column of the keys of records that are put under a type: that of those which are there, or of those of other types. */
export const columnOf = ({ sections }: RegistryLines, section: SectionLines | undefined): number =>
  section?.records[0]?.column ?? sections.flatMap(({ records }) => records)[0]?.column ?? USUAL

const USUAL = 2

const hasBlankAbove = (text: string, offset: number): boolean => blanksAbove(text, offset) < offset

const most = (gaps: readonly boolean[]): boolean => gaps.filter(Boolean).length * 2 > gaps.length

/** The start of the comments directly above the line of a type. */
function headStart(text: string, start: number): number {
  const [comments = ''] = /(?<=^|\n)(?:#[^\n]*\n)*$/.exec(text.slice(Math.max(0, start - LONGEST_HEAD), start)) ?? []
  return start - comments.length
}

const LONGEST_HEAD = 4000
