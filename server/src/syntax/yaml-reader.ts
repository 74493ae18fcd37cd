import { Composer, type Document, isAlias, isMap, isPair, isScalar, isSeq, type Pair, Parser, type Scalar } from 'yaml'
import type { Span } from '../text/span.ts'
import type { YamlDocument, YamlEntry, YamlMap, YamlProblem, YamlScalar, YamlValue } from './yaml.ts'
import { joinColonProblems, readColonValue } from './yaml-colons.ts'
import { swallowedItems } from './yaml-items.ts'
import { codeAt, markerBefore } from './yaml-markers.ts'
import { withoutTabs } from './yaml-tabs.ts'
import { surveyTokens } from './yaml-tokens.ts'

/** Collections nest no deeper than this in a document that is read; nothing a person writes comes near. */
const MAX_DEPTH = 100

/** How many values one document may repeat through aliases: an honest one repeats a few, a "billion laughs" does not get far. */
const MAX_ALIASED = 10_000

/** How many quotes of a document may be left open before what follows the next one is given up. */
const MAX_OPEN_QUOTES = 3

const OPTIONS = {
  version: '1.2',
  schema: 'core',
  merge: false,
  resolveKnownTags: false,
  // The package compares every key with all before it, which takes minutes for a large registry; `findDuplicates` does it with a map.
  uniqueKeys: false,
  keepSourceTokens: true,
  prettyErrors: false,
  logLevel: 'silent',
} as const

/**
 * Reads the YAML in one span of a file. Accepts every text and never throws: slips stand in `problems`, what can be read is there all the same.
 * Of several documents the first is read. All spans are offsets in the whole text.
 */
export function parseYaml(text: string, span: Span): YamlDocument {
  // A lone CR ends a line in YAML, but not in the package. Behind a BOM the package counts columns wrongly.
  const from = text.startsWith('\ufeff', span.start) ? span.start + 1 : span.start
  const source = text.slice(from, span.end).replace(/\r(?!\n)/g, '\n')
  const at = ({ start, end }: Span): Span => ({
    start: Math.min(from + start, span.end),
    end: Math.min(from + Math.max(start, end), span.end),
  })
  const { root, comments, problems } = readTabbed(source, at)
  return {
    span,
    root: isNothing(root) ? undefined : root,
    comments: comments.map((comment) => ({ ...comment, span: at(comment.span) })),
    problems: problems.toSorted((a, b) => a.span.start - b.span.start),
  }
}

type Parts = Omit<YamlDocument, 'span'>

/** Tabs in the place of indentation are one slip, and what they indent is read as it was meant. */
function readTabbed(source: string, at: Place): Parts {
  const parts = readSource(source, at, MAX_OPEN_QUOTES)
  const untabbed = parts.problems.some(({ code }) => code === TABS) ? withoutTabs(source) : undefined
  if (!untabbed) return parts
  const { written, first } = untabbed
  const { root, comments, problems } = readSource(untabbed.source, (span) => at(written(span)), MAX_OPEN_QUOTES)
  const problem = { code: TABS, message: 'Tabs are not allowed as indentation', span: at(first) }
  const ownComments = comments.map((comment) => ({ ...comment, span: written(comment.span) }))
  return { root, comments: ownComments, problems: [problem, ...problems] }
}

const TABS = 'TAB_AS_INDENT'

function readSource(source: string, at: Place, openQuotes: number): Parts {
  const tokens = [...new Parser().parse(source)]
  const { comments, tooDeep, openQuote } = surveyTokens(tokens, MAX_DEPTH)
  if (tooDeep) {
    const problem = { code: 'TOO_DEEP', message: `Collections nest more than ${MAX_DEPTH} deep`, span: at(tooDeep) }
    return { root: undefined, comments, problems: [problem] }
  }
  if (openQuote !== undefined && openQuotes > 0) return readWithoutQuote(source, at, openQuote, openQuotes - 1)
  const [document, second] = [...new Composer(OPTIONS).compose(tokens)]
  if (!document) return { root: undefined, comments, problems: [] }
  const reader = new ValueReader(source, at)
  const root = document.contents ? reader.read(document.contents) : undefined
  const problems = [...joinColonProblems(packageProblems(document, source, at), reader.colonValues), ...reader.problems]
  if (second) {
    const start = markerBefore(source, second.range[0])
    const message = 'Only the first document of a file is read'
    problems.push({ code: 'MULTIPLE_DOCS', message, span: at({ start, end: start + 3 }) })
  }
  return { root, comments, problems }
}

/** A quote that is never closed would swallow all that follows: reported once, it is passed over, and its line is a plain value. */
function readWithoutQuote(source: string, at: Place, start: number, openQuotes: number): Parts {
  const { root, comments, problems } = readSource(
    `${source.slice(0, start)} ${source.slice(start + 1)}`,
    at,
    openQuotes,
  )
  const newline = source.indexOf('\n', start)
  const end = source.slice(0, newline < 0 ? undefined : newline).trimEnd().length
  const problem = { code: 'MISSING_CHAR', message: `Missing closing ${source[start]} quote`, span: at({ start, end }) }
  return { root, comments, problems: [problem, ...problems] }
}

const isNothing = (value: YamlValue | undefined): boolean =>
  value?.kind === 'scalar' && value.span.start === value.span.end

type Place = (span: Span) => Span

const packageProblems = (document: Document, source: string, at: Place): YamlProblem[] =>
  [...document.errors, ...document.warnings].map(({ code, message, pos: [start, end] }) => ({
    code: codeAt(source, { code }, start),
    message,
    span: at({ start, end }),
  }))

class ValueReader {
  readonly problems: YamlProblem[] = []
  readonly colonValues: Span[] = []
  readonly #source: string
  readonly #at: Place
  readonly #anchors = new Map<string, unknown>()
  /** Anchored collections that are being read: an alias to one of them would never end. */
  readonly #open = new Set<unknown>()
  #aliased = 0

  constructor(source: string, at: Place) {
    this.#source = source
    this.#at = at
  }

  /** The value of a node of the package; `alias` is the place of the alias that it is reached through. */
  read(node: unknown, alias?: Span): YamlValue | undefined {
    if (alias && ++this.#aliased > MAX_ALIASED) return undefined
    if (isAlias(node)) return this.#alias(node.source, alias ?? this.#at(spanOf(node)))
    if (!alias) this.#remember(node)
    if (isScalar(node)) return this.#scalar(node, alias)
    if (isPair(node)) return this.#pairAlone(node, alias)
    if (!isMap(node) && !isSeq(node)) return undefined
    this.#open.add(node)
    const value = isMap(node) ? this.#map(node, alias) : this.#list(node, alias)
    this.#open.delete(node)
    return value
  }

  #remember(node: unknown): void {
    const anchor = isScalar(node) || isMap(node) || isSeq(node) ? node.anchor : undefined
    if (anchor !== undefined) this.#anchors.set(anchor, node)
  }

  #alias(name: string, span: Span): YamlValue | undefined {
    const target = this.#anchors.get(name)
    if (target === undefined || this.#open.has(target)) {
      this.#report('BAD_ALIAS', `There is no anchor ${name} before this alias`, span)
      return undefined
    }
    const value = this.read(target, span)
    if (this.#aliased > MAX_ALIASED)
      this.#reportOnce('TOO_MANY_ALIASES', `Aliases repeat more than ${MAX_ALIASED} values`, span)
    return value
  }

  #scalar(node: Scalar, alias: Span | undefined): YamlScalar {
    const { start, end: reach } = spanOf(node)
    const style = STYLES[node.type ?? ''] ?? 'plain'
    const text = style === 'plain' ? (node.source ?? '') : String(node.value ?? '')
    const value = isCoreValue(node.value) ? node.value : text
    // The package counts white space and a remark behind an empty value to it.
    const end = style === 'plain' && this.#source.startsWith(text, start) ? start + text.length : reach
    if (alias) return { kind: 'scalar', span: alias, content: alias, text, value, style, alias: true }
    return {
      kind: 'scalar',
      span: this.#at({ start, end }),
      content: this.#at(this.#content(start, end, style)),
      text,
      value,
      style,
    }
  }

  #content(start: number, end: number, style: YamlScalar['style']): Span {
    if (style === 'plain') return { start, end }
    if (style === 'block') {
      const newline = this.#source.indexOf('\n', start)
      const from = newline < 0 || newline >= end ? end : newline + 1
      return { start: from, end }
    }
    const closed = end - start > 1 && this.#source[end - 1] === this.#source[start]
    return { start: start + 1, end: closed ? end - 1 : end }
  }

  #list(node: { readonly items: readonly unknown[]; readonly flow?: boolean }, alias: Span | undefined): YamlValue {
    const items: YamlValue[] = []
    for (const item of node.items) {
      const value = this.read(item, alias)
      if (value) items.push(value)
      if (node.flow === true || alias || !isScalar(item) || item.type !== 'PLAIN') continue
      for (const span of swallowedItems(this.#source, spanOf(item)))
        this.#report('ITEM_IN_TEXT', 'This item is read as text of the one before it', this.#at(span))
    }
    const flow = node.flow === true
    return { kind: 'list', span: alias ?? this.#collectionSpan(node, items.at(-1)?.span), flow, items }
  }

  #map(node: { readonly items: readonly Pair[]; readonly flow?: boolean }, alias: Span | undefined): YamlMap {
    const entries =
      node.flow === true ? node.items.map((pair) => this.#entry(pair, alias)) : this.#entries(node.items, alias)
    if (!alias) this.#findDuplicates(entries)
    const flow = node.flow === true
    return { kind: 'map', span: alias ?? this.#collectionSpan(node, entries.at(-1)?.span), flow, entries }
  }

  /** A `key: value` that stands alone in a list between square brackets is a map of one entry. */
  #pairAlone(pair: Pair, alias: Span | undefined): YamlMap {
    const entry = this.#entry(pair, alias)
    return { kind: 'map', span: entry.span, flow: true, entries: [entry] }
  }

  #entries(pairs: readonly Pair[], alias: Span | undefined): YamlEntry[] {
    return pairs.flatMap((pair) => {
      const value = alias ? undefined : readColonValue(this.#source, pair)
      if (!value) return [this.#entry(pair, alias)]
      const span = this.#at(value.span)
      this.colonValues.push(span)
      const text = this.#source.slice(value.span.start, value.span.end)
      const scalar: YamlScalar = { kind: 'scalar', span, content: span, text, value: text, style: 'plain' }
      return [entryOf(this.#key(pair.key, alias, colonOf(pair)), scalar, 0), ...this.#entries(value.following, alias)]
    })
  }

  #entry(pair: Pair, alias: Span | undefined): YamlEntry {
    const colon = alias ? undefined : colonOf(pair)
    const key = this.#key(pair.key, alias, colon)
    const value = this.read(pair.value, alias)
    const present = value && !(isNothing(value) && !alias) ? value : undefined
    return entryOf(key, present, colon === undefined ? 0 : this.#at({ start: colon + 1, end: colon + 1 }).end)
  }

  /** Keys count as text; a key that is a collection counts as it is written. */
  #key(node: unknown, alias: Span | undefined, colon: number | undefined): YamlScalar {
    const value = node === null || node === undefined ? undefined : this.read(node, alias)
    if (value?.kind === 'scalar') return value
    const empty = alias ?? this.#at({ start: colon ?? 0, end: colon ?? 0 })
    const reach = value?.span ?? empty
    const text = node && value ? this.#written(node).slice(0, reach.end - reach.start) : ''
    const span = alias ?? { start: reach.start, end: reach.start + text.length }
    return { kind: 'scalar', span, content: span, text, value: text === '' ? null : text, style: 'plain' }
  }

  #written(node: unknown): string {
    const { start, end } = spanOf(node)
    return this.#source.slice(start, end).trim()
  }

  /** Of a block collection the package counts the lines behind it too; here it ends with its last item. */
  #collectionSpan(node: { readonly flow?: boolean }, last: Span | undefined): Span {
    const span = this.#at(spanOf(node))
    return node.flow === true || !last ? span : { start: span.start, end: Math.max(span.start, last.end) }
  }

  #findDuplicates(entries: readonly YamlEntry[]): void {
    const seen = new Set<string>()
    for (const { key } of entries) {
      if (seen.has(key.text)) this.#report('DUPLICATE_KEY', `The key ${key.text} stands here twice`, key.span)
      seen.add(key.text)
    }
  }

  #report(code: string, message: string, span: Span): void {
    this.problems.push({ code, message, span })
  }

  #reportOnce(code: string, message: string, span: Span): void {
    if (!this.problems.some((problem) => problem.code === code)) this.#report(code, message, span)
  }
}

const entryOf = (key: YamlScalar, value: YamlValue | undefined, behindColon: number): YamlEntry => ({
  key,
  value,
  span: { start: key.span.start, end: Math.max(key.span.end, behindColon, value?.span.end ?? 0) },
})

const STYLES: Readonly<Record<string, YamlScalar['style']>> = {
  QUOTE_SINGLE: 'single',
  QUOTE_DOUBLE: 'double',
  BLOCK_LITERAL: 'block',
  BLOCK_FOLDED: 'block',
}

const isCoreValue = (value: unknown): value is string | number | boolean | null =>
  value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'

function spanOf(node: unknown): Span {
  const range = (node as { readonly range?: readonly [number, number, number] | null }).range
  return { start: range?.[0] ?? 0, end: range?.[1] ?? 0 }
}

/** Where the colon of a pair stands. */
function colonOf(pair: Pair): number | undefined {
  const token = pair.srcToken
  return token?.sep?.find(({ type }) => type === 'map-value-ind')?.offset
}
