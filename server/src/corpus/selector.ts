import { isProclitic } from '../language/particles.ts'
import { entryOf, itemsOf, mapOf, scalarOf, textOf, textsOf } from '../schema/values.ts'
import { sourceSpan } from '../syntax/plain-offsets.ts'
import type { Tree } from '../syntax/tree.ts'
import type { YamlMap, YamlScalar, YamlValue } from '../syntax/yaml.ts'
import { covers, type Span } from '../text/span.ts'

/** An entry of `mentions` or `not-mentions`: words picked out by what they are (docs/format.md §4), and where they were found. */
export interface Selector {
  readonly list: 'mentions' | 'not-mentions'
  readonly span: Span
  /** The scalars of `exact`: several are the pieces of a discontinuous mention. */
  readonly exact: readonly YamlScalar[]
  readonly ref: string | undefined
  /** Whether the entry chooses among several hits by `occurrence`. */
  readonly chooses: boolean
  /** Every hit that the entry's words, neighbours and `in` allow, in text order; each a list of pieces, spans in the file. */
  readonly hits: readonly (readonly Span[])[]
  /** The hits that `occurrence` chooses of these; all of them where it is not written. */
  readonly chosen: readonly (readonly Span[])[]
}

/** The selectors of an article, each sought in its plain text. */
export function readSelectors(tree: Tree, meta: YamlMap | undefined): readonly Selector[] {
  const finder = new HitFinder(tree)
  return (['mentions', 'not-mentions'] as const).flatMap((list) =>
    itemsOf(entryOf(meta, list)?.value).flatMap((item) => {
      const map = mapOf(item)
      return map ? [readSelector(finder, list, map)] : []
    }),
  )
}

/** All places of some words in the text, as a selector without neighbours finds them; each a list of one span in the file. */
export const hitsOf = (tree: Tree, words: string): Selector['hits'] =>
  new HitFinder(tree).hits({ pieces: [normal(words)], prefix: '', suffix: '', inside: undefined })

function readSelector(finder: HitFinder, list: Selector['list'], map: YamlMap): Selector {
  const at = (key: string): YamlValue | undefined => entryOf(map, key)?.value
  const exact = itemsOf(at('exact')).flatMap((item) => scalarOf(item) ?? [])
  const occurrence = textOf(at('occurrence'))
  const wanted: Wanted = {
    pieces: textsOf(at('exact')).map(normal),
    prefix: normal(textOf(at('prefix')) ?? ''),
    suffix: normal(textOf(at('suffix')) ?? ''),
    inside: textOf(at('in')),
  }
  const hits = wanted.pieces.length > 0 ? finder.hits(wanted) : []
  return {
    list,
    span: map.span,
    exact,
    ref: textOf(at('ref')),
    chooses: occurrence !== undefined,
    hits,
    chosen: choose(hits, occurrence),
  }
}

function choose<T>(hits: readonly T[], occurrence: string | undefined): readonly T[] {
  if (occurrence === undefined || occurrence === 'all') return hits
  return hits.slice(Number(occurrence) - 1, Number(occurrence))
}

interface Wanted {
  readonly pieces: readonly string[]
  readonly prefix: string
  readonly suffix: string
  readonly inside: string | undefined
}

const normal = (text: string): string => comparable(text).trim()

/** A block's text as selectors are compared with it. */
interface BlockText {
  readonly plain: Span
  readonly key: string
}

/** Finds what selectors want. The texts of all blocks are made when the first one asks, and those that want the same share what is found. */
class HitFinder {
  readonly #tree: Tree
  readonly #found = new Map<string, Selector['hits']>()
  #texts: readonly BlockText[] | undefined

  constructor(tree: Tree) {
    this.#tree = tree
  }

  hits(wanted: Wanted): Selector['hits'] {
    const key = JSON.stringify(wanted)
    const known = this.#found.get(key)
    if (known) return known
    const { blocks, plain: whole } = this.#tree
    this.#texts ??= blocks.map(({ plain }) => ({ plain, key: comparable(whole.text.slice(plain.start, plain.end)) }))
    const hits = [...find(this.#tree, this.#texts, wanted)]
    this.#found.set(key, hits)
    return hits
  }
}

function* find(tree: Tree, texts: readonly BlockText[], wanted: Wanted): Generator<readonly Span[]> {
  const { inside } = wanted
  const labels = inside === undefined ? undefined : tree.tags.filter((tag) => `${tag.type}:${tag.id}` === inside)
  for (const { plain, key } of texts) {
    let offsets: readonly number[] | undefined
    for (const hit of hitsIn(key, wanted)) {
      offsets ??= offsetsOf(tree.plain.text.slice(plain.start, plain.end))
      const at = (offset: number): number => plain.start + (offsets?.[offset] ?? 0)
      const spans = hit.map(({ start, end }) => sourceSpan(tree.plain, { start: at(start), end: at(end) }))
      if (!labels || spans.every((span) => labels.some((tag) => covers(tag.label, span)))) yield spans
    }
  }
}

/** Where the pieces stand one after the other between the wanted neighbours; offsets in the key. */
function* hitsIn(key: string, { pieces, prefix, suffix }: Wanted): Generator<readonly Span[]> {
  const [first = '', ...others] = pieces
  for (const start of wordHits(key, first, 0)) {
    const hit: Span[] = [{ start, end: start + first.length }]
    for (const piece of others) {
      const next = wordHits(key, piece, hit.at(-1)?.end ?? 0).next().value
      if (next === undefined) return
      hit.push({ start: next, end: next + piece.length })
    }
    const end = hit.at(-1)?.end ?? start
    const before = key.slice(Math.max(0, start - prefix.length - 1), start).trimEnd()
    const after = key.slice(end, end + suffix.length + 1).trimStart()
    if (before.endsWith(prefix) && after.startsWith(suffix)) yield hit
  }
}

/** Where the piece stands as whole words; glued particles may stand before it. */
function* wordHits(key: string, piece: string, from: number): Generator<number> {
  if (piece === '') return
  for (let at = key.indexOf(piece, from); at >= 0; at = key.indexOf(piece, at + 1)) {
    const before = /[\p{L}\p{M}\p{N}\u0640]+$/u.exec(key.slice(Math.max(0, at - 40), at))?.[0] ?? ''
    const after = /^[\p{L}\p{M}\p{N}\u0640]/u.test(key.slice(at + piece.length, at + piece.length + 2))
    const starts = before === '' || !/^[\p{L}\p{M}\p{N}]/u.test(piece) || isProclitic(before)
    if (starts && (!after || !/[\p{L}\p{M}\p{N}]$/u.test(piece))) yield at
  }
}

/** The text as it is compared: NFC, each run of white space one space. */
const comparable = (text: string): string => text.normalize('NFC').replace(/\s+/gu, ' ')

/** The offset in the text of each unit of its comparable form, and of its end. */
function offsetsOf(text: string): readonly number[] {
  const offsets: number[] = []
  // A letter with the marks on it is one unit of NFC: normalising it alone gives what normalising the whole would.
  for (const { 0: cluster, index } of text.matchAll(/\s+|\P{M}?\p{M}*/gsu)) {
    if (cluster === '') continue
    const key = comparable(cluster)
    for (let unit = 0; unit < key.length; unit++) offsets.push(index + (key.length === cluster.length ? unit : 0))
  }
  offsets.push(text.length)
  return offsets
}
