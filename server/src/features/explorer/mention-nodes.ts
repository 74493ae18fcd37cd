import type { Article } from '../../corpus/document.ts'
import { wordsOf } from '../../corpus/referent.ts'
import type { ExplorerAnswer, ExplorerKey, ExplorerNode } from '../../protocol/explorer.ts'
import type { Span } from '../../text/span.ts'
import { mergedTargets } from './merged-targets.ts'
import { nodeId } from './node-id.ts'
import { type ExplorerView, page } from './view.ts'
import { wordsInContext } from './words-in-context.ts'

type KeyOf<Kind extends ExplorerKey['kind']> = Extract<ExplorerKey, { readonly kind: Kind }>

/** The mentions of an entity in an article, in text order. */
export function mentionNodes(
  view: ExplorerView,
  { root, ref, uri, ...key }: KeyOf<'mentioning' | 'mentioned'>,
): ExplorerAnswer {
  const article = view.corpus.document(uri)
  if (article?.kind !== 'article') return { nodes: [], total: 0 }
  const targets = new Set(mergedTargets(view, ref))
  const spans = article.sites
    .filter(({ role, target }) => role === 'mention' && targets.has(target))
    .flatMap((site) => (wordsOf(article, site) ?? [[site.whole]]).map(wholeOf))
    .sort((a, b) => a.start - b.start)
  const within = `${'within' in key ? `${key.within} ` : ''}${ref}`
  return page(view, spans, (span, nth) => mentionNode(article, { kind: 'mention', root, within, uri, nth }, span))
}

/** Words that stand apart are shown with what stands between them. */
export const wholeOf = (pieces: readonly Span[]): Span => ({
  start: pieces[0]?.start ?? 0,
  end: pieces.at(-1)?.end ?? 0,
})

/** Words of an article in their sentence. */
export function mentionNode(article: Article, key: ExplorerKey, span: Span): ExplorerNode {
  const { label, highlight, sentence } = wordsInContext(article, span)
  return {
    key,
    id: nodeId(key),
    label,
    highlight,
    tooltip: sentence,
    spoken: sentence,
    children: 'none',
    place: { uri: article.uri, range: article.source.range(span) },
  }
}
