import type { Article } from '../../corpus/document.ts'
import { lineAfter, lineEnd } from '../../text/line-break.ts'
import type { Span } from '../../text/span.ts'
import { isNearFence } from './fences.ts'

/** The text of an article that is read as front matter, because the line that was to close the block does not, and a later `---` does. */
export interface BodyInFrontMatter extends Span {
  /** The line that was meant to close the block, where there is one; the text begins with it. */
  readonly marker?: Span
}

/** Finds such text: prose behind a blank line, in a block that holds YAML that cannot be read and no key from there on. */
export function bodyInFrontMatter({ source: { text }, tree }: Article): BodyInFrontMatter | undefined {
  const block = tree.frontMatter
  if (!block?.close || block.yaml.problems.length === 0) return undefined
  let marker: Span | undefined
  let meantEnd: number | undefined
  let blank = false
  let found: BodyInFrontMatter | undefined
  for (let at = block.content.start; at < block.content.end; at = lineAfter(text, at)) {
    const end = lineEnd(text, at)
    const line = text.slice(at, end)
    if (line.trim() === '') {
      meantEnd ??= at
      blank = true
      continue
    }
    if (key.test(line)) {
      marker = undefined
      meantEnd = undefined
      found = undefined
    } else if (!found && !marker && isMarker(line)) {
      marker = { start: at, end }
      blank = true
      continue
    } else if (blank && !found && prose.test(line)) {
      const start = marker?.start ?? meantEnd ?? at
      found = { start, end: block.content.end, ...(marker && { marker }) }
    } else if (!line.startsWith('#')) {
      // A heading may be the first line of the text; an item or the rest of a value is none.
      meantEnd = undefined
    }
    blank = false
  }
  // The reader has to stumble there: what YAML can read may be meant as it is.
  return found && block.yaml.problems.some(({ span }) => span.end > found.start) ? found : undefined
}

const isMarker = (line: string): boolean => /^\S/.test(line) && (isNearFence(line) || /^\*{3,}\s*$/.test(line))

/** A key of ours, or one of a corpus's own. */
const key = /^["']?[a-z][\w-]*["']?[ \t]*:(?:\s|$)/

/** Words in the first column, or a link, that begin no comment, item or bracket. */
const prose = /^(?:\[[^\]]*\]\(|[^\s#\-[\]{}"'?|>][^:]*\s\S)/u
