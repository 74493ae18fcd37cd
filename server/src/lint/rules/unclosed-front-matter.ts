import type { Article } from '../../corpus/document.ts'
import type { Message } from '../../language/message.ts'
import { lineAfter, lineBreakOf, lineEnd } from '../../text/line-break.ts'
import type { Span } from '../../text/span.ts'
import type { Finding, Fix } from '../finding.ts'
import type { LintRule } from '../rule.ts'
import { bodyInFrontMatter } from '../yaml/body-in-front-matter.ts'
import { isNearFence } from '../yaml/fences.ts'

/** A front matter block without its closing line (docs/format.md §2). */
export const unclosedFrontMatter: LintRule = {
  code: 'unclosed-front-matter',
  summary: {
    en: 'The front matter is opened by “---” and never closed.',
    ar: 'فُتحت الترويسة بسطر «---» ولم تُغلق.',
  },
  severity: 'error',
  reads: 'document',
  check: { article: check },
}

function* check(article: Article): Iterable<Finding> {
  for (const problem of article.tree.problems) {
    if (problem.kind !== 'unclosed-front-matter') continue
    const marker = nearMarker(article)
    yield marker
      ? meantAsEnd(marker)
      : {
          span: problem.span,
          message: neverClosed,
          fixes: [closed(article)],
        }
  }
  // A rule far below closes the block for the reader, who takes the text before it for keys.
  const body = bodyInFrontMatter(article)
  if (body?.marker) yield meantAsEnd(body.marker)
  else if (body) {
    yield {
      span: article.tree.frontMatter?.open ?? body,
      message: neverClosed,
      fixes: [
        {
          title,
          edits: [{ span: { start: body.start, end: body.start }, text: `---${lineBreakOf(article.source.text)}` }],
        },
      ],
    }
  }
}

const meantAsEnd = (marker: Span): Finding => ({
  span: marker,
  message: {
    en: 'This line was probably to close the front matter. It has to be exactly “---”, without anything before or after it.',
    ar: 'لعل هذا السطر أُريد به إغلاق الترويسة. لا يُغلقها إلا سطر ليس فيه غير «---».',
  },
  fixes: [{ title, edits: [{ span: marker, text: '---' }] }],
})

const neverClosed: Message = {
  en: 'The front matter that begins here is never closed. Put a line of exactly “---” after its last key.',
  ar: 'الترويسة التي تبدأ هنا لم تُغلق. ضع بعد آخر مفاتيحها سطرًا ليس فيه إلا «---».',
}

/** A marker that is none, because of white space or other dashes, where the keys end. */
function nearMarker({ source: { text }, tree }: Article): Span | undefined {
  const end = tree.frontMatter?.content.end ?? text.length
  for (const start of linesBefore(text, tree.frontMatter?.content.start ?? end, end)) {
    const line = { start, end: lineEnd(text, start) }
    if (isNearFence(text.slice(line.start, line.end))) return line
  }
  const blank = /^\s*[\r\n]/.exec(text.slice(end))?.[0].length ?? 0
  const line = { start: end + blank, end: lineEnd(text, end + blank) }
  return isNearFence(text.slice(line.start, line.end)) ? line : undefined
}

/** The starts of the lines in a block: an indented marker is taken for the rest of a value. */
function* linesBefore(text: string, start: number, end: number): Iterable<number> {
  for (let at = start; at < end; at = lineAfter(text, at)) yield at
}

const title: Message = { en: 'Close the front matter', ar: 'إغلاق الترويسة' }

function closed({ source: { text }, tree }: Article): Fix {
  const lineBreak = lineBreakOf(text)
  const end = tree.frontMatter?.content.end ?? text.length
  const opened = /[\r\n]$/.test(text.slice(0, end)) ? '' : lineBreak
  return { title, edits: [{ span: { start: end, end }, text: `${opened}---${lineBreak}` }] }
}
