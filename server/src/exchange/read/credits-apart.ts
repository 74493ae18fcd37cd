import { closingCredits } from './closing-credits.ts'
import type { RawBlock, RawText } from './raw-block.ts'

/** A capture in which credits in brackets that stand behind the last sentence of a paragraph (`closingCredits`) are a block of their own. */
export const creditsApart = (raw: RawText): RawText => ({
  ...raw,
  blocks: raw.blocks.flatMap((block) => parted(raw, block)),
})

function parted({ text }: RawText, block: RawBlock): readonly RawBlock[] {
  const credits =
    block.kind === 'paragraph' && !block.cutWithin && /[)\]]\.?$/u.test(block.text)
      ? behindSentence(block.text)
      : undefined
  if (credits === undefined || closingCredits(credits) === undefined) return [block]
  const { start, end } = block.span
  const own = end - credits.length
  // Where hidden characters or Markdown stand within, it stays as it is.
  if (text.slice(own, end) !== credits || !block.markdown.endsWith(credits) || /[\n*`]/.test(block.markdown))
    return [block]
  const before = text.slice(start, own).trimEnd()
  const { text: words, markdown, replaced } = block
  return [
    {
      ...block,
      text: words.slice(0, -credits.length).trimEnd(),
      markdown: markdown.slice(0, -credits.length).trimEnd(),
      span: { start, end: start + before.length },
      replaced: replaced.filter(({ offset }) => offset < start + before.length),
    },
    { ...block, text: credits, markdown: credits, span: { start: own, end }, replaced: [], isApart: false },
  ]
}

/** The brackets with which a text ends behind the end of a sentence. */
const behindSentence = (text: string): string | undefined =>
  /(?<=[.؟?!…"”»]\s*)[([]{1,2}[^()[\]\n]+[)\]]{1,2}\.?$/u.exec(text.slice(-LONGEST))?.[0]

/** In UTF-16 code units. */
const LONGEST = 400
