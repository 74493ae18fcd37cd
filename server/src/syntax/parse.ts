import { readMarkdown } from './convert.ts'
import { readFrontMatter } from './front-matter.ts'
import { viewFrom } from './lines.ts'
import { findTagProblems } from './syntax-problems.ts'
import type { SyntaxProblem, Tree } from './tree.ts'

/** Reads a seed file. Accepts every string and never throws: what is wrong with the text stands in `problems`. */
export function parse(text: string): Tree {
  const { frontMatter, bodyStart, problem } = readFrontMatter(text)
  const markdown = readMarkdown(viewFrom(text, bodyStart))
  const { root, headings, blocks, links, tags, images, comments, plain } = markdown
  const problems: SyntaxProblem[] = [...(problem ? [problem] : []), ...findTagProblems(text, markdown)]
  return {
    text,
    frontMatter,
    body: { start: bodyStart, end: text.length },
    root,
    headings,
    blocks,
    links,
    tags,
    images,
    comments,
    problems,
    plain,
  }
}
