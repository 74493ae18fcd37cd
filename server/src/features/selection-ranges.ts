import type { SelectionRange } from 'vscode-languageserver-types'
import { type Document, yamlOf } from '../corpus/document.ts'
import type { CutRegistry } from '../corpus/registry/cut-registry.ts'
import { frameYaml } from '../corpus/registry/whole-yaml.ts'
import { wordAt } from '../language/words.ts'
import type { Node, Tree } from '../syntax/tree.ts'
import type { YamlDocument, YamlMap, YamlScalar, YamlValue } from '../syntax/yaml.ts'
import { covers, type Span, touches } from '../text/span.ts'
import type { Context } from './context.ts'

/** For each offset the stretches that a selection grows through: word, label, tag, emphasis, block, section, body, file; in YAML word, value, entry, map. */
export const selectionRanges = (context: Context, offsets: readonly number[]): readonly SelectionRange[] =>
  offsets.map((offset) => selectionRange(context.document, offset))

function selectionRange(document: Document, offset: number): SelectionRange {
  const { source } = document
  const whole = { start: 0, end: source.length }
  let range: SelectionRange = { range: source.range(whole) }
  for (const span of growing(document, offset).toReversed()) range = { range: source.range(span), parent: range }
  return range
}

/** The spans around the offset below the whole file, each strictly inside the next. */
function growing(document: Document, offset: number): readonly Span[] {
  const { text } = document.source
  const word = wordAt(text, offset)
  const spans = [...spansOf(document, offset), ...(word ? [word] : [])]
    .filter((span) => touches(span, offset) && span.start < span.end)
    .toSorted((a, b) => a.end - a.start - (b.end - b.start))
  const chain: Span[] = []
  for (const { start, end } of spans) {
    const last = chain.at(-1)
    const wider = !last || (covers({ start, end }, last) && end - start > last.end - last.start)
    if (wider && end - start < text.length) chain.push({ start, end })
  }
  return chain
}

function* spansOf(document: Document, offset: number): Generator<Span> {
  if (document.kind === 'registry' && document.cut) {
    yield* inRegistry(document.cut, offset)
    return
  }
  const yaml = yamlOf(document)
  if (document.kind === 'article') yield* inArticle(document.tree, offset)
  if (yaml) yield* inDocument(yaml, offset)
}

function* inDocument({ root, comments }: YamlDocument, offset: number): Generator<Span> {
  yield* inYaml(root, offset)
  for (const { span } of comments) yield span
}

/** The types of a registry file, and the one record at the offset. */
function* inRegistry(cut: CutRegistry, offset: number): Generator<Span> {
  yield* inDocument(frameYaml(cut), offset)
  const number = cut.numberAt(offset)
  if (cut.pieces[number]?.kind !== 'record') return
  const { root, comments } = cut.yamlOf(number)
  for (const { span } of comments) yield span
  const type = root?.kind === 'map' ? root.entries[0]?.value : undefined
  if (type?.kind === 'map') yield* inEntries(type, offset)
}

function* inArticle(tree: Tree, offset: number): Generator<Span> {
  yield tree.body
  if (tree.frontMatter) yield* [tree.frontMatter.span, tree.frontMatter.content]
  for (const heading of tree.headings) if (heading.top) yield* [heading.section, heading.content]
  for (const link of [...tree.links, ...tree.tags]) {
    if (touches(link.span, offset))
      yield* [link.label, link.destination, ...(link.title ? [link.title] : []), link.span]
  }
  for (const tag of tree.tags) {
    if (!touches(tag.span, offset)) continue
    yield* [tag.typeSpan, tag.idSpan]
    for (const { keySpan, valueSpan } of tag.attributes) {
      yield* [keySpan, valueSpan, { start: keySpan.start, end: valueSpan.end }]
    }
  }
  for (const { span, content } of tree.comments) yield* [span, content]
  yield* inNode(tree.root, offset)
}

function* inNode(node: Node, offset: number): Generator<Span> {
  yield node.span
  for (const child of node.children) if (touches(child.span, offset)) yield* inNode(child, offset)
}

function* inYaml(value: YamlValue | undefined, offset: number): Generator<Span> {
  if (value === undefined || !touches(value.span, offset)) return
  yield value.span
  if (value.kind === 'scalar') yield value.content
  else if (value.kind === 'list') for (const item of value.items) yield* inYaml(item, offset)
  else yield* inEntries(value, offset)
}

function* inEntries({ entries }: YamlMap, offset: number): Generator<Span> {
  for (const { key, value, span } of entries) {
    if (!touches(span, offset)) continue
    yield span
    yield* ofScalar(key)
    yield* inYaml(value, offset)
  }
}

const ofScalar = ({ span, content }: YamlScalar): readonly Span[] => [span, content]
