import { type Folded, fold, rawSpan } from '../language/fold.ts'
import { textFolding } from '../language/foldings.ts'
import { isProclitic } from '../language/particles.ts'
import type { Tree } from '../syntax/tree.ts'

/** How the text of an article itself spells these words, if it has them in another spelling: with other vowel signs, alefs or quotes. */
export function spellingInText({ blocks, plain }: Tree, words: string): string | undefined {
  const { key } = fold(words, textFolding)
  if (key === '') return undefined
  for (const block of blocks) {
    const text = plain.text.slice(block.plain.start, block.plain.end)
    const folded = fold(text, textFolding)
    const at = wholeWords(folded, key)
    if (at === undefined) continue
    const { start, end } = rawSpan(text, folded, at, at + key.length)
    const spelling = text.slice(start, end).replace(/\s+/gu, ' ')
    if (spelling !== words) return spelling
  }
  return undefined
}

/** Where the key of the words stands in that of a text, between words or behind a glued particle. */
function wholeWords({ key }: Folded, words: string): number | undefined {
  for (let at = key.indexOf(words); at >= 0; at = key.indexOf(words, at + 1)) {
    const before = /[\p{L}\p{N}]*$/u.exec(key.slice(Math.max(0, at - 10), at))?.[0] ?? ''
    const ends = !/^[\p{L}\p{N}]/u.test(key.slice(at + words.length, at + words.length + 2))
    if (ends && (before === '' || isProclitic(before))) return at
  }
  return undefined
}
