import { tagKind } from '../../corpus/tag-kind.ts'
import { cut, inOne, type Piece } from '../../lint/tags/masks.ts'
import { isTypeName } from '../../schema/ids.ts'
import { linkTypes } from '../../schema/types.ts'
import { pathOfLink } from '../../syntax/link-path.ts'
import { plainOffset } from '../../syntax/plain-offsets.ts'
import type { Link, Node, Tag } from '../../syntax/tree.ts'
import type { Span } from '../../text/span.ts'
import { resolveUri } from '../../text/uri.ts'
import { imagePath, linkAddress } from './address.ts'
import { type Content, element, emptyElement, fragment, type Html, isEmpty } from './html.ts'
import { nameOf, type Page, shownPieces } from './page.ts'

/** What a block says, with its emphasis, links and tags. */
export const inlines = (page: Page, block: Node): Html =>
  inside(page, block, page.blocks.get(block.span.start) ?? nowhere)

const nowhere: Span = { start: 0, end: 0 }

/** The text of a node and what stands in it; `within` is the plain text of its block. */
function inside(page: Page, node: Node, within: Span): Html {
  const content: Content[] = []
  let at = node.span.start
  for (const child of node.children) {
    content.push(shownPieces(piecesOf(page, within, { start: at, end: child.span.start })), inline(page, child, within))
    at = child.span.end
  }
  content.push(shownPieces(piecesOf(page, within, { start: at, end: node.span.end })))
  return fragment(content)
}

/** What readers see of a stretch of the file. */
function piecesOf({ article, masks }: Page, within: Span, { start, end }: Span): readonly Piece[] {
  const { plain } = article.tree
  const bounded = (offset: number): number => Math.max(within.start, Math.min(plainOffset(plain, offset), within.end))
  return cut(plain.text, masks, 0, { start: bounded(start), end: bounded(end) })
}

function inline(page: Page, node: Node, within: Span): Content {
  switch (node.kind) {
    case 'emphasis':
      return marked('em', inside(page, node, within))
    case 'strong':
      return marked('strong', inside(page, node, within))
    case 'strikethrough':
      return marked('del', inside(page, node, within))
    case 'code-span':
      return element('code', { dir: 'auto' }, inside(page, node, within))
    case 'line-break':
      return isHard(page, node) ? fragment(emptyElement('br'), '\n') : inside(page, node, within)
    case 'image':
      return image(page, node, within)
    case 'tag':
      return tag(page, node, within)
    case 'link':
    case 'autolink':
      return link(page, node, within)
    case 'html':
    case 'comment':
      return undefined
    default:
      return inside(page, node, within)
  }
}

/** Of a name that is masked as one whole, a part may hold nothing any more. */
const marked = (name: 'em' | 'strong' | 'del', content: Html): Html =>
  isEmpty(content) ? content : element(name, {}, content)

/** A backslash or two spaces at the end of a line keep it as a line. */
const isHard = ({ article }: Page, { span }: Node): boolean => /^(?:\\|[ ]{2,}[\r\n])/.test(article.source.slice(span))

function image(page: Page, node: Node, within: Span): Content {
  const target = page.images.get(node.span.start)?.target ?? ''
  const pieces = piecesOf(page, within, node.span)
  const path = page.masker.names(target) ? undefined : imagePath(target)
  return path === undefined
    ? fragment(shownPieces(pieces))
    : emptyElement('img', { src: path, alt: inOne(pieces), loading: 'lazy' })
}

function tag(page: Page, node: Node, within: Span): Content {
  const found = page.tags.get(node.span.start)
  const label = inside(page, node, within)
  if (!found || !isKnownType(page, found) || isEmpty(label)) return label
  const { type, id } = found
  const ref = `${type}:${id}`
  if (page.masker.withheld(ref)) return element('span', { class: `tag ${tagKind(ref, page.corpus.settings)}` }, label)
  const isNaming = type !== 'date' && page.masker.names(id)
  const attributes = {
    class: `tag ${tagKind(ref, page.corpus.settings)}`,
    'data-ref': isNaming ? undefined : ref,
    title: nameOf(page, type, id),
  }
  return element('span', attributes, label)
}

const isKnownType = ({ corpus }: Page, { type }: Tag): boolean =>
  isTypeName(type) && (corpus.settings.types.has(type) || linkTypes.includes(type))

function link(page: Page, node: Node, within: Span): Content {
  const label = inside(page, node, within)
  const found = page.links.get(node.span.start)
  if (!found) return label
  if (page.masker.names(found.target))
    return found.form === 'autolink' ? element('span', { class: 'withheld' }, '…') : label
  const isMail = found.form === 'autolink' && /^[^:/]+@/.test(found.target)
  const href = linkAddress(isMail ? `mailto:${found.target}` : found.target)
  if (href !== undefined) return element('a', { href, rel: 'noopener noreferrer' }, element('bdi', {}, label))
  const title = articleTitle(page, found)
  return title === undefined ? label : element('span', { class: 'tag article', title }, label)
}

/** The title of the article that a relative link leads to. */
function articleTitle({ article, corpus, masker }: Page, found: Link): string | undefined {
  const { path } = pathOfLink(article.source.text, found)
  if (!path.endsWith('.seed.md') || /^[a-z][a-z0-9+.-]*:|^\//i.test(path)) return undefined
  const title = corpus.article(resolveUri(article.uri, path))?.title
  return title === undefined ? undefined : masker.plainly(title)
}
