import type { Span } from '../text/span.ts'
import { readYaml } from './read-yaml.ts'
import type { FrontMatter, SyntaxProblem } from './tree.ts'

/** The front matter of a file, where the body starts, and what is wrong with the block itself. */
export interface FrontMatterPart {
  readonly frontMatter: FrontMatter | undefined
  readonly bodyStart: number
  readonly problem: SyntaxProblem | undefined
}

const BOM = '\ufeff'
const LINE = /([^\r\n]*)(?:\r\n|\r|\n|$)/y

/** What a line of a YAML mapping can look like: a key, an item, a comment, a bracket, or the indented rest of any of them. */
const YAML_LINE = /^(?:[ \t]+(?!-{3,}[ \t]*$)\S|#|- |-$|[\]}]|\? |["']|[^\s:#[\]{}>*&!|%@`][^:]*:(?:\s|$))/

/** Reads the block between the `---` lines (docs/format.md §2). */
export function readFrontMatter(text: string): FrontMatterPart {
  const start = text.startsWith(BOM) ? 1 : 0
  const open = lineAt(text, start)
  if (open.text !== '---') {
    return { frontMatter: undefined, bodyStart: start, problem: { kind: 'missing-front-matter', span: open.content } }
  }
  const close = closingLine(text, open.end)
  const contentEnd = close?.content.start ?? guessEnd(text, open.end)
  const end = close?.end ?? contentEnd
  const content = { start: open.end, end: contentEnd }
  return {
    frontMatter: {
      span: { start, end },
      open: open.content,
      content,
      close: close?.content,
      yaml: readYaml(text, content),
    },
    bodyStart: end,
    problem: close ? undefined : { kind: 'unclosed-front-matter', span: open.content },
  }
}

interface TextLine {
  readonly text: string
  readonly content: Span
  /** Behind the line break. */
  readonly end: number
}

function lineAt(text: string, start: number): TextLine {
  LINE.lastIndex = start
  const line = LINE.exec(text)?.[1] ?? ''
  return { text: line, content: { start, end: start + line.length }, end: LINE.lastIndex }
}

function closingLine(text: string, from: number): TextLine | undefined {
  for (let at = from; at < text.length; ) {
    const line = lineAt(text, at)
    if (line.text === '---' || line.text === '...') return line
    at = line.end
  }
  return undefined
}

/** Where a block that is never closed may have been meant to end: at the first line that is blank or cannot be a mapping's. */
function guessEnd(text: string, from: number): number {
  let at = from
  while (at < text.length) {
    const line = lineAt(text, at)
    if (!YAML_LINE.test(line.text)) return at
    at = line.end
  }
  return at
}
