import type { DocumentLink } from 'vscode-languageserver-types'
import { headingOf } from '../corpus/anchor.ts'
import type { Corpus } from '../corpus/corpus.ts'
import { type Article, type Document, yamlOf } from '../corpus/document.ts'
import { externalLink } from '../corpus/external-id.ts'
import { linkValues, linkValuesIn } from '../corpus/registry/link-values.ts'
import { shapeOf } from '../corpus/subject.ts'
import type { Shape } from '../schema/shape.ts'
import { pathOfLink } from '../syntax/link-path.ts'
import type { Link, Node } from '../syntax/tree.ts'
import { covers, type Span, touches } from '../text/span.ts'
import { resolveUri } from '../text/uri.ts'
import type { Context } from './context.ts'

/**
 * What a click opens besides entities: URLs, files, other articles, the pages of external ids. A link covers its destination, or the
 * name of its definition, never the words of a label, and entity tags have none: there the jump to the definition answers.
 */
export function documentLinks(context: Context): readonly DocumentLink[] {
  const found = foundLinks(context)
  // A definition that several references use is one link.
  const once = new Map(found.filter(({ span }) => span.start < span.end).map((one) => [one.span.start, one]))
  return [...once.values()]
    .toSorted((a, b) => a.span.start - b.span.start)
    .map(({ span, target }) => ({ range: context.document.source.range(span), target }))
}

/**
 * Where the link at an offset leads, for an editor in which people click the words of a link: those of `documentLinks`, and from the label of a link
 * or an image, wherever its destination is written, and from all of the line that defines a reference. The innermost where several stand there.
 */
export function linkTargetAt(context: Context, offset: number): string | undefined {
  const { document, corpus } = context
  const direct = foundLinks(context).find(({ span }) => touches(span, offset))
  if (direct || document.kind !== 'article') return direct?.target
  const links = [...document.tree.links, ...document.tree.images].filter(({ target }) => target !== '')
  const around = links.filter(({ span }) => touches(span, offset)).toSorted((a, b) => b.span.start - a.span.start)
  const definition = definitionAt(document.tree.root, offset)
  const defined = links.find(({ destination }) => definition && covers(definition.span, destination))
  const link = around[0] ?? defined
  return link && targetOf(link, document, corpus)
}

function definitionAt(node: Node, offset: number): Node | undefined {
  if (node.kind === 'link-definition') return node
  const inside = node.children.filter(({ span }) => touches(span, offset))
  return inside.map((child) => definitionAt(child, offset)).find((found) => found !== undefined)
}

interface FoundLink {
  readonly span: Span
  readonly target: string
}

const foundLinks = ({ corpus, document }: Context): readonly FoundLink[] => [
  ...(document.kind === 'article' ? inText(document, corpus) : []),
  ...inYaml(document, corpus),
]

function* inText(article: Article, corpus: Corpus): Generator<FoundLink> {
  for (const link of [...article.tree.links, ...article.tree.images]) {
    const target = targetOf(link, article, corpus)
    if (target === undefined) continue
    yield { span: link.destination, target }
    if (link.form === 'reference') yield { span: definitionName(link), target }
  }
  for (const tag of article.tree.tags) {
    if (tag.type !== 'article') continue
    const [other] = corpus.articlesOf(tag.id)
    const anchor = tag.anchor && article.source.slice(tag.anchor)
    if (other) yield { span: tag.destination, target: placeIn(other.uri, anchor, corpus) }
  }
}

/** What a link calls its definition: `r` in `[text][r]`, the label itself in `[r][]` and `[r]`. */
function definitionName({ span, label }: Link): Span {
  const name = { start: label.end + ']['.length, end: span.end - 1 }
  return name.start < name.end ? name : label
}

function targetOf(link: Link, article: Article, corpus: Corpus): string | undefined {
  const { target } = link
  if (/^(?:https?|mailto):/i.test(target)) return sound(target)
  if (target === '' || /^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(target)) return undefined
  const { path } = pathOfLink(article.source.text, link)
  const anchor = target.split('#')[1]
  const uri = path === '' ? article.uri : resolveUri(article.uri, path)
  return corpus.kindOf(uri) === 'article' ? placeIn(uri, anchor, corpus) : uri
}

/** The article's file, at the line of the heading that the anchor names; editors read `#L12` as a line. */
function placeIn(uri: string, anchor: string | undefined, corpus: Corpus): string {
  const article = anchor === undefined ? undefined : corpus.document(uri)
  if (article?.kind !== 'article' || anchor === undefined) return uri
  const heading = headingOf(article, anchor)
  return heading ? `${uri}#L${article.source.position(heading.span.start).line + 1}` : uri
}

function* inYaml(document: Document, corpus: Corpus): Generator<FoundLink> {
  const cut = document.kind === 'registry' ? document.cut : undefined
  const values = cut ? linkValues(cut) : linkValuesIn(yamlOf(document)?.root, shapeOf(document, corpus.settings))
  for (const { text, shape, span } of values) {
    const target = targetOfValue(text, shape, document, corpus)
    if (target !== undefined) yield { span, target }
  }
}

function targetOfValue(text: string, shape: Shape, document: Document, corpus: Corpus): string | undefined {
  switch (shape.kind) {
    case 'url':
    case 'external-id': {
      const page = externalLink(text)
      return page && sound(page)
    }
    case 'path':
      return resolveUri(document.uri, text)
    case 'article':
      return corpus.articlesOf(text)[0]?.uri
    case 'article-or-url':
      return corpus.articlesOf(text)[0]?.uri ?? externalLink(text)
    default:
      return undefined
  }
}

/** The URL with the characters encoded that stand in none; Arabic stays, as browsers show it. */
const sound = (url: string): string =>
  url.replace(/[\s<>"\\^`{|}]/g, (character) => `%${(character.codePointAt(0) ?? 0).toString(16).padStart(2, '0')}`)
