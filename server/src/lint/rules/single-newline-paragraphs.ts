import type { Article } from '../../corpus/document.ts'
import { plainOffset, sourceSpan } from '../../syntax/plain-offsets.ts'
import { lineBreakOf, lineStart } from '../../text/line-break.ts'
import type { Span } from '../../text/span.ts'
import type { Finding, Fix } from '../finding.ts'
import type { LintRule } from '../rule.ts'
import { breaksAreMeant, type Paragraph, type Passage, paragraphsOf } from '../text/passages.ts'
import { staysText } from '../text/stays-text.ts'

/** Paragraphs without an empty line between them, which Markdown joins into one. */
export const singleNewlineParagraphs: LintRule = {
  code: 'single-newline-paragraphs',
  summary: {
    en: 'Paragraphs stand on lines of their own without an empty line between them, so Markdown reads them as one.',
    ar: 'فقرات في أسطر متتالية بلا سطر فارغ بينها، فيقرؤها Markdown فقرة واحدة.',
  },
  severity: 'info',
  reads: 'document',
  check: { article: check },
}

function* check(article: Article): Iterable<Finding> {
  for (const paragraph of paragraphsOf(article)) {
    const { lines } = paragraph
    if (!areParagraphs(lines) || breaksAreMeant(article, paragraph)) continue
    yield {
      span: lastWord(article, lines[0]),
      message: {
        en: `Markdown reads these ${lines.length} lines as one paragraph. If they are paragraphs, put an empty line between them.`,
        ar: `يقرأ Markdown هذه الأسطر (${lines.length}) فقرة واحدة. إن كانت فقرات فافصل بينها بسطر فارغ.`,
      },
      fixes: part(article, paragraph),
    }
  }
}

/**
 * Each line is long and closes a sentence, but for the first, which may be a headline, and short ones, which may be subheadings.
 * A text that is broken at a certain width has lines that end in the middle of one.
 */
function areParagraphs(lines: readonly Passage[]): boolean {
  const minimum = lines.length > 2 ? LONG : VERY_LONG
  const isLong = ({ text }: Passage): boolean => text.length >= minimum
  const long = lines.filter(isLong)
  const open = lines.filter((line, index) => index > 0 && index < lines.length - 1 && isLong(line) && !isClosed(line))
  const [first] = lines
  return (
    long.length > 1 &&
    open.length === 0 &&
    lines.slice(0, -1).some((line) => isLong(line) && isClosed(line)) &&
    (lines.length > 2 || (first !== undefined && isClosed(first)))
  )
}

/** In UTF-16 code units. Two lines are weaker evidence than three, so they must be longer than any usual width. */
const LONG = 60
const VERY_LONG = 120

const isClosed = ({ text }: Passage): boolean => /[.؟?!…۔][\s"”’»)\]]*$/u.test(text)

/** The last word of a line with the sign behind it: behind that something is missing. */
function lastWord({ tree: { plain, body } }: Article, line: Passage | undefined): Span {
  const end = plainOffset(plain, line?.span.end ?? body.start)
  const length = /\S{1,40}$/u.exec(line?.text ?? '')?.[0].length ?? 0
  return sourceSpan(plain, { start: end - length, end })
}

function part({ source: { text } }: Article, { lines }: Paragraph): readonly Fix[] {
  const starts = lines.slice(1).map(({ span }) => lineStart(text, span.start))
  if (!starts.every((start) => staysText(text, start))) return []
  return [
    {
      title: { en: 'Make each line a paragraph', ar: 'جعل كل سطر فقرة' },
      edits: starts.map((start) => ({ span: { start, end: start }, text: lineBreakOf(text) })),
    },
  ]
}
