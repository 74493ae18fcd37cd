import { publisherLine } from './credit-lines.ts'
import { deckOf } from './deck.ts'
import { hasParagraph, headOf } from './headline.ts'
import { ABOVE } from './outside-of-article.ts'
import type { FieldKey, Known, ProposedField } from './proposal.ts'
import type { Reading } from './reading.ts'
import { isDefinition, isParagraph, type Shape } from './shapes-of-lines.ts'

/** What stands above the first paragraph besides: the publisher, the deck, captions, and menus. */
export function readHead(reading: Reading, known: Known): void {
  const { shapes } = reading
  const isOut = ({ number }: Shape): boolean => reading.isOut(number)
  const isCredit = ({ number }: Shape): boolean => {
    const key = reading.keyOf(number)
    return key !== undefined && credits.has(key)
  }
  const title = shapes.find(({ number }) => reading.keyOf(number) === 'title')
  const deck = title && deckOf(shapes, title, { isOut, isCredit })
  if (deck) reading.move(deck.number, deckField(deck))
  if (!hasParagraph(shapes, isOut)) return
  const head = headOf(shapes, isOut).filter((shape) => !isOut(shape))
  // Of more lines than pictures have captions some are verses, questions or a list.
  const isOwn = title !== undefined && head.filter(({ number }) => number > title.number).length > MOST_CAPTIONS
  let said: ReadonlySet<string> | undefined
  for (const shape of head) {
    if (shape.isClosed || shape.block.kind !== 'paragraph' || shape.words > MOST_WORDS) continue
    if (isDefinition(shape.block)) continue
    const publisher = title && shape.number < title.number ? publisherLine(shape, known) : undefined
    if (publisher) reading.move(shape.number, publisher)
    else if (!title || isOwn) continue
    else if (shape.number < title.number) reading.cutAll(new Map([[shape.number, 'furniture']]))
    else {
      said ??= wordsOfParagraphs(reading.left())
      if (isOf(shape, said)) reading.cutAll(new Map([[shape.number, 'caption']]))
    }
  }
}

const credits: ReadonlySet<FieldKey> = new Set(['byline', 'date', 'updated'])

const wordsOfParagraphs = (shapes: readonly Shape[]): ReadonlySet<string> =>
  new Set(shapes.flatMap((shape) => (isParagraph(shape) ? shape.key.split(' ') : [])))

const isOf = ({ key }: Shape, words: ReadonlySet<string>): boolean => key.split(' ').every((word) => words.has(word))

const MOST_CAPTIONS = 2

/** Of a line above the text that is no sentence. */
const MOST_WORDS = 14

/** What a page shows between its headline and the text, in a sentence of its own, is the deck. */
export function readDeckOfPage(reading: Reading): void {
  const { shapes } = reading
  const title = shapes.findLastIndex(({ number }) => reading.keyOf(number) === 'title')
  const first = shapes.findIndex((shape) => shape.block.outside === undefined)
  if (title < 0 || first < title) return
  const deck = shapes
    .slice(Math.max(title + 1, first - ABOVE), first)
    .find((shape) => shape.block.kind === 'paragraph' && isParagraph(shape) && !reading.isOut(shape.number))
  if (deck) reading.move(deck.number, deckField(deck))
}

const deckField = ({ block: { text, span } }: Shape): ProposedField => ({
  key: 'summary',
  value: text,
  words: text,
  span,
  certainty: 'likely',
  reason: reasons.deck,
})

const reasons = {
  deck: {
    en: 'A short paragraph between the headline and the text.',
    ar: 'فقرة قصيرة بين العنوان والنص.',
  },
}
