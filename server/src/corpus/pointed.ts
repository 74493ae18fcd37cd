import { type Span, touches } from '../text/span.ts'
import { factsOf } from './article-facts.ts'
import type { Corpus } from './corpus.ts'
import type { Article, Document } from './document.ts'
import { articleReferent, entityReferent, type Referent, referentOf } from './referent.ts'
import type { Site } from './site.ts'
import { subjectAt } from './subject.ts'

/** The entity or article that a caret points to. */
export interface Pointed {
  readonly referent: Referent
  /** What a person sees as the thing pointed to: the tag, the link, the YAML scalar, the words of a selector. */
  readonly span: Span
  /** The words in the text that name it: a tag's label as readers see it. */
  readonly label: string | undefined
  /** The `#anchor` of a link to an article, as written. */
  readonly anchor: string | undefined
}

/**
 * The entity or article that a caret at `offset` points to: by a site, by words that a selector of `mentions` picks out, by a link
 * inside the article, or by the title or id that the article itself has. The innermost where several stand there.
 */
export function pointedAt(corpus: Corpus, document: Document, offset: number): Pointed | undefined {
  const article = document.kind === 'article' ? document : undefined
  return (
    (article && atSelectedWords(corpus, article, offset)) ??
    atSite(corpus, document, offset) ??
    (article && (atOwnHeading(article, offset) ?? atOwnName(corpus, article, offset)))
  )
}

function atSelectedWords(corpus: Corpus, article: Article, offset: number): Pointed | undefined {
  for (const { list, ref, exact, chosen } of article.selectors) {
    if (list !== 'mentions' || ref === undefined) continue
    const words = chosen.flat().find((piece) => touches(piece, offset))
    const span = words ?? exact.map((scalar) => scalar.span).find((scalar) => touches(scalar, offset))
    const referent = span && entityReferent(corpus, ref, article.uri)
    if (referent) return { referent, span, label: words && article.source.slice(words), anchor: undefined }
  }
  return undefined
}

function atSite(corpus: Corpus, document: Document, offset: number): Pointed | undefined {
  const subject = subjectAt(document, corpus.settings, offset)
  if (subject?.kind !== 'site') return undefined
  const { site, span, tag } = subject
  const referent = referentOf(corpus, site.target, document.uri)
  const anchor = document.kind === 'article' ? anchorOf(document, site) : undefined
  return referent && { referent, span, label: tag?.labelText, anchor }
}

function anchorOf({ tree, source }: Article, site: Site): string | undefined {
  const tag = tree.tags.find((one) => one.span.start === site.whole.start)
  if (tag) return tag.anchor && source.slice(tag.anchor)
  return tree.links.find((link) => link.span.start === site.whole.start)?.target.split('#')[1]
}

function atOwnHeading(article: Article, offset: number): Pointed | undefined {
  const link = article.tree.links.find((one) => touches(one.span, offset) && one.target.startsWith('#'))
  if (!link) return undefined
  const referent = articleReferent(factsOf(article))
  return { referent, span: link.span, label: undefined, anchor: link.target.slice(1) }
}

function atOwnName(corpus: Corpus, article: Article, offset: number): Pointed | undefined {
  const { idScalar, titleSpan } = article
  const span = idScalar && touches(idScalar.span, offset) ? idScalar.span : titleSpan
  if (!touches(span, offset) || span.start === span.end) return undefined
  const referent = idScalar?.span === span ? referentOf(corpus, `article:${idScalar.text}`, article.uri) : undefined
  return { referent: referent ?? articleReferent(factsOf(article)), span, label: undefined, anchor: undefined }
}
