import type { Article } from '../corpus/document.ts'
import { parse } from '../syntax/parse.ts'
import type { Tag, Tree } from '../syntax/tree.ts'
import { applyEdits, type Edit } from '../text/edit.ts'
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
 * Only the block is read anew, unless there are definitions, on which each link in brackets depends.
 */
export function isSoundTagging({ tree }: Article, edits: readonly Edit[], expected: Expected): boolean {
  const part = partAround(tree, edits)
  if (!part) return false
  // Behind an empty line a rule is no front matter.
  const ahead = part.start < tree.body.start ? '' : '\n'
  const piece = (all: readonly Edit[]): Tree => {
    const moved = all.map(({ span, text }) => ({
      span: { start: span.start - part.start, end: span.end - part.start },
      text,
    }))
    return parse(ahead + applyEdits(tree.text.slice(part.start, part.end), moved))
  }
  const before = piece([])
  const after = piece(edits)
  if (onOneLine(before) !== onOneLine(after) || shape(before) !== shape(after)) return false
  const gone = new Set(expected.removed.map(({ span }) => ahead.length + span.start - part.start))
  const kept = before.tags.filter(({ span }) => !gone.has(span.start)).map(said)
  return same([...kept, ...expected.added.map(said)], after.tags.map(said))
}

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
function partAround({ text, frontMatter, body, root }: Tree, edits: readonly Edit[]): Span | undefined {
  const start = Math.min(...edits.map(({ span }) => span.start))
  const end = Math.max(...edits.map(({ span }) => span.end))
  if (start < body.start) return undefined
  if (frontMatter && !frontMatter.close) return { start: 0, end: text.length }
  if (text.includes(']:')) return body
  const block = root.children.find(({ span }) => span.start <= start && end <= span.end)
  if (!block) return undefined
  const before = Math.max(text.lastIndexOf('\n', block.span.start - 1), text.lastIndexOf('\r', block.span.start - 1))
  return { start: Math.max(body.start, before + 1), end: block.span.end }
}
