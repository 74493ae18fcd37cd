import type { Article } from '../corpus/document.ts'
import { isId, isUnresolved, readReference } from '../schema/ids.ts'
import { childIndexAt } from '../syntax/child-at.ts'
import type { Node, Tree } from '../syntax/tree.ts'
import type { Edit } from '../text/edit.ts'
import { overlaps, type Span } from '../text/span.ts'
import type { Candidate, FoundMention } from './found-mention.ts'
import { isReadWhole, isSoundTagging } from './sound-tagging.ts'
import { type TaggableWords, untriedWords } from './taggable-words.ts'

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
 * (`lint/move-selectors.ts`). Blocks in which Markdown stands about the words are read anew, once for all their tags where nothing is wrong with any of
 * them; all others not at all.
 */
export function tagEdits<T extends TagToBe>(article: Article, tags: readonly T[]): TagEdits<T> {
  const slips = slipsOf(article.tree)
  const written: Written<T>[] = []
  const left: T[] = []
  for (const tag of tags.toSorted((a, b) => a.span.start - b.span.start || b.span.end - a.span.end)) {
    const isFree = tag.span.start >= (written.at(-1)?.words.span.end ?? 0)
    const isSound = isFree && isDestination(tag.ref) && !slips.some((one) => overlaps(one, tag.span))
    const words = isSound ? untriedWords(article, tag.span) : undefined
    // Emphasis may reach further back than the words.
    if (words && words.span.start >= (written.at(-1)?.words.span.end ?? 0)) written.push({ tag, words })
    else left.push(tag)
  }
  const { tree } = article
  const trials = new Trials(article)
  const groups = isReadWhole(tree) ? [written] : byBlock(tree.root, written)
  const sound = groups.flatMap((group) => trials.sound(group))
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
function byBlock<T extends TagToBe>(root: Node, written: readonly Written<T>[]): readonly (readonly Written<T>[])[] {
  const blocks = new Map<number, Written<T>[]>()
  for (const one of written) {
    const block = childIndexAt(root, one.words.span.start)
    const others = blocks.get(block)
    if (others) others.push(one)
    else blocks.set(block, [one])
  }
  return [...blocks.values()]
}

/** Asks CommonMark which of the tags that are wanted in one part of an article can stand there together. */
class Trials {
  readonly #article: Article
  #left = MOST_READ

  constructor(article: Article) {
    this.#article = article
  }

  sound<T extends TagToBe>(group: readonly Written<T>[]): readonly Written<T>[] {
    if (group.every(({ words }) => words.isBare) || this.#isSound(group)) return group
    const bare = group.filter(({ words }) => words.isBare)
    const tried = new Set(this.#bisect(group.filter(({ words }) => !words.isBare)))
    const all = group.filter((one) => one.words.isBare || tried.has(one))
    return bare.length === 0 || this.#isSound(all) ? all : bare
  }

  #bisect<T extends TagToBe>(group: readonly Written<T>[]): readonly Written<T>[] {
    if (this.#left <= 0) return []
    if (this.#isSound(group)) return group
    if (group.length < 2) return []
    const [first, second] = [group.slice(0, group.length >> 1), group.slice(group.length >> 1)].map((half) =>
      this.#bisect(half),
    )
    if (!first || !second) return []
    const both = [...first, ...second]
    if (first.length === 0 || second.length === 0 || this.#isSound(both)) return both
    return first.length < second.length ? second : first
  }

  #isSound<T extends TagToBe>(group: readonly Written<T>[]): boolean {
    if (group.length === 0) return true
    this.#left -= lengthRead(this.#article.tree, group[0]?.words.span.start ?? 0)
    const added = group.map(({ tag, words }) => ({ labelText: words.words, target: tag.ref }))
    return isSoundTagging(this.#article, group.flatMap(editsOf), { added, removed: [] })
  }
}

/** How much is read to try something at an offset. */
function lengthRead(tree: Tree, offset: number): number {
  const { start, end } = isReadWhole(tree)
    ? tree.body
    : (tree.root.children[childIndexAt(tree.root, offset)]?.span ?? tree.body)
  return end - start
}

/** In units of text that are read: where so much is wrong that more would have to be, what is left is not tagged. */
const MOST_READ = 4_000_000
