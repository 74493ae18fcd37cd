import { type Refusal, refuse } from '../language/refusal.ts'
import { isId, isUnresolved } from '../schema/ids.ts'
import { entryOf } from '../schema/values.ts'
import { unescapeMapped } from '../syntax/link-syntax.ts'
import type { Edit } from '../text/edit.ts'
import { covers, type Span, touches } from '../text/span.ts'
import { fileName } from '../text/uri.ts'
import { factsOf } from './article-facts.ts'
import type { Corpus } from './corpus.ts'
import type { Article, Document } from './document.ts'
import type { ArticleFacts } from './facts.ts'
import { SEED_SUFFIX } from './read-article.ts'
import { isLocal, type Site, targetType } from './site.ts'
import { subjectAt } from './subject.ts'

/** What a caret stands on that can get another id, and where the id stands there. */
export type Renaming = Renamed & {
  /** The id under the caret, as it stands in the file. */
  readonly span: Span
  readonly id: string
}

/** What gets the other id. */
type Renamed =
  | { readonly kind: 'entity'; readonly type: string }
  /** `type:?slug`, which one article knows alone. */
  | { readonly kind: 'local'; readonly type: string }
  /** The article that bears the id, if one does. */
  | { readonly kind: 'article'; readonly article: ArticleFacts | undefined }

/** What a rename at `offset` would rename, or why it cannot. */
export function renamingAt(corpus: Corpus, document: Document, offset: number): Renaming | Refusal {
  const own = document.kind === 'article' ? ownId(document, offset) : undefined
  if (own) return own
  const subject = subjectAt(document, corpus.settings, offset)
  if (subject?.kind === 'unknown') return refusals.unknown
  if (subject?.kind !== 'site') return refusals.nothing
  const { site } = subject
  if (site.target.startsWith('path ')) return byPath(corpus, document, site)
  const id = site.target.slice(site.target.indexOf(':') + 1)
  const type = site.target.slice(0, site.target.indexOf(':'))
  if (isLocal(site.target)) {
    return isUnresolved(id) && id !== '?'
      ? { kind: 'local', type, id: id.slice(1), span: idSpan(document, site, id.slice(1)) }
      : refusals.unknown
  }
  const span = idSpan(document, site, id)
  if (type !== 'article') return { kind: 'entity', type, id, span }
  const articles = corpus.articlesOf(id)
  return articles.length > 1 ? refusals.ambiguous : { kind: 'article', article: articles[0], id, span }
}

/** The place of an id inside its site; the whole site where escapes write it another way. */
function idSpan({ source }: Sourced, { span }: Site, id: string): Span {
  const written = source.slice(span).trimEnd()
  const end = span.start + written.length
  return written.endsWith(id) ? { start: end - id.length, end } : span
}

/** A file of which only the text counts. */
type Sourced = Pick<Document, 'source'>

/** The edit that gives what a site names by id another id; the type of a reference stays. */
export function idEdit(document: Sourced, site: Site, id: string): Edit {
  const [, before = '', old = ''] = /^([^:]*:\??)(.*)$/s.exec(site.target) ?? []
  const span = idSpan(document, site, old)
  if (document.source.slice(span) === old) return { span, text: id }
  // Escapes write the id another way, and the site is the whole value: a reference is written anew with its type.
  const alone = site.role === 'declaration' || targetType(site.target) === 'article'
  return { span, text: alone ? id : before + id }
}

/** The place of a file's name, without its `.seed.md`, inside a site that names an article by path. */
export function stemSpan({ source }: Sourced, { span }: Site): Span {
  const { text, sourceOffset } = unescapeMapped(source.slice(span))
  const start = text.lastIndexOf('/') + 1
  const end = text.length - (text.endsWith(SEED_SUFFIX) ? SEED_SUFFIX.length : 0)
  return { start: span.start + sourceOffset(start), end: span.start + sourceOffset(Math.max(start, end)) }
}

/** The caret on the value of an article's own `id`. */
function ownId(article: Article, offset: number): Renaming | Refusal | undefined {
  const scalar = entryOf(article.meta, 'id')?.value
  if (scalar?.kind !== 'scalar' || !touches(scalar.span, offset) || !article.idScalar) return undefined
  if (scalar.alias || !covers(scalar.span, scalar.content)) return refusals.nothing
  return { kind: 'article', article: factsOf(article), id: scalar.text, span: scalar.content }
}

/** The caret on a link that leads by path: the file's name stands there, and is the id only where no other is written. */
function byPath(corpus: Corpus, document: Document, site: Site): Renaming | Refusal {
  const article = corpus.article(site.target.slice('path '.length))
  if (!article) return refusals.noSuchFile
  if (article.idRange) return refusals.idElsewhere
  const id = fileName(article.uri).slice(0, -SEED_SUFFIX.length)
  if (isId(id) && corpus.articlesOf(id).length > 1) return refusals.ambiguous
  return { kind: 'article', article, id, span: stemSpan(document, site) }
}

const refusals = {
  nothing: refuse(
    'There is no id of an entity or an article here, and no preferred name.',
    'لا معرّف لكيان أو مقالة هنا، ولا اسم أساسي.',
  ),
  unknown: refuse(
    'This mention has no entity yet: give it one first, or write `?` and a word of your own.',
    'لم يُعيَّن لهذا الذكر كيان بعد: عيّنه أولًا، أو اكتب `?` وبعدها كلمة من عندك.',
  ),
  noSuchFile: refuse('There is no article at this path.', 'لا مقالة في هذا المسار.'),
  idElsewhere: refuse(
    'This link leads to a file whose article has an id of its own: rename the file in the explorer, or the id in its front matter.',
    'يقود هذا الرابط إلى ملف لمقالته معرّف خاص: غيّر اسم الملف من المستعرض، أو المعرّف في ترويسة المقالة.',
  ),
  ambiguous: refuse(
    'More than one article has this id: mend that first.',
    'أكثر من مقالة تحمل هذا المعرّف: أصلح ذلك أولًا.',
  ),
} satisfies Record<string, Refusal>
