import type { Corpus } from '../../corpus/corpus.ts'
import type { Article } from '../../corpus/document.ts'
import { frontMatterShape } from '../../schema/front-matter-shape.ts'
import type { Finding, Fix } from '../finding.ts'
import { lineBreakOf } from '../line-break.ts'
import type { LintRule } from '../rule.ts'
import { starterValue } from '../starter-value.ts'

/** An article without front matter (docs/format.md §2). */
export const missingFrontMatter: LintRule = {
  code: 'missing-front-matter',
  summary: {
    en: 'The article does not begin with a front matter block, so its title and date are not known.',
    ar: 'لا تبدأ المقالة بترويسة، فلا يُعرف عنوانها ولا تاريخها.',
  },
  severity: 'error',
  reads: 'document',
  check: { article: check },
}

function* check(article: Article, corpus: Corpus): Iterable<Finding> {
  for (const problem of article.tree.problems) {
    if (problem.kind !== 'missing-front-matter') continue
    const misplaced = moveToStart(article)
    yield {
      span: problem.span,
      message: misplaced
        ? {
            en: 'The front matter must begin in the very first line, with “---” and nothing else in it.',
            ar: 'تبدأ الترويسة من أول سطر في الملف، وليس فيه إلا «---».',
          }
        : {
            en: 'This article has no front matter. Begin the file with a “---” line, its keys (title, date), and another “---” line.',
            ar: 'لا ترويسة لهذه المقالة. ابدأ الملف بسطر «---» ثم المفاتيح (title وdate) ثم سطر «---» آخر.',
          },
      fixes: [misplaced ?? skeleton(article, corpus)],
    }
  }
}

/** A block that is all there, but behind empty lines or with white space around its markers. */
function moveToStart({ source: { text } }: Article): Fix | undefined {
  const [, bom = '', blank = '', before = '', after = ''] =
    /^(\ufeff?)(\s*?)([ \t]*)---([ \t]*)(?:\r\n|\r|\n)[\w-]+:\s/.exec(text) ?? []
  if (blank + before + after === '') return undefined
  const lead = bom.length + blank.length + before.length
  const edits = [
    { span: { start: bom.length, end: lead }, text: '' },
    { span: { start: lead + 3, end: lead + 3 + after.length }, text: '' },
  ]
  return {
    title: { en: 'Move the front matter to the start of the file', ar: 'نقل الترويسة إلى أول الملف' },
    edits: edits.filter(({ span }) => span.end > span.start),
  }
}

function skeleton(article: Article, corpus: Corpus): Fix {
  const { text } = article.source
  const lineBreak = lineBreakOf(text)
  const start = text.startsWith('\ufeff') ? 1 : 0
  const keys = frontMatterShape(corpus.settings)
    .fields.filter((field) => field.required && (field.key !== 'title' || article.title === undefined))
    .map(({ key }) => `${key}: ${starterValue(article, key)}`.trimEnd())
  const lines = ['---', ...keys, '---', '']
  return {
    title: { en: 'Add front matter', ar: 'إضافة ترويسة' },
    edits: [{ span: { start, end: start }, text: lines.join(lineBreak) + (text.length > start ? lineBreak : '') }],
  }
}
