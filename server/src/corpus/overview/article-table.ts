import { compareText } from '../../text/compare.ts'
import type { Corpus } from '../corpus.ts'
import type { Article } from '../document.ts'
import type { Layer } from '../layer.ts'
import { NONE } from '../segment/segment-parts.ts'
import { dayOf, daysOf, NO_DAY } from './days.ts'
import { onceForParts, STRIDE, type Steps } from './steps.ts'

/** All articles of a corpus by number, in the order of their URIs. */
export interface ArticleTable {
  readonly size: number
  /** By number when it was published (`days.ts`). */
  readonly days: Int32Array
  /** By number the layer, or `NONE` for open ones, and the file in it, or the place among the open ones. */
  readonly layers: Uint32Array
  readonly files: Uint32Array
  /** How closed ones are kept, and open ones, as they are. */
  readonly closed: readonly Layer[]
  readonly open: readonly Article[]
}

/** The articles of a corpus. */
export const articleTable = onceForParts(({ layers, whole }) => [...layers, ...whole.values()], reckonTable)

/** Closed articles alone: files are opened and closed more seldom than edited. */
const closedTable = onceForParts(
  ({ layers }) => layers,
  function* ({ layers }: Corpus): Steps<Rows> {
    const main = layers.reduce(
      (best, { segment }, at) => (segment.size > (layers[best]?.segment.size ?? 0) ? at : best),
      0,
    )
    const others: Row[] = []
    let rows = emptyRows(0)
    for (const [at, layer] of layers.entries()) {
      const { segment } = layer
      if (at === main) {
        rows = rowsOf(layer, at)
        continue
      }
      for (let file = 0; file < segment.size; file++) {
        if (file % STRIDE === 0) yield
        if (segment.isArticle(file) && layer.counts(file)) others.push({ uri: segment.uriOf(file), layer: at, file })
      }
    }
    yield
    return withOthers(layers, rows, others)
  },
)

function* reckonTable(corpus: Corpus): Steps<ArticleTable> {
  const { layers, whole } = corpus
  const open = [...whole.values()].filter((document) => document.kind === 'article')
  const closed = yield* closedTable(corpus)
  const others = open.map(({ uri }, file): Row => ({ uri, layer: NONE, file }))
  const rows = withOthers(layers, closed, others)
  const size = rows.files.length
  const days = new Int32Array(size)
  const byLayer = layers.map(({ segment }) => daysOf(segment))
  for (let number = 0; number < size; number++) {
    const file = rows.files[number] ?? 0
    const layer = byLayer[rows.layers[number] ?? NONE]
    days[number] = layer ? (layer[file] ?? NO_DAY) : dayOf(open[file]?.date)
  }
  return { size, days, layers: rows.layers, files: rows.files, closed: layers, open }
}

interface Rows {
  readonly layers: Uint32Array
  readonly files: Uint32Array
}

interface Row {
  readonly uri: string
  readonly layer: number
  readonly file: number
}

const emptyRows = (size: number): Rows => ({ layers: new Uint32Array(size), files: new Uint32Array(size) })

function rowsOf(layer: Layer, at: number): Rows {
  const { segment } = layer
  const files = new Uint32Array(segment.size)
  let count = 0
  for (let file = 0; file < segment.size; file++) {
    if (segment.isArticle(file) && layer.counts(file)) files[count++] = file
  }
  return { layers: new Uint32Array(count).fill(at), files: files.slice(0, count) }
}

/** Rows with a few others at their places among them. */
function withOthers(layers: readonly Layer[], { layers: from, files }: Rows, others: readonly Row[]): Rows {
  if (others.length === 0) return { layers: from, files }
  const rows = emptyRows(files.length + others.length)
  const uriAt = (at: number): string => layers[from[at] ?? NONE]?.segment.uriOf(files[at] ?? 0) ?? ''
  let [start, number] = [0, 0]
  for (const { uri, layer, file } of others.toSorted((a, b) => compareText(a.uri, b.uri))) {
    let [low, high] = [start, files.length]
    while (low < high) {
      const middle = (low + high) >>> 1
      if (uriAt(middle) < uri) low = middle + 1
      else high = middle
    }
    rows.layers.set(from.subarray(start, low), number)
    rows.files.set(files.subarray(start, low), number)
    number += low - start
    start = low
    rows.layers[number] = layer
    rows.files[number++] = file
  }
  rows.layers.set(from.subarray(start), number)
  rows.files.set(files.subarray(start), number)
  return rows
}
