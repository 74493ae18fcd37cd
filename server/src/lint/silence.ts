import type { Corpus } from '../corpus/corpus.ts'
import { type Document, yamlOf } from '../corpus/document.ts'
import { readFile } from '../corpus/read-file.ts'
import type { YamlValue } from '../syntax/yaml.ts'
import type { Characters } from '../text/characters.ts'
import { applyEdits, type Edit } from '../text/edit.ts'
import { lineBefore, lineBreakOf, lineStart } from '../text/line-break.ts'
import { Source } from '../text/source.ts'
import { covers, type Span } from '../text/span.ts'
import type { ReportedFinding } from './finding.ts'
import { lint } from './lint.ts'
import type { Outside } from './outside.ts'
import { rules } from './rules.ts'
import { type Suppression, suppressionsOf } from './suppression.ts'

/**
 * The edit that silences a rule at a place: a comment above the block of the text, or above the entry of the YAML, that the place lies in, which
 * splits no paragraph and no list; for the whole file where the place lies in none. Undefined where no comment would do.
 */
export function silence(
  document: Document,
  corpus: Corpus,
  outside: Outside,
  finding: Pick<ReportedFinding, 'code' | 'span'>,
): Edit | undefined {
  const { code, span: place } = finding
  const edits = [aboveBlock(document, code, place), aboveEntry(document, code, place), forFile(document, code)]
  return edits.find((edit) => edit && silences(document, corpus, outside, code, edit))
}

/** Whether the comment does what it is there for, and every block stays what it was. */
function silences(document: Document, corpus: Corpus, outside: Outside, wanted: string, edit: Edit): boolean {
  const { uri, version, length } = document.source
  // Reading a very large file again takes longer than a menu may; what it is doubtful in is rare.
  if (length > LARGE) return true
  const rule = rules.filter(({ code }) => code === wanted)
  const after = readFile(
    document.kind,
    new Source(uri, version, applyEdits(document.source.text, [edit])),
    corpus.settings,
  )
  const count = (one: Document): number => lint(one, corpus.knowing(one), rule, outside).length
  return (
    blocksOf(after) - blocksOf(document) <= 1 &&
    (yamlOf(after)?.problems.length ?? 0) <= (yamlOf(document)?.problems.length ?? 0) &&
    count(after) < count(document)
  )
}

/** UTF-16 code units. */
const LARGE = 200_000

const blocksOf = (document: Document): number => (document.kind === 'article' ? document.tree.root.children.length : 0)

function aboveBlock(document: Document, code: string, place: Span): Edit | undefined {
  if (document.kind !== 'article') return undefined
  const { text, root } = document.tree
  const index = root.children.findIndex(({ span }) => covers(span, place))
  const block = root.children[index]
  if (!block) return undefined
  const before = suppressionsOf(document).find(({ scope }) => scope?.start === block.span.start)
  if (before?.codes.length) return oneCodeMore(before, code)
  const start = lineStart(text, block.span.start)
  const lineBreak = lineBreakOf(text)
  const previous = lineBefore(text, start)
  const isFree = previous < 0 || text.slice(lineStart(text, previous), previous).trim() === '' || index === 0
  return {
    span: { start, end: start },
    text: `${isFree ? '' : lineBreak}<!-- seedbed-disable ${code} -->${lineBreak}${lineBreak}`,
  }
}

function aboveEntry(document: Document, code: string, place: Span): Edit | undefined {
  const { characters: text } = document.source
  const root = yamlOf(document)?.root
  const node = root && smallestOnOwnLine(text, root, place)
  if (!node) return undefined
  const before = suppressionsOf(document).find(({ scope }) => scope?.start === node.start)
  if (before?.codes.length) return oneCodeMore(before, code)
  const start = lineStart(text, node.start)
  const [indent = ''] = /^[ ]*/.exec(text.slice(start, node.start)) ?? []
  return { span: { start, end: start }, text: `${indent}# seedbed-disable ${code}${lineBreakOf(text)}` }
}

/** The smallest entry or item around a place that begins its line. */
function smallestOnOwnLine(text: Characters, value: YamlValue, place: Span): Span | undefined {
  if (value.kind === 'scalar') return undefined
  const parts = value.kind === 'list' ? value.items : value.entries
  const part = parts.find(({ span }) => covers(span, place))
  if (!part) return undefined
  const inner = 'key' in part ? part.value : part
  const found = inner && !(inner.kind !== 'scalar' && inner.flow) && smallestOnOwnLine(text, inner, place)
  if (found) return found
  return /^[ ]*(?:- +)*$/.test(text.slice(lineStart(text, part.span.start), part.span.start)) ? part.span : undefined
}

function forFile(document: Document, code: string): Edit | undefined {
  const { characters: text } = document.source
  const lineBreak = lineBreakOf(text)
  const before = suppressionsOf(document).find(({ scope }) => scope?.end === Number.POSITIVE_INFINITY)
  if (before?.codes.length) return oneCodeMore(before, code)
  if (document.kind !== 'article') {
    const start = text.startsWith('\ufeff') ? 1 : 0
    return { span: { start, end: start }, text: `# seedbed-disable-file ${code}${lineBreak}` }
  }
  const { start } = document.tree.body
  const opened = start === 0 || /[\r\n\ufeff]$/.test(text.slice(0, start)) ? '' : lineBreak
  const gap = document.tree.frontMatter ? lineBreak : ''
  const isApart = /^[ \t]*(?:[\r\n]|$)/.test(text.slice(start))
  return {
    span: { start, end: start },
    text: `${opened}${gap}<!-- seedbed-disable-file ${code} -->${lineBreak}${isApart ? '' : lineBreak}`,
  }
}

function oneCodeMore({ codes }: Suppression, code: string): Edit | undefined {
  const last = codes.at(-1)
  return last && { span: { start: last.span.end, end: last.span.end }, text: ` ${code}` }
}
