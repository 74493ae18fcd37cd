import type { Corpus } from '../corpus/corpus.ts'
import { proclitics } from '../language/particles.ts'
import { type Word, wordAt as wholeWordAt, wordsIn } from '../language/words.ts'
import { isNameOfAny } from '../lint/tags/known-names.ts'
import type { TextRange } from '../protocol/text.ts'
import { covers, type Span } from '../text/span.ts'
import type { Context } from './context.ts'

/**
 * The word at an offset as an annotator would select it: with its harakat and tatweel, and without a glued particle where what remains is a known
 * name, or begins one that stands there, and the whole is none (docs/format.md §3). In the label of a tag, where the particle stands outside, it is the whole word.
 */
export function wordAt({ corpus, document }: Context, offset: number): TextRange | undefined {
  const { source } = document
  const word = wholeWordAt(source.text, offset)
  if (!word) return undefined
  const start =
    document.kind === 'article' && !isInLabel(document.tree.tags, word) ? nameStart(source.text, word, corpus) : 0
  return source.range({ start: word.start + start, end: word.end })
}

const isInLabel = (tags: readonly { readonly label: Span }[], word: Span): boolean =>
  tags.some(({ label }) => covers(label, word))

/** How long the particle is that is glued to a known name. */
function nameStart(text: string, word: Word, corpus: Corpus): number {
  const splits = proclitics(word.text)
  if (splits.length === 0) return 0
  const ends = [word.end, ...endsBehind(text, word.end)]
  const isNameFrom = (start: number): boolean => ends.some((end) => isNameOfAny(text.slice(start, end), corpus))
  if (isNameFrom(word.start)) return 0
  return splits.find(({ start }) => isNameFrom(word.start + start))?.start ?? 0
}

/** Where the words end that go on behind an offset in one row, the nearest first. */
function endsBehind(text: string, offset: number): readonly number[] {
  const ends: number[] = []
  let at = offset
  for (const word of wordsIn(text.slice(offset, offset + LONGEST))) {
    if (ends.length === MOST_WORDS || !/^[ \t\u00a0-]+$/.test(text.slice(at, offset + word.start))) break
    at = offset + word.end
    ends.push(at)
  }
  return ends
}

/** In code units; the names of institutions are long. */
const LONGEST = 120

const MOST_WORDS = 8
