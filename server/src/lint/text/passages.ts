import type { Article } from '../../corpus/document.ts'
import { type Prose, proseOf } from '../../corpus/prose.ts'
import { sameKey } from '../../language/fold.ts'
import { plainOffset } from '../../syntax/plain-offsets.ts'
import type { Node } from '../../syntax/tree.ts'
import type { Span } from '../../text/span.ts'

/** A paragraph, or one line of one: the pieces in which sites and importers double, cut and add to a text. */
export interface Passage {
  /** Its plain text, with U+FFFC for code and HTML as in `Prose`. */
  readonly text: string
  /** Where it stands in the file, without line breaks at its ends. */
  readonly span: Span
}

/** A paragraph that stands in no list, quotation or table. */
export interface Paragraph {
  /** Which of the children of the tree's root it is. */
  readonly index: number
  readonly whole: Passage
  /** Its lines as they stand in the file; a break inside of a tag or of other markup parts none. A single line is `whole` itself. */
  readonly lines: readonly Passage[]
}

/** The paragraphs of an article's body in text order. Made once for each article. */
export function paragraphsOf(article: Article): readonly Paragraph[] {
  const known = read.get(article)
  if (known) return known
  const prose = new Map(proseOf(article).map((block) => [block.plain ? block.block.start : -1, block]))
  const paragraphs = article.tree.root.children.flatMap((node, index) => {
    const block = node.kind === 'paragraph' ? prose.get(node.span.start) : undefined
    return block ? [paragraphOf(article, node, index, block)] : []
  })
  read.set(article, paragraphs)
  return paragraphs
}

/** The lines of all paragraphs. */
export const linesOf = (article: Article): readonly Passage[] => paragraphsOf(article).flatMap(({ lines }) => lines)

/** Whether lines of a paragraph end in Markdown's own sign of a break: then whoever wrote them, a poem perhaps, wanted lines. */
export const breaksAreMeant = ({ source: { text } }: Article, { lines }: Paragraph): boolean =>
  lines.slice(0, -1).some(({ span }) => /^(?:\\| {2,}[\r\n])/.test(text.slice(span.end, span.end + 10)))

/** The words of a text in one spelling, with a space between them: without punctuation, harakat, and the forms of alef and quotes. */
export const wordsKey = (text: string): string =>
  sameKey(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/** `wordsKey` of a passage, made once. */
export function passageKey(passage: Passage): string {
  const known = keys.get(passage)
  if (known !== undefined) return known
  const key = wordsKey(passage.text)
  keys.set(passage, key)
  return key
}

/** How many words a key has. */
export const wordCount = (key: string): number => (key === '' ? 0 : key.split(' ').length)

const read = new WeakMap<Article, readonly Paragraph[]>()
const keys = new WeakMap<Passage, string>()

function paragraphOf({ tree }: Article, node: Node, index: number, prose: Prose): Paragraph {
  const whole = { text: prose.text, span: node.span }
  const breaks = node.children.filter(({ kind }) => kind === 'line-break')
  if (breaks.length === 0) return { index, whole, lines: [whole] }
  const from = prose.plain?.start ?? 0
  const starts = [node.span.start, ...breaks.map(({ span }) => span.end)]
  const lines = starts.map((start, number) => {
    const span = withoutSpace(tree.text, { start, end: breaks[number]?.span.start ?? node.span.end })
    // Before the bracket of a tag at the very start the plain text has what parts it from the block before.
    const first = Math.max(0, plainOffset(tree.plain, span.start) - from)
    const text = prose.text.slice(first, Math.max(first, plainOffset(tree.plain, span.end) - from))
    return { text, span }
  })
  return { index, whole, lines }
}

function withoutSpace(text: string, { start, end }: Span): Span {
  const isSpace = (offset: number): boolean => /\s/.test(text.charAt(offset))
  let from = start
  let to = end
  while (from < to && isSpace(from)) from++
  while (to > from && isSpace(to - 1)) to--
  return { start: from, end: to }
}
