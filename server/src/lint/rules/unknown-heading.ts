import { decodedAnchor } from '../../corpus/anchor.ts'
import type { Corpus } from '../../corpus/corpus.ts'
import type { Article } from '../../corpus/document.ts'
import { SEED_SUFFIX } from '../../corpus/read-article.ts'
import { sameKey } from '../../language/fold.ts'
import { pathOfLink } from '../../syntax/link-path.ts'
import type { Link, Tag } from '../../syntax/tree.ts'
import type { Span } from '../../text/span.ts'
import { resolveUri } from '../../text/uri.ts'
import { closest } from '../did-you-mean.ts'
import type { Finding } from '../finding.ts'
import { quoted } from '../quoted.ts'
import type { LintRule } from '../rule.ts'

/** A link to a heading that the article it leads to does not have (docs/format.md §3). */
export const unknownHeading: LintRule = {
  code: 'unknown-heading',
  summary: {
    en: 'A link leads to a heading that the article does not have.',
    ar: 'رابط يؤدي إلى عنوان ليس في المقالة.',
  },
  severity: 'warning',
  reads: 'corpus',
  asks: true,
  check: { article: check },
}

function* check(article: Article, corpus: Corpus): Iterable<Finding> {
  let guesses = MOST_GUESSES
  for (const { uri, anchor, span, isAsRead } of anchorsOf(article, corpus)) {
    // Of a closed article nothing is known until whoever asks has read it.
    const to = uri === article.uri ? article : corpus.document(uri)
    if (to?.kind !== 'article' || anchor === '' || isThere(to, anchor)) continue
    const meant = guesses-- > 0 ? meantBy(to, anchor) : []
    const guess = meant[0] === undefined ? undefined : quoted(meant[0])
    const where =
      to === article
        ? { en: 'This article has no heading', ar: 'لا عنوان في هذه المقالة' }
        : {
            en: `The article ${quoted(to.title ?? to.id ?? '').en} has no heading`,
            ar: `لا عنوان في المقالة ${quoted(to.title ?? to.id ?? '').ar}`,
          }
    yield {
      span,
      message: {
        en: `${where.en} ${quoted(`#${anchor}`).en}. ${guess ? `Did you mean ${guess.en}?` : 'Write the words of a heading with hyphens between them, or leave out what follows the “#”.'}`,
        ar: `${where.ar} بالرابط ${quoted(`#${anchor}`).ar}. ${guess ? `هل قصدت ${guess.ar}؟` : 'اكتب كلمات العنوان وبينها شرطات، أو احذف ما بعد «#».'}`,
      },
      fixes: (isAsRead ? meant : []).map((slug) => ({
        title: { en: `Change to ${quoted(slug).en}`, ar: `التغيير إلى ${quoted(slug).ar}` },
        edits: [{ span, text: slug }],
      })),
      ...(to !== article && {
        related: [
          {
            uri,
            range: to.source.range(to.titleSpan),
            message: { en: 'The article that the link leads to.', ar: 'المقالة التي يؤدي إليها الرابط.' },
          },
        ],
      }),
    }
  }
}

/** Of so many links a heading is guessed that may have been meant: each is compared with all of them. */
const MOST_GUESSES = 20

interface Anchor {
  readonly uri: string
  readonly anchor: string
  /** Behind the `#`, or the whole destination where escapes hide the place. */
  readonly span: Span
  readonly isAsRead: boolean
}

/** Every place in the text that names a heading. */
function* anchorsOf(article: Article, corpus: Corpus): Generator<Anchor> {
  const { links, tags, text } = article.tree
  for (const tag of tags) yield* anchorOfTag(tag, text, corpus)
  // Links of one definition lead to the one place.
  const seen = new Set<number>()
  for (const link of links) {
    if (!link.target.includes('#') || seen.has(link.destination.start)) continue
    seen.add(link.destination.start)
    yield* anchorOfLink(article, link)
  }
}

function* anchorOfTag({ type, id, anchor }: Tag, text: string, corpus: Corpus): Generator<Anchor> {
  if (type !== 'article' || !anchor) return
  const [to] = corpus.articlesOf(id)
  if (to) yield { uri: to.uri, anchor: text.slice(anchor.start, anchor.end), span: anchor, isAsRead: true }
}

function* anchorOfLink({ tree: { text }, uri }: Article, link: Link): Generator<Anchor> {
  const { path } = pathOfLink(text, link)
  if (path !== '' && (!path.endsWith(SEED_SUFFIX) || /^[a-z][a-z0-9+.-]*:|^\/\//i.test(path))) return
  const anchor = link.target.slice(link.target.indexOf('#') + 1)
  const { end } = link.destination
  const start = end - anchor.length
  const isAsRead = text[start - 1] === '#' && text.slice(start, end) === anchor
  yield {
    uri: path === '' ? uri : resolveUri(uri, path),
    anchor,
    span: isAsRead ? { start, end } : link.destination,
    isAsRead,
  }
}

/** Whether something of that name is in the article: a heading, a place that HTML names, or its beginning. */
function isThere(article: Article, anchor: string): boolean {
  if (anchor === 'top' || headingsOf(article).slugs.has(decodedAnchor(anchor).normalize('NFC'))) return true
  const named = namedByHtml(article)
  return named.has(anchor) || named.has(decodedAnchor(anchor))
}

/** The places that HTML in the text names. Read once for each article. */
function namedByHtml(article: Article): ReadonlySet<string> {
  const known = named.get(article)
  if (known) return known
  const { body, text } = article.tree
  const found = text.slice(body.start).matchAll(/<[a-z][^>]{0,200}\s(?:id|name)=["']?([^"'\s>]+)/gi)
  const names = new Set(Array.from(found, ([, name = '']) => name))
  named.set(article, names)
  return names
}

const named = new WeakMap<Article, ReadonlySet<string>>()

/** The anchors of headings that are called so, then of those that are spelt nearly so. */
function meantBy(article: Article, anchor: string): readonly string[] {
  const words = decodedAnchor(anchor).normalize('NFC')
  const key = sameKey(words.replace(/-/g, ' '))
  const { slugs, called } = headingsOf(article)
  return [...new Set([...(called.get(key) ?? []), ...closest(words, slugs)])].slice(0, 3)
}

interface Headings {
  readonly slugs: ReadonlySet<string>
  /** The slugs of the headings that are called so, by the key of their words. */
  readonly called: ReadonlyMap<string, readonly string[]>
}

/** The headings of an article by what links call them. Read once for each article. */
function headingsOf(article: Article): Headings {
  const known = headed.get(article)
  if (known) return known
  const called = new Map<string, string[]>()
  const slugs = new Set<string>()
  for (const { slug, text } of article.tree.headings) {
    if (slug === '') continue
    slugs.add(slug)
    const key = sameKey(text)
    const same = called.get(key)
    if (same) same.push(slug)
    else called.set(key, [slug])
  }
  const headings = { slugs, called }
  headed.set(article, headings)
  return headings
}

const headed = new WeakMap<Article, Headings>()
