import { countCharacters, countWords } from '../language/words.ts'
import type { TextLength } from '../protocol/article-text.ts'
import { plainOffset } from '../syntax/plain-offsets.ts'
import type { Span } from '../text/span.ts'
import type { Context } from './context.ts'

/** How long a part of an article is as readers see it; of a word of which the part has a piece, the piece counts. Undefined for files that are no article. */
export function textLength({ document }: Context, { start, end }: Span): TextLength | undefined {
  if (document.kind !== 'article') return undefined
  const { plain } = document.tree
  const text = plain.text.slice(plainOffset(plain, start), plainOffset(plain, end))
  return { words: countWords(text), characters: countCharacters(text) }
}
