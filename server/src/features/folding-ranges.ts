import type { FoldingRange } from 'vscode-languageserver-types'
import { type Document, yamlOf } from '../corpus/document.ts'
import type { Node, NodeKind } from '../syntax/tree.ts'
import type { YamlComment, YamlValue } from '../syntax/yaml.ts'
import type { Source } from '../text/source.ts'
import type { Span } from '../text/span.ts'
import type { Context } from './context.ts'

/** The stretches of lines that can be folded: front matter, sections, lists, quotations, code, tables, comments; maps and lists of YAML. */
export function foldingRanges({ document }: Context): readonly FoldingRange[] {
  const { source } = document
  const ranges = new Map<number, FoldingRange>()
  for (const { span, kind } of folds(document)) {
    const startLine = source.position(span.start).line
    const endLine = lastLine(source, span)
    const before = ranges.get(startLine)
    // One fold a line: the widest.
    if (endLine <= startLine || (before && before.endLine >= endLine)) continue
    ranges.set(startLine, { startLine, endLine, ...(kind ? { kind } : {}) })
  }
  return [...ranges.values()].toSorted((a, b) => a.startLine - b.startLine)
}

interface Fold {
  readonly span: Span
  readonly kind?: 'comment' | 'region'
}

function* folds(document: Document): Generator<Fold> {
  const yaml = yamlOf(document)
  if (document.kind === 'article') {
    const { frontMatter, headings, root, comments } = document.tree
    if (frontMatter) yield { span: frontMatter.span, kind: 'region' }
    for (const heading of headings) if (heading.top) yield { span: heading.section }
    // Before the blocks: a comment is a block too, and of two equal folds the first counts.
    for (const { span } of comments) yield { span, kind: 'comment' }
    yield* blockFolds(root)
  }
  if (yaml) {
    yield* yamlFolds(yaml.root)
    yield* commentFolds(yaml.comments, document.source)
  }
}

const foldable: ReadonlySet<NodeKind> = new Set<NodeKind>([
  'block-quote',
  'list',
  'list-item',
  'code-block',
  'html-block',
  'table',
])

function* blockFolds(node: Node): Generator<Fold> {
  if (foldable.has(node.kind)) yield { span: node.span }
  for (const child of node.children) yield* blockFolds(child)
}

function* yamlFolds(value: YamlValue | undefined): Generator<Fold> {
  if (value === undefined || value.kind === 'scalar') return
  if (value.kind === 'list') {
    for (const item of value.items) {
      yield { span: item.span }
      yield* yamlFolds(item)
    }
    return
  }
  for (const entry of value.entries) {
    yield { span: entry.span }
    yield* yamlFolds(entry.value)
  }
}

/** Comments on lines that follow each other fold as one. */
function* commentFolds(comments: readonly YamlComment[], source: Source): Generator<Fold> {
  let run: Span | undefined
  for (const { span } of comments) {
    const next = source.position(span.start).line
    if (run && source.position(run.end).line + 1 === next) run = { start: run.start, end: span.end }
    else {
      if (run) yield { span: run, kind: 'comment' }
      run = span
    }
  }
  if (run) yield { span: run, kind: 'comment' }
}

/** The last line of a span that is not blank. */
function lastLine(source: Source, { start, end }: Span): number {
  const trailing = /\s*$/u.exec(source.slice({ start, end }))?.[0].length ?? 0
  return source.position(Math.max(start, end - trailing)).line
}
