import { type Document, yamlOf } from '../../corpus/document.ts'
import { underType } from '../../corpus/record-brief.ts'
import { shapeOf } from '../../corpus/subject.ts'
import type { Settings } from '../../schema/settings.ts'
import type { Shape } from '../../schema/shape.ts'
import { readYaml } from '../../syntax/read-yaml.ts'
import type { YamlDocument, YamlProblem, YamlValue } from '../../syntax/yaml.ts'
import { writeQuoted } from '../../syntax/yaml-write.ts'
import type { Characters } from '../../text/characters.ts'
import { applyEdits, type Edit } from '../../text/edit.ts'
import { lineAfter, lineBefore, lineEnd, lineStart } from '../../text/line-break.ts'
import { moved as movedSpan, type Span } from '../../text/span.ts'
import type { Fix } from '../finding.ts'
import { flowMends, inQuotes, unquoted } from './flow-mends.ts'
import { isKept, structureOf } from './keeps-keys.ts'
import { keySlip } from './key-slips.ts'

/** Finds fixes for slips of YAML in one document. */
export interface YamlMender {
  /** The first two of the likely mends that, tried out, leave the document with fewer slips and none where it was. */
  readonly fixes: (problem: YamlProblem) => readonly Fix[]
  /** Whether these edits do so. */
  readonly mends: (problem: YamlProblem, edits: readonly Edit[]) => boolean
}

/** All trials in one document together read no more than `MAX_READ`. */
export function yamlMender(document: Document, settings: Settings): YamlMender {
  const { characters: text } = document.source
  const yaml = yamlOf(document)
  if (!yaml) return { fixes: () => [], mends: () => false }
  const shape = shapeOf(document, settings)
  let left = MAX_READ
  const tried = (problem: YamlProblem, edits: readonly Edit[]): boolean => {
    left -= yaml.span.end - yaml.span.start
    return left >= 0 && isMended(text, yaml, edits, problem, shape)
  }
  return {
    mends: tried,
    fixes: (problem) => {
      const fixes: Fix[] = []
      const results = new Set<string>()
      for (const mend of mends(text, yaml, problem)) {
        const result = resultOf(text, yaml.span, mend.edits)
        // Two of one title could not be told apart, and two ways may lead to the same text.
        if (results.has(result) || fixes.some(({ title }) => title.en === mend.title.en)) continue
        if (tried(problem, mend.edits)) {
          fixes.push(mend)
          results.add(result)
        }
        if (left < 0 || fixes.length === MAX_FIXES) break
      }
      return fixes
    },
  }
}

/** What the edits make of the text around them, which tells two results apart. */
const resultOf = (text: Characters, span: Span, edits: readonly Edit[]): string =>
  applyEdits(text.slice(span.start, span.end), shiftedBy(edits, -span.start))

const shiftedBy = (edits: readonly Edit[], by: number): readonly Edit[] =>
  edits.map(({ span, text }) => ({ span: movedSpan(span, by), text }))

/** In code units: some tens of milliseconds. */
const MAX_READ = 200_000

const MAX_FIXES = 2

/** How many lines the reader stumbles in; a repeated key is no slip of writing. */
function countSlips(text: Characters, problems: readonly YamlProblem[]): number {
  const slips = problems.filter(({ code }) => code !== 'DUPLICATE_KEY')
  return new Set(slips.map(({ span }) => lineStart(text, span.start))).size
}

function isMended(
  text: Characters,
  { span, root, problems }: YamlDocument,
  edits: readonly Edit[],
  problem: YamlProblem,
  shape: Shape,
): boolean {
  // A registry of a hundred thousand records is not copied for the slip of one.
  const before = text.slice(span.start, span.end)
  const shifted = shiftedBy(edits, -span.start)
  const after = applyEdits(before, shifted)
  const mended = readYaml(after, { start: 0, end: after.length })
  const left = mended.problems
  const own = Math.max(0, lineStart(text, problem.span.start) - span.start)
  const above = shifted.filter((edit) => edit.span.end <= own && edit.span.start < own)
  const from = above.reduce((offset, edit) => offset + edit.text.length - (edit.span.end - edit.span.start), own)
  const to = lineEnd(after, from)
  return (
    left.length <= problems.length &&
    countSlips(after, left) < countSlips(text, problems) &&
    !left.some((one) => one.code !== 'DUPLICATE_KEY' && one.span.start >= from && one.span.start <= to) &&
    isKept(structureOf(root, shape), structureOf(underTypeOf(root, span, mended.root), shape))
  )
}

/** What was read again below the type that stood outside of what is read, where one did. */
function underTypeOf(root: YamlValue | undefined, span: Span, mended: YamlValue | undefined): YamlValue | undefined {
  const [type] = root?.kind === 'map' ? root.entries : []
  return type && mended && type.key.span.start < span.start
    ? underType(type.key.text, type.key.span, mended, span)
    : mended
}

/** What an editor would try, the likeliest first. */
function* mends(text: Characters, { span, problems }: YamlDocument, problem: YamlProblem): Iterable<Fix> {
  if (problem.code === 'TAB_AS_INDENT') return yield withoutTabs(text, span)
  if (problem.code === 'ITEM_IN_TEXT') return yield* alignedItems(text, span, problem)
  const [own, above] = [problem.span.start, lineBefore(text, problem.span.start)].map((offset) => ({
    start: Math.max(span.start, lineStart(text, offset)),
    end: Math.min(span.end, lineEnd(text, offset)),
  }))
  // A line with a slip of its own is mended there.
  const isFaulty = problems.some((one) => above && one.span.start >= above.start && one.span.start <= above.end)
  const lines = [...(own ? [own] : []), ...(above && above.end > span.start && !isFaulty ? [above] : [])]
  if (problem.code === 'MULTIPLE_DOCS') yield withoutLine(text, problem.span.start)
  if (problem.code === 'MISSING_CHAR' || problem.code === 'UNEXPECTED_TOKEN') yield* closedQuotes(text, span, problem)
  if (problem.code === 'BAD_INDENT') for (const line of lines) yield* closedBracket(text, line)
  yield* flowMends(text, problem)
  for (const line of lines) {
    yield* quotedToItsEnd(text, line, span.end)
    yield* quotedToLineEnd(text, line)
    yield* spacedColon(text, line)
  }
  yield* indentedLikeAbove(text, span, problem)
}

/** A key, plain or quoted, or the dashes of list items; then the value. */
const keyAndValue = /^((?:\s*- +)*\s*(?:"[^"]*"|'[^']*'|[^\s"'#:-][^:]*?)\s*:[ \t]+|\s*(?:- +)+)(\S.*?)[ \t]*$/su

function* quotedToLineEnd(text: Characters, line: Span): Iterable<Fix> {
  const [, before = '', value] = keyAndValue.exec(text.slice(line.start, line.end)) ?? []
  if (value === undefined) return
  // `#خبر` is a word of the value, `# remark` a comment behind it.
  const kept = value.replace(/\s+#(?:\s.*)?$/su, '')
  const start = line.start + before.length
  yield { title: inQuotes, edits: [{ span: { start, end: start + kept.length }, text: writeQuoted(unquoted(kept)) }] }
}

/** A value that goes on in more lines, none of them a key or an item, in one pair of quotes. */
function* quotedToItsEnd(text: Characters, line: Span, limit: number): Iterable<Fix> {
  const [, before = '', value] = keyAndValue.exec(text.slice(line.start, line.end)) ?? []
  if (value === undefined) return
  const column = before.search(/[^\s-]/)
  const parts = [value]
  let end = line.end
  for (let at = lineAfter(text, end); at < limit; at = lineAfter(text, at)) {
    const next = text.slice(at, lineEnd(text, at))
    if (next.search(/\S/) <= column || goesOtherwise.test(next)) break
    parts.push(next.trim())
    end = at + next.trimEnd().length
  }
  if (parts.length === 1 || parts.some((part) => /(?:^|\s)#/.test(part))) return
  const span = { start: line.start + before.length, end }
  yield { title: inQuotes, edits: [{ span, text: writeQuoted(unquoted(parts.join(' '))) }] }
}

/** An item, or a key in the small Latin letters that ours have. */
const goesOtherwise = /^\s*(?:- |[a-z][\w-]*:(?:\s|$))/

/** The quote may have been opened lines above the place where the reader gave up. */
function* closedQuotes(text: Characters, { start }: Span, problem: YamlProblem): Iterable<Fix> {
  let at = problem.span.start
  for (let step = 0; step < 50 && at >= start; step++) {
    const from = Math.max(start, lineStart(text, at))
    const end = lineEnd(text, at)
    const [, quote] = /(?:: +|- +)(["'])(?:(?!\1).)*$/s.exec(text.slice(from, end)) ?? []
    if (quote !== undefined) {
      const line = text.slice(from, end)
      const quotedPart = line.lastIndexOf(quote)
      const nextKey = line.slice(quotedPart).search(/,[ \t]*[a-z][\w-]*:[ \t]/)
      const beforeKey = nextKey < 0 ? [] : [quotedPart + nextKey]
      for (const length of new Set([...beforeKey, line.trimEnd().length, line.replace(/[\s,\]}]+$/, '').length])) {
        yield {
          title: { en: 'Close the quotation mark', ar: 'إغلاق علامة الاقتباس' },
          edits: [{ span: { start: from + length, end: from + length }, text: quote }],
        }
      }
    }
    at = lineBefore(text, from)
  }
}

function* closedBracket(text: Characters, line: Span): Iterable<Fix> {
  const content = text.slice(line.start, line.end).trimEnd()
  const open = /[[{][^\]}]*$/.exec(content)?.[0].charAt(0)
  if (open === undefined) return
  const end = line.start + content.length
  yield {
    title: { en: 'Close the bracket', ar: 'إغلاق القوس' },
    edits: [{ span: { start: end, end }, text: open === '[' ? ']' : open === '{' ? ' }' : '' }],
  }
}

function* spacedColon(text: Characters, line: Span): Iterable<Fix> {
  const slip = keySlip(text, line)
  if (slip) yield slip.fix
}

function withoutTabs(text: Characters, span: Span): Fix {
  const indents = [...text.slice(span.start, span.end).matchAll(/^ *\t[ \t]*/gm)].map(({ 0: indent, index }) => ({
    span: { start: span.start + index, end: span.start + index + indent.length },
    text: indent.replaceAll('\t', '  '),
  }))
  return { title: { en: 'Indent with spaces', ar: 'الإزاحة بالمسافات' }, edits: indents, safe: true }
}

/** An item and those below it that stand in its column go to the column of the item that swallowed them. */
function* alignedItems(text: Characters, span: Span, problem: YamlProblem): Iterable<Fix> {
  const columnOf = (start: number): number => text.slice(start, lineEnd(text, start)).search(/\S|$/)
  const isItem = (start: number): boolean => /^[ \t]*-(?:[ \t]|$)/.test(text.slice(start, lineEnd(text, start)))
  const own = lineStart(text, problem.span.start)
  const column = columnOf(own)
  let first = own
  while (first > span.start && !(isItem(first) && columnOf(first) < column)) {
    first = Math.max(span.start, lineStart(text, lineBefore(text, first)))
  }
  const edits: Edit[] = []
  for (let at = own; at < span.end && isItem(at) && columnOf(at) === column; at = lineAfter(text, at)) {
    edits.push({ span: { start: at, end: at + column }, text: ' '.repeat(columnOf(first)) })
  }
  yield { title: { en: 'Align the items of the list', ar: 'محاذاة بنود القائمة' }, edits }
}

function withoutLine(text: Characters, offset: number): Fix {
  const start = lineStart(text, offset)
  return {
    title: { en: 'Remove this line', ar: 'حذف هذا السطر' },
    edits: [{ span: { start, end: lineAfter(text, offset) }, text: '' }],
  }
}

/** A line that is out of column goes to one of the columns of the lines above it. */
function* indentedLikeAbove(text: Characters, span: Span, problem: YamlProblem): Iterable<Fix> {
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

function columnsAbove(text: Characters, span: Span, offset: number): ReadonlySet<number> {
  const columns = new Set<number>()
  let at = lineBefore(text, offset)
  for (let step = 0; step < 20 && at >= span.start; step++) {
    const start = Math.max(span.start, lineStart(text, at))
    const line = text.slice(start, lineEnd(text, at))
    // What belongs to an item begins behind its dash.
    const [dashes = ''] = /^\s*(?:- +)+/.exec(line) ?? []
    if (dashes !== '') columns.add(dashes.length)
    if (line.trim() !== '') columns.add(line.search(/\S/))
    at = lineBefore(text, start)
  }
  return columns
}
