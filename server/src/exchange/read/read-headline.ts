import { wordsKey } from '../../lint/text/passages.ts'
import { isGlued } from './glued-headlines.ts'
import { hasParagraph, headlineOf, headOf } from './headline.ts'
import type { Known } from './proposal.ts'
import type { Reading } from './reading.ts'
import { mayBeHeadline, type Shape } from './shapes-of-lines.ts'
import { keysWithoutSite } from './titled-by-site.ts'

/** Finds the headline, what repeats it, and headlines that are glued to it. */
export function readHeadline(reading: Reading, known: Known): void {
  const { shapes } = reading
  const given = known.fields.find(({ key }) => key === 'title')
  const candidates = shapes.filter((shape) => !reading.isOut(shape.number) && mayBeHeadline(shape))
  const first = candidates.slice(0, MOST_HEADLINES).map(({ block }) => block.text)
  const headlines = given ? [...first, given.value] : first
  const glued = shapes.filter((shape) => !reading.isOut(shape.number) && isGlued(shape, headlines))
  reading.cutAll(new Map(glued.map(({ number }) => [number, 'glued-headlines'])))
  const isInGlued = (text: string): boolean => glued.some(({ block }) => block.text.includes(text))
  const isOut = (shape: Shape): boolean => reading.isOut(shape.number) || reading.creditsOf(shape).length > 0
  const title = given ? undefined : headlineOf(shapes, isOut, isInGlued)
  const key = given ? wordsKey(given.value) : title?.key
  if (title) {
    const { text, span } = title.block
    const certainty = title.block.kind === 'heading' || isInGlued(text) ? 'sure' : 'likely'
    reading.move(title.number, {
      key: 'title',
      value: text.replace(/\s+/g, ' '),
      words: text,
      span,
      certainty,
      reason: reasons.headline,
    })
  }
  const above = new Set(headOf(shapes, ({ number }) => reading.isOut(number)))
  const says = (shape: Shape): boolean =>
    shape.key === key || (key !== undefined && above.has(shape) && isWithSite(shape, key))
  const same = shapes.filter((shape) => key !== '' && !reading.isOut(shape.number) && says(shape))
  const [heading] = given ? same.filter(({ block }) => block.kind === 'heading') : []
  if (heading && given) {
    const { text, span } = heading.block
    reading.move(heading.number, { ...given, words: text, span })
  }
  // Without running text it is a refrain.
  const cut = hasParagraph(shapes, ({ number }) => reading.isOut(number)) ? same : []
  reading.cutAll(new Map(cut.map(({ number }) => [number, 'title-repeated'])))
}

/** Whether a line above the text is a title with the name of the site beside it. */
const isWithSite = (shape: Shape, title: string): boolean =>
  mayBeHeadline(shape) && keysWithoutSite(shape.block.text).includes(title)

/** Lines below them are not looked for in others: that of the article is hardly there. */
const MOST_HEADLINES = 40

/** How titles are come by. */
export const reasons = {
  headline: {
    en: 'A short line above the text, without a full stop.',
    ar: 'سطر قصير فوق النص بلا نقطة في آخره.',
  },
}
