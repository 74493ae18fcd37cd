import type { Shape } from './shapes-of-lines.ts'

/**
 * The deck below a headline: a short paragraph right under it, without an empty line between, nearly all of whose words the text says again; or the one
 * line between the headline and that of the author or the day.
 */
export function deckOf(
  shapes: readonly Shape[],
  headline: Shape,
  { isOut, isCredit }: { isOut: (shape: Shape) => boolean; isCredit: (shape: Shape) => boolean },
): Shape | undefined {
  const rest = shapes.filter((shape) => shape.number > headline.number && !isOut(shape))
  const [deck, first] = rest
  if (!deck || !first || deck.number !== headline.number + 1) return undefined
  if (deck.words < MIN_WORDS || deck.words > MOST_WORDS || deck.block.kind !== 'paragraph') return undefined
  const next = shapes[shapes.indexOf(deck) + 1]
  if (next && isCredit(next)) return deck
  if (deck.block.isApart || deck.words * LONGER > first.words) return undefined
  const said = new Set(rest.slice(1).flatMap(({ key }) => key.split(' ')))
  const words = deck.key.split(' ')
  return words.filter((word) => said.has(word)).length >= words.length * SHARE ? deck : undefined
}

const MIN_WORDS = 5
const MOST_WORDS = 30
/** So many times as long is the paragraph behind it. */
const LONGER = 1.3
/** Of its words so many stand in the text again. */
const SHARE = 0.7
