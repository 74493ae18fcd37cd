import type { Corpus } from '../../corpus/corpus.ts'
import type { Article } from '../../corpus/document.ts'
import { frontMatterShape } from '../../schema/front-matter-shape.ts'
import { lineAfter, lineBreakOf, lineEnd, lineStart } from '../../text/line-break.ts'
import type { Finding, Fix } from '../finding.ts'
import type { LintRule } from '../rule.ts'
import { isNearFence } from '../yaml/fences.ts'
import { starterValues } from '../yaml/starter-value.ts'

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
    const misplaced = openingLine(article) ?? sharedLine(article) ?? missingOpening(article)
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

/** A block that is all there but for its first line: behind empty lines, or with something else than three hyphens in it. */
function openingLine({ source: { text } }: Article): Fix | undefined {
  const start = text.startsWith('\ufeff') ? 1 : 0
  const from = lineStart(text, text.length - text.slice(start).trimStart().length)
  const end = lineEnd(text, from)
  const line = text.slice(from, end)
  if (!isNearFence(line) || !key.test(text.slice(lineAfter(text, from)))) return undefined
  const moved = line.trim() === '---'
  return {
    title: moved
      ? { en: 'Move the front matter to the start of the file', ar: 'نقل الترويسة إلى أول الملف' }
      : { en: 'Begin the front matter with “---”', ar: 'بدء الترويسة بسطر «---»' },
    edits: [{ span: { start, end }, text: '---' }],
  }
}

/** A first key in the line that opens the block: `--- title: …`. */
function sharedLine({ source: { text } }: Article): Fix | undefined {
  const start = text.startsWith('\ufeff') ? 1 : 0
  const [opening] = /^---[ \t]*(?=[\w-]+:(?:\s|$))/.exec(text.slice(start, lineEnd(text, start))) ?? []
  if (opening === undefined) return undefined
  return {
    title: { en: 'Break the line after “---”', ar: 'كسر السطر بعد «---»' },
    edits: [{ span: { start: start + 3, end: start + opening.length }, text: lineBreakOf(text) }],
  }
}

/** A block without its first line: keys from the start of the file to a line that closes them. */
function missingOpening({ source: { text } }: Article): Fix | undefined {
  const start = text.startsWith('\ufeff') ? 1 : 0
  if (!key.test(text.slice(start, start + 80))) return undefined
  for (let at = start; at < text.length; at = lineAfter(text, at)) {
    const line = text.slice(at, lineEnd(text, at))
    if (isNearFence(line)) {
      const edits = [{ span: { start, end: start }, text: `---${lineBreakOf(text)}` }]
      if (line !== '---') edits.push({ span: { start: at, end: at + line.length }, text: '---' })
      return { title: { en: 'Put “---” before the keys', ar: 'وضع «---» قبل المفاتيح' }, edits }
    }
    if (!/^(?:[\w-]+:(?:\s|$)|[ \t]+\S|#|- )/.test(line)) return undefined
  }
  return undefined
}

const key = /^[\w-]+:(?:\s|$)/

function skeleton(article: Article, corpus: Corpus): Fix {
  const { text } = article.source
  const lineBreak = lineBreakOf(text)
  const start = text.startsWith('\ufeff') ? 1 : 0
  const keys = frontMatterShape(corpus.settings)
    .fields.filter((field) => field.required && (field.key !== 'title' || article.title === undefined))
    .flatMap((field) => {
      const [value] = starterValues(article, corpus.settings, field)
      return value === undefined ? [] : [`${field.key}: ${value}`]
    })
  const lines = ['---', ...keys, '---', '']
  return {
    title: { en: 'Add front matter', ar: 'إضافة ترويسة' },
    edits: [{ span: { start, end: start }, text: lines.join(lineBreak) + (text.length > start ? lineBreak : '') }],
  }
}
