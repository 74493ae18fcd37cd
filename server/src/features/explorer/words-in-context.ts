import type { Article } from '../../corpus/document.ts'
import { firstWords, lastWords, onOneLine } from '../../find/context.ts'
import { direction, isolate } from '../../language/direction.ts'
import { plainOffset } from '../../syntax/plain-offsets.ts'
import type { Span } from '../../text/span.ts'
import { oneLine } from './words.ts'

/** Words of an article as a line of a list shows them. */
export interface WordsInContext {
  /** In an isolate of the direction of its paragraph: lists run from left to right. */
  readonly label: string
  /** The words in the label: from, to. */
  readonly highlight: readonly [number, number]
  /** The words alone, and more of what stands around them. */
  readonly words: string
  readonly sentence: string
}

/** A stretch of the text (a span of the file) with the words around it; of something that stands in no paragraph the words alone. */
export function wordsInContext({ tree, source, lang }: Article, span: Span): WordsInContext {
  const { plain, blocks } = tree
  const start = plainOffset(plain, span.start)
  const end = plainOffset(plain, span.end)
  const block =
    span.start < tree.body.start ? undefined : blocks.find((one) => one.plain.start <= start && end <= one.plain.end)
  if (!block) {
    const words = onOneLine(source.slice(span))
    return { ...inIsolate('', words, '', direction(words) ?? 'ltr'), words, sentence: words }
  }
  const before = onOneLine(plain.text.slice(Math.max(block.plain.start, start - 2 * FAR), start)).trimStart()
  const words = onOneLine(plain.text.slice(start, end)).trim()
  const behind = onOneLine(plain.text.slice(end, Math.min(block.plain.end, end + 2 * FAR))).trimEnd()
  const runs = direction(plain.text.slice(block.plain.start, block.plain.end)) ?? direction(lang ?? '') ?? 'ltr'
  const most = runs === 'rtl' ? fromRight : fromLeft
  const room = Math.max(most.least, most.all - words.length)
  const close = lastWords(before, Math.min(most.before, room))
  const parts = inIsolate(close, words, firstWords(behind, Math.max(most.least, room - close.length)), runs)
  return {
    ...parts,
    words,
    sentence: isolate(oneLine(`${lastWords(before, FAR)}${words}${firstWords(behind, FAR)}`), runs),
  }
}

function inIsolate(
  before: string,
  words: string,
  behind: string,
  runs: 'rtl' | 'ltr',
): Pick<WordsInContext, 'label' | 'highlight'> {
  // The sign that begins the isolate stands first.
  const from = 1 + before.length
  return { label: isolate(before + words + behind, runs), highlight: [from, from + words.length] }
}

// How much is shown, in UTF-16 units. A list is narrow, and cuts what stands at its right: there a line in Arabic begins, and the words are lost first.
const fromRight = { all: 28, before: 9, least: 5 }
const fromLeft = { all: 80, before: 16, least: 20 }
const FAR = 160
