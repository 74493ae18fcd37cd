import type { FoldingRange } from 'vscode-languageserver-types'
import { type Document, type RegistryFile, yamlOf } from '../corpus/document.ts'
import type { CutRegistry } from '../corpus/registry/cut-registry.ts'
import { recordKeys } from '../corpus/registry/record-keys.ts'
import { frameYaml } from '../corpus/registry/whole-yaml.ts'
import type { Node, NodeKind } from '../syntax/tree.ts'
import type { YamlComment, YamlValue } from '../syntax/yaml.ts'
import type { Source } from '../text/source.ts'
import type { Span } from '../text/span.ts'
import type { Context } from './context.ts'

/**
 * The stretches of lines that can be folded: front matter, sections, lists, quotations, code, tables, comments; maps and lists of YAML. Of a registry
 * with more records than the editor folds, the types and the first records as wholes: whatever lies deeper it would leave out too.
 */
export function foldingRanges({ document, client }: Context): readonly FoldingRange[] {
  const { source } = document
  const most = client.foldsAtMost ?? Number.POSITIVE_INFINITY
  const ranges = new Map<number, FoldingRange>()
  for (const { span, kind } of foldsOf(document, most)) {
    const startLine = source.position(span.start).line
    const endLine = lastLine(source, span)
    const before = ranges.get(startLine)
    // One fold a line: the widest.
    if (endLine <= startLine || (before && before.endLine >= endLine)) continue
    ranges.set(startLine, { startLine, endLine, ...(kind ? { kind } : {}) })
  }
  return [...ranges.values()].toSorted((a, b) => a.startLine - b.startLine)
}

const foldsOf = (document: Document, most: number): Iterable<Fold> =>
  document.kind === 'registry' && document.cut && document.cut.pieces.length > most
    ? outerFolds(document, document.cut, most)
    : folds(document)

/** The types, what stands between them, and so many records. */
function* outerFolds(file: RegistryFile, cut: CutRegistry, most: number): Generator<Fold> {
  const { root, comments } = frameYaml(cut)
  yield* yamlFolds(root)
  yield* commentFolds(comments, file.source)
  for (const { span } of recordKeys(file, most)) {
    yield { span: { start: span.start, end: cut.spanOf(cut.numberAt(span.start)).end } }
  }
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
    const { line: next, character } = source.position(span.start)
    // A comment behind something goes with that.
    if (source.text.slice(span.start - character, span.start).trim() !== '') continue
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
  let last = end
  while (last > start && /\s/u.test(source.text[last - 1] ?? '')) last--
  return source.position(last).line
}
