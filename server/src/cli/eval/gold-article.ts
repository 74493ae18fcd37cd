import type { Corpus } from '../../corpus/corpus.ts'
import type { Article } from '../../corpus/document.ts'
import { isIgnoredName } from '../../corpus/ignored-names.ts'
import { readArticle } from '../../corpus/read-article.ts'
import { formOf } from '../../corpus/tagged-entities.ts'
import { isNameOf } from '../../registry/label-names.ts'
import { readReference } from '../../schema/ids.ts'
import { entryOf } from '../../schema/values.ts'
import { plainOffset, sourceSpan } from '../../syntax/plain-offsets.ts'
import type { Tag } from '../../syntax/tree.ts'
import { applyEdits, type Edit } from '../../text/edit.ts'
import { ON_DISK, Source } from '../../text/source.ts'
import type { Span } from '../../text/span.ts'

/** A tagged article as something to be found again: its mentions, and the same text without them. Spans count in the plain text of `untagged`. */
export interface GoldArticle {
  /** The article as the finder sees it: no tags, and none of the selectors that say what is mentioned. */
  readonly untagged: Article
  /** Where words of `untagged` stand in the tagged article's source. */
  readonly inTagged: (span: Span) => Span
  /** In text order. */
  readonly mentions: readonly GoldMention[]
  /** Labels of dates and of links to articles: what stands in them could not be tagged. */
  readonly silent: readonly { readonly span: Span }[]
}

/** A mention as its editor has written it. */
export interface GoldMention {
  readonly span: Span
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

/** The gold of a tagged article; with `adjectives` relational adjectives count too. */
export function goldArticle(article: Article, corpus: Corpus, adjectives: boolean): GoldArticle {
  const edits = untagging(article)
  const source = new Source(article.uri, ON_DISK, applyEdits(article.source.text, edits))
  const untagged = readArticle(source, corpus.settings)
  const { plain } = untagged.tree
  const passage = new Passage(edits)
  const here = ({ start, end }: Span): Span => ({
    start: plainOffset(plain, passage.after(start)),
    end: plainOffset(plain, passage.after(end)),
  })
  const mentions: GoldMention[] = []
  const silent: { span: Span }[] = []
  for (const tag of article.tree.tags) {
    const span = here(tag.label)
    if (tag.type === 'date' || tag.type === 'article') silent.push({ span })
    else if (corpus.settings.types.has(tag.type)) {
      const ref = refOf(`${tag.type}:${tag.id}`, corpus)
      const isAdjective = formOf(tag) === 'adjective'
      mentions.push({ span, ref, isAdjective, leftOut: reasonAgainst(tag, corpus, adjectives) })
    }
  }
  for (const { list, ref, chosen } of article.selectors) {
    if (list !== 'mentions' || ref === undefined || !readReference(ref)) continue
    for (const pieces of chosen) {
      const span = here({ start: pieces[0]?.start ?? 0, end: pieces.at(-1)?.end ?? 0 })
      mentions.push({ span, ref: refOf(ref, corpus), isAdjective: false, leftOut: 'in-front-matter' })
    }
  }
  return {
    untagged,
    inTagged: (span) => passage.before(sourceSpan(plain, span)),
    silent,
    mentions: mentions.sort((a, b) => a.span.start - b.span.start),
  }
}

/** The edits that leave the labels of all tags, in text order. What an editor has said of mentions is the answer, not the question: under another key nothing reads it. */
function untagging({ tree, meta }: Article): readonly Edit[] {
  const unsaid = ['mentions', 'not-mentions'].flatMap((key): readonly Edit[] => {
    const entry = entryOf(meta, key)
    return entry ? [{ span: entry.key.content, text: `x-${key}` }] : []
  })
  const bare = tree.tags.flatMap(({ span, label }): readonly Edit[] => [
    { span: { start: span.start, end: label.start }, text: '' },
    { span: { start: label.end, end: span.end }, text: '' },
  ])
  return [...unsaid, ...bare].sort((a, b) => a.span.start - b.span.start)
}

/** The way between the offsets of a text and those of what edits left of it. The edits are in text order and do not overlap. */
class Passage {
  readonly #edits: readonly Edit[]
  /** How many code units all edits up to one, it included, have added. */
  readonly #grown: readonly number[]

  constructor(edits: readonly Edit[]) {
    const grown: number[] = []
    for (const { span, text } of edits) grown.push((grown.at(-1) ?? 0) + text.length - (span.end - span.start))
    this.#edits = edits
    this.#grown = grown
  }

  /** Where an offset outside of the edits stands after them. */
  after(offset: number): number {
    return offset + this.#grownBy(({ span }) => span.end <= offset)
  }

  /** The span before the edits of one that was left by them: without what they took away at its edges. */
  before({ start, end }: Span): Span {
    const done = ({ span }: Edit, at: number): number => span.end + (this.#grown[at] ?? 0)
    return {
      start: start - this.#grownBy((edit, at) => done(edit, at) <= start),
      end: end - this.#grownBy((edit, at) => done(edit, at) < end),
    }
  }

  /** What the first edits have added, for which something holds that holds for no later one. */
  #grownBy(holds: (edit: Edit, at: number) => boolean): number {
    let low = 0
    let high = this.#edits.length
    while (low < high) {
      const middle = (low + high) >> 1
      const edit = this.#edits[middle]
      if (edit && holds(edit, middle)) low = middle + 1
      else high = middle
    }
    return this.#grown[low - 1] ?? 0
  }
}

function reasonAgainst(tag: Tag, corpus: Corpus, adjectives: boolean): LeftOut | undefined {
  const entity = corpus.resolve(`${tag.type}:${tag.id}`)
  if (!entity) return 'no-record'
  if (entity.withhold) return 'withheld'
  const form = formOf(tag)
  if (form === 'adjective') return adjectives ? undefined : 'adjective'
  if (form !== 'name') return 'other-form'
  if (!isNameOf(entity, tag.labelText)) return 'not-a-name'
  return isIgnoredName(tag.labelText, entity.ref, corpus) ? 'ignored' : undefined
}

const refOf = (ref: string, corpus: Corpus): string => corpus.resolve(ref)?.ref ?? ref
