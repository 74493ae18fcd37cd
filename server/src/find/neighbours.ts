import { isPlainGap } from '../corpus/names/name-tokens.ts'
import { rawSpan } from '../language/fold.ts'
import type { TextWithWords } from './article-blocks.ts'

/** A word beside a name, as its block's key has it and as it is written. */
export interface Neighbour {
  readonly key: string
  readonly text: string
}

/** The words beside a name, the nearest first, three at most on each side; none beyond a sign. */
export interface Neighbours {
  readonly before: readonly Neighbour[]
  readonly after: readonly Neighbour[]
}

/** The words beside words of a text. */
export function neighboursOf(
  text: TextWithWords,
  { token, last }: { readonly token: number; readonly last: number },
): Neighbours {
  const before: Neighbour[] = []
  for (let at = token; at > 0 && before.length < MOST && isPlainGap(text.words, at); at--) {
    before.push(word(text, at - 1))
  }
  const after: Neighbour[] = []
  for (let at = last + 1; at < text.words.count && after.length < MOST && isPlainGap(text.words, at); at++) {
    after.push(word(text, at))
  }
  return { before, after }
}

const MOST = 3

function word({ text, words }: TextWithWords, token: number): Neighbour {
  const { key, starts, ends } = words
  const from = starts[token] ?? 0
  const to = ends[token] ?? 0
  const { start, end } = rawSpan(text, words, from, to)
  return { key: key.slice(from, to), text: text.slice(start, end) }
}
