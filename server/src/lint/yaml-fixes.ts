import { type Document, yamlOf } from '../corpus/document.ts'
import type { Message } from '../language/message.ts'
import type { YamlDocument, YamlProblem } from '../syntax/yaml.ts'
import { readYaml } from '../syntax/yaml-reader.ts'
import { applyEdits, type Edit } from '../text/edit.ts'
import { Source } from '../text/source.ts'
import type { Span } from '../text/span.ts'
import type { Fix } from './finding.ts'
import { lineAfter, lineBefore, lineEnd, lineStart } from './line-break.ts'
import { writeQuoted } from './yaml-write.ts'

/** Finds fixes for slips of YAML in one document. */
export type YamlMender = (problem: YamlProblem) => readonly Fix[]

/**
 * Gives for a slip of YAML the first two of the likely mends that, tried out, leave the document with fewer slips and none where it was.
 * All trials in one document together read no more than `MAX_READ`.
 */
export function yamlMender(document: Document): YamlMender {
  const { text } = document.source
  const yaml = yamlOf(document)
  if (!yaml) return () => []
  let left = MAX_READ
  return (problem) => {
    const fixes: Fix[] = []
    for (const mend of mends(text, yaml.span, problem)) {
      left -= yaml.span.end - yaml.span.start
      if (left < 0 || fixes.length === MAX_FIXES) break
      if (isMended(text, yaml, mend.edits, problem)) fixes.push(mend)
    }
    return fixes
  }
}

/** In code units: some tens of milliseconds. */
const MAX_READ = 200_000

const MAX_FIXES = 2

/** How many lines the reader stumbles in; a repeated key is no slip of writing. */
function countSlips(text: string, problems: readonly YamlProblem[]): number {
  const source = new Source('', 0, text)
  const slips = problems.filter(({ code }) => code !== 'DUPLICATE_KEY')
  return new Set(slips.map(({ span }) => source.position(span.start).line)).size
}

function isMended(
  text: string,
  { span, problems }: YamlDocument,
  edits: readonly Edit[],
  problem: YamlProblem,
): boolean {
  const after = applyEdits(text, edits)
  const left = readYaml(after, { start: span.start, end: span.end + after.length - text.length }).problems
  const from = lineStart(text, problem.span.start)
  const to = lineEnd(after, from)
  return (
    left.length <= problems.length &&
    countSlips(after, left) < countSlips(text, problems) &&
    !left.some((one) => one.code !== 'DUPLICATE_KEY' && one.span.start >= from && one.span.start <= to)
  )
}

/** What an editor would try, the likeliest first. */
function* mends(text: string, span: Span, problem: YamlProblem): Iterable<Fix> {
  const lines = [problem.span.start, lineBefore(text, problem.span.start)]
    .filter((offset) => offset >= span.start)
    .map((offset) => ({
      start: Math.max(span.start, lineStart(text, offset)),
      end: Math.min(span.end, lineEnd(text, offset)),
    }))
  if (problem.code === 'TAB_AS_INDENT') yield* withoutTabs(text, span, lines[0])
  if (problem.code === 'MULTIPLE_DOCS') yield withoutLine(text, problem.span.start)
  if (problem.code === 'MISSING_CHAR' || problem.code === 'UNEXPECTED_TOKEN') yield* closedQuotes(text, span, problem)
  if (problem.code === 'BAD_INDENT') for (const line of lines) yield* closedBracket(text, line)
  yield* quotedInFlow(text, problem)
  for (const line of lines) {
    yield* quotedToLineEnd(text, line)
    yield* spacedColon(text, line)
  }
  yield* indentedLikeAbove(text, span, problem)
}

const inQuotes: Message = { en: 'Put the value in quotes', ar: 'وضع القيمة بين علامتي اقتباس' }

/** A key, plain or quoted, or the dashes of list items; then the value. */
const keyAndValue = /^((?:\s*- +)*\s*(?:"[^"]*"|'[^']*'|[^\s"'#:-][^:]*?)\s*:[ \t]+|\s*(?:- +)+)(\S.*?)[ \t]*$/su

function* quotedToLineEnd(text: string, line: Span): Iterable<Fix> {
  const [, before = '', value] = keyAndValue.exec(text.slice(line.start, line.end)) ?? []
  if (value === undefined) return
  // `#خبر` is a word of the value, `# remark` a comment behind it.
  const kept = value.replace(/\s+#(?:\s.*)?$/su, '')
  const start = line.start + before.length
  yield { title: inQuotes, edits: [{ span: { start, end: start + kept.length }, text: writeQuoted(kept) }] }
}

function* quotedInFlow(text: string, { span }: YamlProblem): Iterable<Fix> {
  const [value] = /^[^,[\]{}\r\n]+?(?=[ \t]*[,\]}])/.exec(text.slice(span.start, lineEnd(text, span.start))) ?? []
  if (value === undefined) return
  const end = span.start + value.length
  yield { title: inQuotes, edits: [{ span: { start: span.start, end }, text: writeQuoted(value) }] }
}

/** The quote may have been opened lines above the place where the reader gave up. */
function* closedQuotes(text: string, { start }: Span, problem: YamlProblem): Iterable<Fix> {
  let at = problem.span.start
  for (let step = 0; step < 50 && at >= start; step++) {
    const from = Math.max(start, lineStart(text, at))
    const end = lineEnd(text, at)
    const [, quote] = /(?:: +|- +)(["'])(?:(?!\1).)*$/s.exec(text.slice(from, end)) ?? []
    if (quote !== undefined) {
      const line = text.slice(from, end)
      for (const length of new Set([line.trimEnd().length, line.replace(/[\s,\]}]+$/, '').length])) {
        yield {
          title: { en: 'Close the quotation mark', ar: 'إغلاق علامة الاقتباس' },
          edits: [{ span: { start: from + length, end: from + length }, text: quote }],
        }
      }
    }
    at = lineBefore(text, from)
  }
}

function* closedBracket(text: string, line: Span): Iterable<Fix> {
  const content = text.slice(line.start, line.end).trimEnd()
  const open = /[[{][^\]}]*$/.exec(content)?.[0].charAt(0)
  if (open === undefined) return
  const end = line.start + content.length
  yield {
    title: { en: 'Close the bracket', ar: 'إغلاق القوس' },
    edits: [{ span: { start: end, end }, text: open === '[' ? ']' : open === '{' ? ' }' : '' }],
  }
}

/** `title:x` and a lone `title` are no key yet. */
function* spacedColon(text: string, line: Span): Iterable<Fix> {
  const [, key, rest = ''] = /^((?:\s*- +)*\s*[\w-]+)(?::(\S.*))?\s*$/s.exec(text.slice(line.start, line.end)) ?? []
  if (key === undefined) return
  const at = line.start + key.length
  yield rest === ''
    ? { title: { en: 'Add the colon', ar: 'إضافة النقطتين' }, edits: [{ span: { start: at, end: at }, text: ':' }] }
    : {
        title: { en: 'Put a space behind the colon', ar: 'وضع مسافة بعد النقطتين' },
        edits: [{ span: { start: at + 1, end: at + 1 }, text: ' ' }],
      }
}

function* withoutTabs(text: string, span: Span, line: Span | undefined): Iterable<Fix> {
  const title: Message = { en: 'Indent with spaces', ar: 'الإزاحة بالمسافات' }
  const indents = [...text.slice(span.start, span.end).matchAll(/^[ ]*\t[ \t]*/gm)].map(({ 0: indent, index }) => ({
    span: { start: span.start + index, end: span.start + index + indent.length },
    text: indent.replaceAll('\t', '  '),
  }))
  yield { title, edits: indents }
  const own = indents.filter((edit) => edit.span.start === line?.start)
  yield { title, edits: own.map((edit) => ({ ...edit, text: '' })) }
}

function withoutLine(text: string, offset: number): Fix {
  const start = lineStart(text, offset)
  return {
    title: { en: 'Remove this line', ar: 'حذف هذا السطر' },
    edits: [{ span: { start, end: lineAfter(text, offset) }, text: '' }],
  }
}

/** A line that is out of column goes to one of the columns of the lines above it. */
function* indentedLikeAbove(text: string, span: Span, problem: YamlProblem): Iterable<Fix> {
  const own = lineStart(text, problem.span.start)
  const below = Math.min(span.end, lineAfter(text, problem.span.start))
  for (const start of [own, below]) {
    const indent = /^[ \t]*/.exec(text.slice(start, lineEnd(text, start)))?.[0] ?? ''
    for (const column of columnsAbove(text, span, start)) {
      if (column === indent.length || start >= span.end) continue
      yield {
        title: { en: 'Indent like the lines above', ar: 'الإزاحة مثل الأسطر السابقة' },
        edits: [{ span: { start, end: start + indent.length }, text: ' '.repeat(column) }],
      }
    }
  }
}

function columnsAbove(text: string, span: Span, offset: number): ReadonlySet<number> {
  const columns = new Set<number>()
  let at = lineBefore(text, offset)
  for (let step = 0; step < 20 && at >= span.start; step++) {
    const start = Math.max(span.start, lineStart(text, at))
    const line = text.slice(start, lineEnd(text, at))
    if (line.trim() !== '') columns.add(line.search(/\S/))
    at = lineBefore(text, start)
  }
  return columns
}
