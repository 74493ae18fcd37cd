import type { Article } from '../../corpus/document.ts'
import type { NodeKind } from '../../syntax/tree.ts'
import type { Edit } from '../../text/edit.ts'
import { lineAfter, lineEnd, lineStart } from '../../text/line-break.ts'
import { covers, type Span } from '../../text/span.ts'
import type { Fix } from '../finding.ts'
import { type Paragraph, type Passage, paragraphsOf } from './passages.ts'
import { staysText } from './stays-text.ts'

/** The fix that takes a paragraph or a line of one out of the text, none where what stands around it would be read otherwise then. */
export function removePassage(article: Article, passage: Passage, safe: boolean): readonly Fix[] {
  const paragraph = paragraphsOf(article).find(({ whole }) => covers(whole.span, passage.span))
  // A first line of `---` may open front matter as soon as something else is gone.
  if (!paragraph || (!article.tree.frontMatter?.close && /^\ufeff?---/.test(article.tree.text))) return []
  const whole = paragraph.lines.length === 1 || paragraph.whole === passage
  const edit = whole
    ? withoutBlock(article, paragraph.index, paragraph.whole.span)
    : withoutLine(article, paragraph, passage)
  if (!edit) return []
  const title = whole
    ? { en: 'Remove this paragraph', ar: 'حذف هذه الفقرة' }
    : { en: 'Remove this line', ar: 'حذف هذا السطر' }
  return [{ title, edits: [edit], ...(safe ? { safe } : {}) }]
}

/**
 * The edit that takes a child of the tree's root out, by its number and its span: with the empty lines behind it, the last one with those before
 * it. Undefined where its neighbours would become one.
 */
export function withoutBlock({ tree }: Article, index: number, span: Span): Edit | undefined {
  const { children } = tree.root
  const before = children[index - 1]
  const behind = children[index + 1]
  if (before && behind && grows[before.kind]?.includes(behind.kind)) return undefined
  // At the very start of a file `---` would open front matter.
  if (!before && !tree.frontMatter && behind?.kind === 'thematic-break') return undefined
  const start = lineStart(tree.text, span.start)
  // The empty lines behind it are all that parts its neighbours if there are none before it.
  const isParted =
    !before || /(?:^|\n|\r(?!\n))[ \t]*(?:\r\n|\r|\n)$/.test(tree.text.slice(Math.max(0, start - REACH), start))
  if (behind && isParted) return { span: { start, end: lineStart(tree.text, behind.span.start) }, text: '' }
  if (behind || !before) return { span: { start, end: lineAfter(tree.text, span.end) }, text: '' }
  return {
    span: { start: lineEnd(tree.text, endOf(tree.text, start)), end: lineEnd(tree.text, span.end) },
    text: '',
  }
}

/** No line of white space is longer. */
const REACH = 20

/** What a block takes in when it follows without anything between them. */
const grows: Partial<Record<NodeKind, readonly NodeKind[]>> = {
  list: ['list', 'code-block'],
  'block-quote': ['block-quote'],
  'code-block': ['code-block'],
}

/** Where the text ends that stands before an offset, white space left out. */
function endOf(text: string, offset: number): number {
  let end = offset
  while (end > 0 && /\s/.test(text.charAt(end - 1))) end--
  return end
}

function withoutLine({ tree: { text } }: Article, { lines }: Paragraph, line: Passage): Edit | undefined {
  const at = lines.indexOf(line)
  const before = lines[at - 1]
  const behind = lines[at + 1]
  if (behind) {
    const end = lineStart(text, behind.span.start)
    return before || staysText(text, end)
      ? { span: { start: lineStart(text, line.span.start), end }, text: '' }
      : undefined
  }
  // A backslash that broke the line would be shown at the end of the paragraph.
  if (!before || text.charAt(lineEnd(text, before.span.end) - 1) === '\\') return undefined
  return { span: { start: lineEnd(text, before.span.end), end: lineEnd(text, line.span.end) }, text: '' }
}
