import type { Article, Document } from '../corpus/document.ts'
import { readArticle } from '../corpus/read-article.ts'
import type { Selector } from '../corpus/selector.ts'
import type { Settings } from '../schema/settings.ts'
import { entryOf, itemsOf, mapOf, scalarOf } from '../schema/values.ts'
import { plainOffset } from '../syntax/plain-offsets.ts'
import { rewriteScalar } from '../syntax/yaml-write.ts'
import { applyEdits, type Edit } from '../text/edit.ts'
import { Source } from '../text/source.ts'
import type { Span } from '../text/span.ts'

/**
 * The edits of a document's text, with those that move its selectors along (docs/format.md §4): where the words that one picks out are written
 * otherwise now, or others like them have come or gone before them, `exact` or `occurrence` says so too.
 */
export function withSelectors(document: Document, settings: Settings, edits: readonly Edit[]): readonly Edit[] {
  if (document.kind !== 'article' || document.selectors.length === 0) return edits
  if (edits.every(({ span }) => span.end <= document.tree.body.start)) return edits
  const { uri, version, text } = document.source
  const after = readArticle(new Source(uri, version, applyEdits(text, edits)), settings)
  if (after.selectors.length !== document.selectors.length) return edits
  const moved = document.selectors.flatMap((selector, index) => {
    const now = after.selectors[index]
    return now ? moveSelector(document, selector, after, now, edits) : []
  })
  return [...edits, ...moved]
}

function moveSelector(
  before: Article,
  { chosen, exact, span }: Selector,
  after: Article,
  now: Selector,
  edits: readonly Edit[],
): readonly Edit[] {
  const [words, ...others] = chosen
  if (!words || others.length > 0) return []
  const place = words.map((piece) => ({
    start: moved(piece.start, edits, 'start'),
    end: moved(piece.end, edits, 'end'),
  }))
  if (now.chosen.length === 1 && isSame(now.chosen[0], place)) return []
  const among = now.hits.findIndex((hit) => isSame(hit, place))
  if (among >= 0) return number(before, span, among + 1)
  return exact.flatMap((scalar, piece) => {
    const { start, end } = place[piece] ?? { start: 0, end: 0 }
    const { plain } = after.tree
    const text = plain.text.slice(plainOffset(plain, start), plainOffset(plain, end)).replace(/\s+/gu, ' ').trim()
    return text === '' || text === scalar.text ? [] : [rewriteScalar(scalar, text)]
  })
}

/** The edit that makes a selector choose another one of the hits. */
function number({ meta }: Article, { start }: Span, occurrence: number): readonly Edit[] {
  const maps = (['mentions', 'not-mentions'] as const).flatMap((list) => itemsOf(entryOf(meta, list)?.value))
  const map = mapOf(maps.find(({ span }) => span.start === start))
  const scalar = scalarOf(entryOf(map, 'occurrence')?.value)
  return scalar ? [rewriteScalar(scalar, String(occurrence))] : []
}

const isSame = (a: readonly Span[] | undefined, b: readonly Span[]): boolean =>
  a !== undefined &&
  a.length === b.length &&
  a.every(({ start, end }, at) => start === b[at]?.start && end === b[at]?.end)

/** Where an offset is after some edits. What is inserted at an edge is outside; the edges of what is replaced stay at its edges. */
function moved(offset: number, edits: readonly Edit[], edge: 'start' | 'end'): number {
  let by = 0
  for (const { span, text } of edits) {
    const grown = text.length - (span.end - span.start)
    const isBefore = span.end < offset || (span.end === offset && (span.start < span.end || edge === 'start'))
    if (isBefore) by += grown
    else if (span.start < offset && span.end > offset)
      by += edge === 'start' ? span.start - offset : span.start + text.length - offset
  }
  return offset + by
}
