import { inSlashes } from '../../language/re2.ts'
import { wordCount, wordsKey } from '../../lint/text/passages.ts'
import type { ReadBlock } from './proposal.ts'

/** The lines of a site among those that were cut which another page of it would have too: short ones, each once. */
export function linesOfSite(blocks: readonly ReadBlock[]): readonly string[] {
  const lines = new Map<string, string>()
  for (const block of blocks) {
    const { text } = block.block
    if (isOfSite(block) && !lines.has(wordsKey(text))) lines.set(wordsKey(text), text)
  }
  return [...lines.values()]
}

/** Whether a block was cut as its site's and is short enough to be found again word for word. */
export const isOfSite = ({ block, fate }: ReadBlock): boolean =>
  fate.kind === 'cut' && ofSites.has(fate.why) && canBeListed(block.text)

/** Whether a line can be listed as boilerplate, as text: it has words, not too many, and would not be read as a regular expression. */
export function canBeListed(text: string): boolean {
  const words = wordCount(wordsKey(text))
  return words > 0 && words <= MOST_WORDS && text.length <= LONGEST && !/[\r\n]/.test(text) && !inSlashes(text)
}

const ofSites: ReadonlySet<string> = new Set(['boilerplate', 'furniture', 'recurring', 'left-out', 'of-source'])

/** Longer ones are headlines and teasers, which change. */
const MOST_WORDS = 12
/** In UTF-16 code units. */
const LONGEST = 120
