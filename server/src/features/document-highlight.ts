import type { DocumentHighlight, DocumentHighlightKind } from 'vscode-languageserver-types'
import { pointedAt } from '../corpus/pointed.ts'
import { sitesIn, wordsOf } from '../corpus/referent.ts'
import type { Context } from './context.ts'

/** The other places of the same document that name what stands at an offset: the labels of its tags, the words of selectors, YAML values. */
export function documentHighlight(
  { corpus, document }: Context,
  offset: number,
): readonly DocumentHighlight[] | undefined {
  const pointed = pointedAt(corpus, document, offset)
  if (!pointed) return undefined
  const highlights = sitesIn(document, pointed.referent).flatMap((site) => {
    const words = wordsOf(document, site)?.flat() ?? []
    // A selector stands in the front matter: both it and its words are marked.
    const spans = site.label ? words : [...words, site.span]
    const kind = site.role === 'declaration' ? kinds.write : kinds.read
    return spans.map((span) => ({ span, kind }))
  })
  const once = new Map(highlights.map((one) => [`${one.span.start} ${one.span.end}`, one]))
  return [...once.values()]
    .toSorted((a, b) => a.span.start - b.span.start)
    .map(({ span, kind }) => ({ range: document.source.range(span), kind }))
}

/** LSP's kinds: a record declares its entity, all else only names it. */
const kinds = { read: 2, write: 3 } as const satisfies Readonly<Record<string, DocumentHighlightKind>>
