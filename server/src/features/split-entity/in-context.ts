import type { Document } from '../../corpus/document.ts'
import { firstWords, lastWords, onOneLine } from '../../find/context.ts'
import { blockOf, sentenceOf } from '../../lint/tags/label-sentence.ts'
import { lineEnd, lineStart } from '../../text/line-break.ts'
import type { NamedPlace } from './named-places.ts'

/** Words with what stands before and behind them in their sentence, or line of YAML. */
export interface InContext {
  readonly before: string
  readonly words: string
  readonly behind: string
}

/** A place as a reader finds it. */
export function inContext(document: Document, { site, tag }: NamedPlace): InContext {
  const block = tag && document.kind === 'article' ? blockOf(document, tag) : undefined
  if (block) {
    const { start, end } = sentenceOf(block)
    return parts(block.text, start, block.label.start, block.label.end, end)
  }
  const { text } = document.source
  const { start, end } = site.whole
  return parts(text, lineStart(text, start), start, end, lineEnd(text, end))
}

const parts = (text: string, start: number, from: number, to: number, end: number): InContext => ({
  before: lastWords(onOneLine(text.slice(start, from)).trimStart(), MOST),
  words: onOneLine(text.slice(from, to)),
  behind: firstWords(onOneLine(text.slice(to, end)).trimEnd(), MOST),
})

/** In UTF-16 units: enough to tell one mention from another, and no more than a list of an editor shows in one line. */
const MOST = 36
