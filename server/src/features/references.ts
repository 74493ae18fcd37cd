import type { Location } from 'vscode-languageserver-types'
import type { Document } from '../corpus/document.ts'
import { pointedAt } from '../corpus/pointed.ts'
import { carriedMentions, type PlacedSite, type Referent, sitesOf, wordsOf } from '../corpus/referent.ts'
import { compareText } from '../text/compare.ts'
import type { Span } from '../text/span.ts'
import type { Context } from './context.ts'

/**
 * Every place that names what stands at an offset, file by file: the labels of tags, the words that selectors pick out, values in front
 * matter and registry; of an article its ids and the relative links to its file; of an entity also the mentions that `parts` carry and
 * those of ids that were merged into it. A mention counts once: a selector's `ref` is listed only where its words are not found,
 * or with the declarations, where `includeDeclaration` asks for them.
 */
export function references(
  context: Context,
  offset: number,
  includeDeclaration: boolean,
): readonly Location[] | undefined {
  const { corpus, document } = context
  const pointed = pointedAt(corpus, document, offset)
  if (!pointed) return undefined
  const { referent } = pointed
  const found: PlacedSpan[] = []
  for (const placed of sitesOf(corpus, referent)) found.push(...spansOf(placed, includeDeclaration))
  if (referent.kind === 'entity') found.push(...carriedMentions(corpus, referent))
  if (includeDeclaration) found.push(...articlesThemselves(referent))
  return inOrder(found)
}

interface PlacedSpan {
  readonly document: Document
  readonly span: Span
}

function spansOf({ document, site }: PlacedSite, includeDeclaration: boolean): readonly PlacedSpan[] {
  if (site.role === 'declaration') return includeDeclaration ? [{ document, span: site.span }] : []
  const words = wordsOf(document, site)
  if (!words) return [{ document, span: site.whole }]
  const spans = words.map((pieces) => ({
    start: pieces[0]?.start ?? site.whole.start,
    end: pieces.at(-1)?.end ?? site.whole.end,
  }))
  return (site.label || !includeDeclaration ? spans : [...spans, site.whole]).map((span) => ({ document, span }))
}

/** An article is declared by its id where that is written, else by its title. */
function articlesThemselves(referent: Referent): readonly PlacedSpan[] {
  if (referent.kind !== 'article') return []
  return referent.articles.map((document) => ({ document, span: document.idScalar?.content ?? document.titleSpan }))
}

function inOrder(found: readonly PlacedSpan[]): readonly Location[] {
  const places = new Map(found.map((one) => [`${one.document.uri} ${one.span.start} ${one.span.end}`, one]))
  return [...places.values()]
    .toSorted(
      (a, b) => compareText(a.document.uri, b.document.uri) || a.span.start - b.span.start || a.span.end - b.span.end,
    )
    .map(({ document, span }) => ({ uri: document.uri, range: document.source.range(span) }))
}
