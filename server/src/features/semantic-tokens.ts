import type { Corpus } from '../corpus/corpus.ts'
import { type Document, yamlOf } from '../corpus/document.ts'
import { partsIn } from '../corpus/registry/parts-in.ts'
import { fileTarget, isLocal, type Site } from '../corpus/site.ts'
import { shapeOf } from '../corpus/subject.ts'
import { walkShape } from '../schema/check-shape.ts'
import type { Tag } from '../syntax/tree.ts'
import type { YamlValue } from '../syntax/yaml.ts'
import { overlaps, type Span } from '../text/span.ts'
import type { Context } from './context.ts'

/** The kinds of tokens, in the order of their numbers on the wire. */
export const tokenTypes = [
  'person',
  'place',
  'org',
  'event',
  'entity',
  'date',
  'article',
  'unresolved',
  'attribute',
  'type',
  'property',
  'string',
] as const

/** What is said of a token besides its kind; the first is the lowest bit on the wire. */
export const tokenModifiers = ['declaration', 'unknown'] as const

/** A kind of token, by its name in the legend. */
export type TokenType = (typeof tokenTypes)[number]
/** What is said of a token besides its kind, by its name in the legend. */
export type TokenModifier = (typeof tokenModifiers)[number]

/** A token of one line; `start` and `length` in UTF-16 code units. */
export interface SemanticToken {
  readonly line: number
  readonly start: number
  readonly length: number
  readonly type: TokenType
  readonly modifiers: readonly TokenModifier[]
}

/**
 * What the parts of tags and references are, in text order and without overlap, for the whole document or for what touches `within`.
 * Label, type, id and attributes are tokens of their own: editors isolate each token that holds right-to-left text.
 */
export function semanticTokens({ document, corpus }: Context, within?: Span): readonly SemanticToken[] {
  const tokens: SemanticToken[] = []
  let done = 0
  const marked = [...marks(document, corpus, within)].toSorted(
    (a, b) => a.span.start - b.span.start || a.span.end - b.span.end,
  )
  for (const mark of marked) {
    if (mark.span.start < done || mark.span.start >= mark.span.end || (within && !overlaps(mark.span, within))) continue
    done = mark.span.end
    tokens.push(...onLines(mark, document))
  }
  return tokens
}

/** A kind of token and where it stands; labels may run over several lines. */
interface Mark {
  readonly span: Span
  readonly type: TokenType
  readonly modifiers: readonly TokenModifier[]
}

function* marks(document: Document, corpus: Corpus, within: Span | undefined): Generator<Mark> {
  if (document.kind === 'registry') {
    for (const { sites, yaml } of partsIn(document, within)) yield* ofYaml({ sites, root: yaml.root, document }, corpus)
    return
  }
  if (document.kind === 'article') for (const tag of document.tree.tags) yield* ofTag(tag, corpus)
  yield* ofYaml({ sites: document.sites, root: yamlOf(document)?.root, document }, corpus)
}

/** A document, or what stands in a part of it. */
interface Part extends Pick<Document, 'sites'> {
  readonly root: YamlValue | undefined
  readonly document: Document
}

function* ofYaml({ sites, root, document }: Part, corpus: Corpus): Generator<Mark> {
  for (const site of sites) {
    if (site.target.startsWith(fileTarget(''))) yield* ofPath(site, corpus)
    else if (!site.label) yield* ofReference(site, document, corpus)
  }
  if (!root) return
  for (const { place } of walkShape(root, shapeOf(document, corpus.settings))) {
    if (place?.shape.kind === 'edtf') yield { span: place.scalar.span, type: 'date', modifiers: [] }
  }
  yield* ofKeys(root, document.kind === 'registry' ? 2 : 0)
}

function* ofTag(tag: Tag, corpus: Corpus): Generator<Mark> {
  if (corpus.settings.schemes.includes(tag.type)) return
  const named =
    tag.type === 'date' ? { type: 'date' as const, modifiers: [] } : meaningOf(`${tag.type}:${tag.id}`, corpus)
  yield { span: tag.label, ...named }
  yield { span: tag.typeSpan, type: 'type', modifiers: [] }
  yield { span: tag.idSpan, ...named }
  for (const { keySpan, valueSpan } of tag.attributes) {
    yield { span: keySpan, type: 'attribute', modifiers: [] }
    yield { span: valueSpan, type: 'string', modifiers: [] }
  }
}

/** A relative link to an article is marked as one by its id is. */
function* ofPath({ target, span, label }: Site, corpus: Corpus): Generator<Mark> {
  const known = corpus.kindOf(target.slice(fileTarget('').length)) === 'article'
  const named = { type: 'article' as const, modifiers: known ? [] : (['unknown'] as const) }
  if (label) yield { span: label, ...named }
  yield { span, ...named }
}

function* ofReference({ target, span, whole, role }: Site, { source }: Document, corpus: Corpus): Generator<Mark> {
  const before = source.slice({ start: whole.start, end: span.start })
  const type = /[a-z][a-z0-9-]*(?=:$)/.exec(before)
  if (type) {
    const start = whole.start + type.index
    yield { span: { start, end: start + type[0].length }, type: 'type', modifiers: [] }
  }
  const { type: kind, modifiers } = meaningOf(target, corpus)
  yield { span, type: kind, modifiers: role === 'declaration' ? ['declaration'] : modifiers }
}

/** Keys are properties; the first levels of the registry are types and ids instead. */
function* ofKeys(value: YamlValue, levels: number, depth = 0): Generator<Mark> {
  if (value.kind === 'list') for (const item of value.items) yield* ofKeys(item, levels, depth)
  if (value.kind !== 'map') return
  for (const { key, value: inner } of value.entries) {
    if (depth >= levels) yield { span: key.span, type: 'property', modifiers: [] }
    else if (depth === 0) yield { span: key.span, type: 'type', modifiers: ['declaration'] }
    if (inner) yield* ofKeys(inner, levels, depth + 1)
  }
}

function meaningOf(target: string, corpus: Corpus): Omit<Mark, 'span'> {
  const type = target.slice(0, target.indexOf(':'))
  if (isLocal(target)) return { type: 'unresolved', modifiers: [] }
  if (type === 'article') {
    return { type: 'article', modifiers: isArticle(target, corpus) ? [] : ['unknown'] }
  }
  return {
    type: corpus.settings.types.get(type)?.like ?? 'entity',
    modifiers: corpus.resolve(target) ? [] : ['unknown'],
  }
}

const isArticle = (target: string, corpus: Corpus): boolean =>
  corpus.articlesOf(target.slice('article:'.length)).length > 0

function* onLines({ span, type, modifiers }: Mark, { source }: Document): Generator<SemanticToken> {
  const first = source.position(span.start).line
  const last = source.position(span.end).line
  for (let line = first; line <= last; line++) {
    const bounds = source.line(line)
    const start = Math.max(span.start, bounds.start)
    const end = Math.min(span.end, bounds.end)
    if (start < end) yield { line, start: start - bounds.start, length: end - start, type, modifiers }
  }
}

/** The tokens as LSP sends them: five numbers each, lines and starts counted from the token before. */
export function encodeTokens(tokens: readonly SemanticToken[]): readonly number[] {
  const data: number[] = []
  let line = 0
  let start = 0
  for (const token of tokens) {
    data.push(
      token.line - line,
      token.line === line ? token.start - start : token.start,
      token.length,
      tokenTypes.indexOf(token.type),
      token.modifiers.reduce((bits, modifier) => bits | (1 << tokenModifiers.indexOf(modifier)), 0),
    )
    line = token.line
    start = token.start
  }
  return data
}

/** What changes one list of numbers into another: LSP's `SemanticTokensEdit`. */
export interface TokensEdit {
  readonly start: number
  readonly deleteCount: number
  readonly data: readonly number[]
}

/** The edit that makes `after` of `before`: all between what they begin and what they end with alike; none where they are equal. */
export function diffTokens(before: readonly number[], after: readonly number[]): readonly TokensEdit[] {
  const shorter = Math.min(before.length, after.length)
  let start = 0
  while (start < shorter && before[start] === after[start]) start++
  let end = 0
  while (end < shorter - start && before.at(-1 - end) === after.at(-1 - end)) end++
  const deleteCount = before.length - start - end
  const data = after.slice(start, after.length - end)
  return deleteCount === 0 && data.length === 0 ? [] : [{ start, deleteCount, data }]
}
