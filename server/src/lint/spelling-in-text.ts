import { fold, rawSpan } from '../language/fold.ts'
import { textFolding } from '../language/foldings.ts'
import type { Tree } from '../syntax/tree.ts'

/** How the text of an article itself spells these words, if it has them in another spelling: with other vowel signs, alefs or quotes. */
export function spellingInText({ blocks, plain }: Tree, words: string): string | undefined {
  const { key } = fold(words, textFolding)
  if (key === '') return undefined
  for (const block of blocks) {
    const text = plain.text.slice(block.plain.start, block.plain.end)
    const folded = fold(text, textFolding)
    const at = ` ${folded.key} `.indexOf(` ${key} `)
    if (at < 0) continue
    const { start, end } = rawSpan(text, folded, at, at + key.length)
    const spelling = text.slice(start, end).replace(/\s+/gu, ' ')
    if (spelling !== words) return spelling
  }
  return undefined
}
