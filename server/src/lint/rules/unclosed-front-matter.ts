import type { Article } from '../../corpus/document.ts'
import type { Finding, Fix } from '../finding.ts'
import { lineBreakOf } from '../line-break.ts'
import type { LintRule } from '../rule.ts'

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
    yield {
      span: problem.span,
      message: {
        en: 'The front matter that begins here is never closed. Put a line of exactly “---” behind its last key.',
        ar: 'الترويسة التي تبدأ هنا لم تُغلق. ضع بعد آخر مفاتيحها سطرًا ليس فيه إلا «---».',
      },
      fixes: [closed(article)],
    }
  }
}

function closed({ source: { text }, tree }: Article): Fix {
  const lineBreak = lineBreakOf(text)
  const end = tree.frontMatter?.content.end ?? text.length
  const title = { en: 'Close the front matter', ar: 'إغلاق الترويسة' }
  // A marker with white space around it is none, but shows where the block was to end.
  const [marker] = /^(?:\s*\n)?[ \t]*-{3,}[ \t]*(?=[\r\n]|$)/.exec(text.slice(end)) ?? []
  const opened = /[\r\n]$/.test(text.slice(0, end)) ? '' : lineBreak
  if (marker !== undefined) {
    return { title, edits: [{ span: { start: end, end: end + marker.length }, text: `${opened}---` }] }
  }
  return { title, edits: [{ span: { start: end, end }, text: `${opened}---${lineBreak}` }] }
}
