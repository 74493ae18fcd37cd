import type { Corpus } from '../../corpus/corpus.ts'
import type { Article } from '../../corpus/document.ts'
import { readArticle } from '../../corpus/read-article.ts'
import { formOf } from '../../corpus/tagged-entities.ts'
import { sameKey } from '../../language/fold.ts'
import { isNameOf } from '../../registry/label-names.ts'
import { readReference } from '../../schema/ids.ts'
import { entryOf } from '../../schema/values.ts'
import { plainOffset } from '../../syntax/plain-offsets.ts'
import type { Tag } from '../../syntax/tree.ts'
import { applyEdits, type Edit } from '../../text/edit.ts'
import { ON_DISK, Source } from '../../text/source.ts'
import type { Span } from '../../text/span.ts'

/** A tagged article as something to be found again: its mentions, and the same text without them. */
export interface GoldArticle {
  readonly article: Article
  /** The article as the finder sees it: no tags, and none of the selectors that say what is mentioned. Its plain text is that of `article`. */
  readonly untagged: Article
  /** In text order. */
  readonly mentions: readonly GoldMention[]
  /** Labels of dates and of links to articles: what stands in them could not be tagged. In the plain text. */
  readonly silent: readonly Span[]
}

/** A mention as its editor has written it. */
export interface GoldMention {
  /** In the plain text of the article (docs/format.md §5). */
  readonly span: Span
  readonly label: string
  /** `type:id` of the entity, redirects followed; as it is written where there is no record. */
  readonly ref: string
  /** Whether its tag has `form=adjective`. */
  readonly isAdjective: boolean
  /** Why nobody could ask the finder for it; missing where it counts. */
  readonly leftOut: LeftOut | undefined
}

/** Why a mention of the gold does not count as one that has to be found. */
export type LeftOut =
  | 'adjective'
  | 'other-form'
  | 'in-front-matter'
  | 'no-record'
  | 'not-a-name'
  | 'ignored'
  | 'withheld'
  | 'unreadable'

/** The gold of a tagged article; with `adjectives` relational adjectives count too. */
export function goldArticle(article: Article, corpus: Corpus, adjectives: boolean): GoldArticle {
  const untagged = withoutTags(article, corpus)
  // Words that are something else to Markdown once their brackets are gone cannot be compared place by place.
  const isReadable = untagged.tree.plain.text === article.tree.plain.text
  const mentions: GoldMention[] = []
  const silent: Span[] = []
  for (const tag of article.tree.tags) {
    const span = inPlain(article, tag.label)
    if (tag.type === 'date' || tag.type === 'article') silent.push(span)
    else if (corpus.settings.types.has(tag.type)) {
      const leftOut = isReadable ? reasonAgainst(tag, corpus, adjectives) : 'unreadable'
      const ref = refOf(`${tag.type}:${tag.id}`, corpus)
      mentions.push({ span, label: tag.labelText, ref, isAdjective: formOf(tag) === 'adjective', leftOut })
    }
  }
  for (const { list, ref, chosen } of article.selectors) {
    if (list !== 'mentions' || ref === undefined || !readReference(ref)) continue
    for (const pieces of chosen) {
      const span = inPlain(article, { start: pieces[0]?.start ?? 0, end: pieces.at(-1)?.end ?? 0 })
      const label = article.tree.plain.text.slice(span.start, span.end)
      mentions.push({ span, label, ref: refOf(ref, corpus), isAdjective: false, leftOut: 'in-front-matter' })
    }
  }
  return { article, untagged, silent, mentions: mentions.sort((a, b) => a.span.start - b.span.start) }
}

function withoutTags({ uri, source, tree, meta }: Article, { settings }: Corpus): Article {
  const bare = tree.tags.flatMap(({ span, label }): readonly Edit[] => [
    { span: { start: span.start, end: label.start }, text: '' },
    { span: { start: label.end, end: span.end }, text: '' },
  ])
  // What an editor has said of mentions is the answer, not the question: under a key of its own nothing reads it.
  const unsaid = ['mentions', 'not-mentions'].flatMap((key): readonly Edit[] => {
    const entry = entryOf(meta, key)
    return entry ? [{ span: entry.key.content, text: `x-${key}` }] : []
  })
  return readArticle(new Source(uri, ON_DISK, applyEdits(source.text, [...unsaid, ...bare])), settings)
}

function reasonAgainst(tag: Tag, corpus: Corpus, adjectives: boolean): LeftOut | undefined {
  const entity = corpus.resolve(`${tag.type}:${tag.id}`)
  if (!entity) return 'no-record'
  if (entity.withhold) return 'withheld'
  const form = formOf(tag)
  if (form === 'adjective') return adjectives ? undefined : 'adjective'
  if (form !== 'name') return 'other-form'
  if (!isNameOf(entity, tag.labelText)) return 'not-a-name'
  const key = sameKey(tag.labelText)
  const isIgnored = corpus.settings.ignoreNames.some(
    ({ text, ref }) => sameKey(text) === key && (ref === undefined || refOf(ref, corpus) === entity.ref),
  )
  return isIgnored ? 'ignored' : undefined
}

const refOf = (ref: string, corpus: Corpus): string => corpus.resolve(ref)?.ref ?? ref

const inPlain = ({ tree: { plain } }: Article, { start, end }: Span): Span => ({
  start: plainOffset(plain, start),
  end: plainOffset(plain, end),
})
