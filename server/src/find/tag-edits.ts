import type { Article } from '../corpus/document.ts'
import { isId, isUnresolved, readReference } from '../schema/ids.ts'
import type { Node, Tree } from '../syntax/tree.ts'
import type { Edit } from '../text/edit.ts'
import { overlaps, type Span } from '../text/span.ts'
import type { Candidate, FoundMention } from './found-mention.ts'
import { isSoundTagging } from './sound-tagging.ts'
import { type TaggableWords, taggableWords } from './taggable-words.ts'

/** A tag that an article is to get. */
export interface TagToBe {
  /** The words, in the article's source. */
  readonly span: Span
  /** `type:id`. */
  readonly ref: string
  readonly form?: Candidate['form']
  /** What else its title says, as it is written: `key=value; key=value`. */
  readonly attributes?: string
}

/** The edits that write tags, and which of those that were wanted they write. */
export interface TagEdits<T extends TagToBe> {
  readonly edits: readonly Edit[]
  /** In text order. */
  readonly written: readonly T[]
  /** Those for which there is no room (in other tags, links and code, over one another, or where markup would be torn), or whose id is none. */
  readonly left: readonly T[]
}

/** The tag that a found mention is to become: of the likeliest candidate, or of the one that was chosen. */
export const tagOf = ({ span, candidates }: FoundMention, { ref, form }: Candidate = candidates[0]): TagToBe => ({
  span,
  ref,
  form,
})

/**
 * The smallest edits that write tags into an article (docs/format.md §3), in whatever order these come. Whoever applies them lets selectors follow
 * (`lint/move-selectors.ts`). Blocks in which Markdown stands about the words are read anew once for each such tag, all others not at all.
 */
export function tagEdits<T extends TagToBe>(article: Article, tags: readonly T[]): TagEdits<T> {
  const slips = slipsOf(article.tree)
  const written: Written<T>[] = []
  const left: T[] = []
  for (const tag of tags.toSorted((a, b) => a.span.start - b.span.start || b.span.end - a.span.end)) {
    const isFree = tag.span.start >= (written.at(-1)?.words.span.end ?? 0)
    const isSound = isFree && isDestination(tag.ref) && !slips.some((one) => overlaps(one, tag.span))
    const words = isSound ? taggableWords(article, tag.span) : undefined
    // Emphasis may reach further back than the words.
    if (words && words.span.start >= (written.at(-1)?.words.span.end ?? 0)) written.push({ tag, words })
    else left.push(tag)
  }
  const sound = byBlock(article.tree.root, written).flatMap((block) => soundTogether(article, block))
  const taken = new Set(sound)
  return {
    edits: sound.flatMap(editsOf),
    written: sound.map(({ tag }) => tag),
    left: [...left, ...written.filter((one) => !taken.has(one)).map(({ tag }) => tag)],
  }
}

/** Whether a tag can lead there. The registry is read with all its slips: a key of it may be anything. */
export function isDestination(ref: string): boolean {
  const { type, id } = readReference(ref) ?? {}
  if (type === undefined || id === undefined) return false
  return type === 'date' ? /^[^\s()<>[\]\\&"]+$/.test(id) : isId(id) || isUnresolved(id)
}

interface Written<T extends TagToBe> {
  readonly tag: T
  readonly words: TaggableWords
}

const editsOf = ({ tag, words }: Written<TagToBe>): readonly Edit[] => words.edits(tag.ref, tag.form, tag.attributes)

/** What was to be a tag and is none: its author has to say first what it is. */
function slipsOf({ problems, tags }: Tree): readonly Span[] {
  const slips = problems.filter(({ kind }) => kind === 'malformed-tag' || kind === 'nested-tag')
  if (slips.length === 0) return []
  const read = new Set(tags.map(({ span }) => span.start))
  return slips.map(({ span }) => span).filter(({ start }) => !read.has(start))
}

/** The tags of each block at the top, in order. */
function byBlock<T extends TagToBe>(
  { children }: Node,
  written: readonly Written<T>[],
): readonly (readonly Written<T>[])[] {
  const blocks: Written<T>[][] = []
  let block = 0
  let last = -1
  for (const one of written) {
    while ((children[block]?.span.end ?? Number.POSITIVE_INFINITY) <= one.words.span.start) block++
    if (block === last) blocks.at(-1)?.push(one)
    else blocks.push([one])
    last = block
  }
  return blocks
}

/** Those that CommonMark sees all when they stand in one block: each alone has been tried. */
function soundTogether<T extends TagToBe>(article: Article, written: readonly Written<T>[]): readonly Written<T>[] {
  if (written.length < 2 || written.every(({ words }) => words.isBare)) return written
  const added = written.map(({ tag, words }) => ({ labelText: words.words, target: tag.ref }))
  if (isSoundTagging(article, written.flatMap(editsOf), { added, removed: [] })) return written
  return written.filter(({ words }) => words.isBare)
}
