import type { Article } from '../corpus/document.ts'
import { childIndexAt } from '../syntax/child-at.ts'
import { parse } from '../syntax/parse.ts'
import type { Tag, Tree } from '../syntax/tree.ts'
import { applyEdits, type Edit } from '../text/edit.ts'
import { once } from '../text/once.ts'
import type { Span } from '../text/span.ts'

/** What edits of an article are to leave of its tags. */
export interface Expected {
  /** The labels (plain text) and destinations of the tags that come, in text order. */
  readonly added: readonly Pick<Tag, 'labelText' | 'target'>[]
  /** Tags that go. */
  readonly removed: readonly Tag[]
}

/**
 * Whether edits within a block do to an article's tags what they are to do, and nothing else: CommonMark sees the same text, links and images. Lines
 * may have been joined.
 * Only the block is read anew, unless there are definitions, on which each link in brackets depends: then edits may lie in several blocks.
 */
export function isSoundTagging(article: Article, edits: readonly Edit[], expected: Expected): boolean {
  const { tree } = article
  const part = partAround(tree, edits)
  if (!part) return false
  const moved = edits.map(({ span, text }) => ({
    span: { start: span.start - part.start, end: span.end - part.start },
    text,
  }))
  const ahead = aheadOf(tree, part)
  const before = readBefore(article, part)
  const after = parse(ahead + applyEdits(tree.text.slice(part.start, part.end), moved))
  if (before.text !== onOneLine(after) || before.shape !== shape(after)) return false
  const gone = new Set(expected.removed.map(({ span }) => ahead.length + span.start - part.start))
  const kept = before.tags.filter(({ span }) => !gone.has(span.start)).map(said)
  return same([...kept, ...expected.added.map(said)], after.tags.map(said))
}

/** Whether tags in different blocks of an article have to be looked at together. */
export const isReadWhole = ({ text, frontMatter }: Tree): boolean =>
  text.includes(']:') || (frontMatter !== undefined && !frontMatter.close)

/** Behind an empty line a rule is no front matter. */
const aheadOf = ({ body }: Tree, part: Span): string => (part.start < body.start ? '' : '\n')

/** What stands in a part of an article before anything is written. */
interface Before {
  readonly text: string
  readonly shape: string
  readonly tags: readonly Tag[]
}

/** Many are asked of the same part: a menu about each of several, all that are tagged together. */
function readBefore(article: Article, part: Span): Before {
  const { tree } = article
  const known = knownIn(article)
  const key = `${part.start} ${part.end}`
  const before = known.get(key)
  if (before) return before
  const read = parse(aheadOf(tree, part) + tree.text.slice(part.start, part.end))
  const answer = { text: onOneLine(read), shape: shape(read), tags: read.tags }
  known.set(key, answer)
  return answer
}

const knownIn = once((_: Article) => new Map<string, Before>())

const onOneLine = ({ plain }: Tree): string => plain.text.replaceAll('\n', ' ')

/** What stands in the text besides tags. */
const shape = ({ links, images, comments, blocks }: Tree): string =>
  JSON.stringify([
    links.map(({ target }) => target),
    images.map(({ target }) => target),
    comments.length,
    blocks.map(({ kind, plain }) => [kind, plain]),
  ])

const said = ({ labelText, target }: Pick<Tag, 'labelText' | 'target'>): string => `${target} ${labelText}`

const same = (a: readonly string[], b: readonly string[]): boolean =>
  JSON.stringify(a.toSorted()) === JSON.stringify(b.toSorted())

/** The lines of the one block at the top that edits lie in; the whole body where there are definitions, and the whole file where it is not known where the body begins. */
function partAround(tree: Tree, edits: readonly Edit[]): Span | undefined {
  const { text, frontMatter, body, root } = tree
  const start = Math.min(...edits.map(({ span }) => span.start))
  const end = Math.max(...edits.map(({ span }) => span.end))
  if (start < body.start) return undefined
  if (isReadWhole(tree)) return frontMatter && !frontMatter.close ? { start: 0, end: text.length } : body
  const block = root.children[childIndexAt(root, start)]
  if (!block || block.span.start > start || end > block.span.end) return undefined
  const before = Math.max(text.lastIndexOf('\n', block.span.start - 1), text.lastIndexOf('\r', block.span.start - 1))
  return { start: Math.max(body.start, before + 1), end: block.span.end }
}
