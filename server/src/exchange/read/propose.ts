import { wordsKey } from '../../lint/text/passages.ts'
import { latinId } from '../../lint/values/latin-id.ts'
import { creditsIn, publisherLine } from './credit-lines.ts'
import { dateOfWriting } from './date-of-writing.ts'
import { datedLine } from './dated-lines.ts'
import { datelineOf } from './dateline.ts'
import { deckOf } from './deck.ts'
import { derivedTitle } from './derived-title.ts'
import { isGlued } from './glued-headlines.ts'
import { hasParagraph, headlineOf, headOf } from './headline.ts'
import { type Fate, fieldKeys, type Known, type Proposal, type ProposedField } from './proposal.ts'
import type { RawBlock, RawText } from './raw-block.ts'
import { repeatedBlocks } from './repeated-blocks.ts'
import { isParagraph, mayBeHeadline, type Shape, shapesOf } from './shapes-of-lines.ts'
import { siteLines } from './site-lines.ts'
import { subheadings } from './subheadings.ts'
import { topicsIn } from './topics-in.ts'
import { writtenLanguage } from './written-language.ts'

/**
 * What a captured text is to become: each block stays, becomes the value of a key, or is cut, and why. What is cut is never the only place of some
 * words of the article: it is the site's, or stands in the text again. Deterministic; total.
 */
export function propose({ blocks }: RawText, known: Known): Proposal {
  const { seen, fates } = unseenIn(blocks)
  const proposal = proposeSeen(seen, known)
  let next = 0
  return {
    ...proposal,
    blocks: blocks.flatMap((block, number) => {
      const fate = fates[number]
      return fate ? [{ block, fate }] : (proposal.blocks[next++] ?? [])
    }),
  }
}

/** What no reader sees is decided before anything is told of what stands around it. */
function unseenIn(blocks: readonly RawBlock[]) {
  const fates = blocks.map(fateUnseen)
  return { fates, seen: blocks.filter((_, number) => fates[number] === undefined) }
}

function fateUnseen({ outside, says }: RawBlock): Fate | undefined {
  if (outside === 'front-matter' && says !== undefined) return { kind: 'field', key: says }
  const isUnseen = outside === 'control' || outside === 'hidden' || outside === 'front-matter'
  return isUnseen ? { kind: 'cut', why: outside } : undefined
}

function proposeSeen(blocks: readonly RawBlock[], known: Known): Proposal {
  const shapes = shapesOf(blocks)
  const reading = new Reading(shapes)
  cutOutside(reading, (shape) => shape.block.kind === 'heading' || isAboveText(shapes, shape))
  reading.cutAll(siteLines(shapes, known))
  readHeadline(reading, known)
  reading.cutAll(repeatedBlocks(shapes.filter(({ number }) => !reading.isOut(number))))
  readCredits(reading, known)
  readDeckOfPage(reading)
  cutOutside(reading, () => false)
  readHead(reading, known)
  const body = reading.left()
  const texts = body.map(({ block }) => block.text)
  const [first] = body
  if (first && isParagraph(first)) reading.add(...datelineOf(first.block, known))
  const inWords = reading.fields.some(({ key }) => key === 'date') ? undefined : dateOfWriting(texts)
  if (inWords) reading.add(inWords)
  const lang = writtenLanguage(texts.join('\n'))
  if (lang !== undefined) reading.add({ key: 'lang', value: lang, certainty: 'likely', reason: reasons.language })
  if (first && !hasKey(reading.fields, known, 'title')) {
    const [title] = derivedTitle(first.block)
    // A flash of one sentence is all headline.
    if (title && body.length === 1 && wordsKey(title.value) === first.key) reading.move(first.number, title)
    else if (title) reading.add(title)
  }
  reading.add(
    ...topicsIn([...body.map(({ key }) => key), ...reading.fields.map(({ words }) => wordsKey(words ?? ''))], known),
  )
  const fields = settled([...known.fields, ...reading.fields])
  const heads = subheadings(body)
  return {
    blocks: shapes.map(({ block, number }) => ({
      block,
      fate: reading.fateOf(number) ?? { kind: 'body', as: heads.has(number) ? 'heading' : block.kind },
    })),
    fields: withId(fields),
  }
}

/** What has been decided so far. */
class Reading {
  readonly shapes: readonly Shape[]
  readonly fields: ProposedField[] = []
  readonly #fates = new Map<number, Fate>()

  constructor(shapes: readonly Shape[]) {
    this.shapes = shapes
  }

  isOut(number: number): boolean {
    return this.#fates.has(number)
  }

  fateOf(number: number): Fate | undefined {
    return this.#fates.get(number)
  }

  left(): readonly Shape[] {
    return this.shapes.filter(({ number }) => !this.isOut(number))
  }

  cutAll(cuts: ReadonlyMap<number, Extract<Fate, { kind: 'cut' }>['why']>): void {
    for (const [number, why] of cuts) if (!this.isOut(number)) this.#fates.set(number, { kind: 'cut', why })
  }

  add(...fields: readonly ProposedField[]): void {
    this.fields.push(...fields)
  }

  /** A block becomes the value of a key, or of several; of a key that has one, it is the same once more. */
  move(number: number, ...fields: readonly ProposedField[]): void {
    const [field] = fields
    if (field) this.#fates.set(number, { kind: 'field', key: field.key })
    this.add(...fields)
  }
}

/** Cuts what stands on a page outside of the article, but for blocks that are looked at first. */
function cutOutside(reading: Reading, isKept: (shape: Shape) => boolean): void {
  const out = reading.left().filter((shape) => shape.block.outside !== undefined && !isKept(shape))
  reading.cutAll(
    new Map(out.map(({ number, block }) => [number, block.outside === 'caption' ? 'caption' : 'furniture'])),
  )
}

/** What a page shows between its headline and the text, in a sentence of its own, is the deck. */
function readDeckOfPage(reading: Reading): void {
  const { shapes } = reading
  const title = shapes.findLastIndex(({ number }) => {
    const fate = reading.fateOf(number)
    return fate?.kind === 'field' && fate.key === 'title'
  })
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

/** Whether a block is one of the few right above the text of a page, where authors and days stand. */
function isAboveText(shapes: readonly Shape[], { number, block }: Shape): boolean {
  const first = shapes.findIndex((shape) => shape.block.outside === undefined)
  return block.outside === 'page' && number < first && number >= first - ABOVE
}

const ABOVE = 6

/** Finds the headline, what repeats it, and headlines that are glued to it. */
function readHeadline(reading: Reading, known: Known): void {
  const { shapes } = reading
  const given = known.fields.find(({ key }) => key === 'title')
  const candidates = shapes.filter((shape) => !reading.isOut(shape.number) && mayBeHeadline(shape))
  const first = candidates.slice(0, MOST_HEADLINES).map(({ block }) => block.text)
  const headlines = given ? [...first, given.value] : first
  const glued = shapes.filter((shape) => !reading.isOut(shape.number) && isGlued(shape, headlines))
  reading.cutAll(new Map(glued.map(({ number }) => [number, 'glued-headlines'])))
  const isInGlued = (text: string): boolean => glued.some(({ block }) => block.text.includes(text))
  const isOut = (shape: Shape): boolean => reading.isOut(shape.number) || creditsIn(shape, known).length > 0
  const title = given ? undefined : headlineOf(shapes, isOut, isInGlued)
  const key = given ? wordsKey(given.value) : title?.key
  if (title) {
    const { text, span } = title.block
    const certainty = title.block.kind === 'heading' || isInGlued(text) ? 'sure' : 'likely'
    reading.move(title.number, { key: 'title', value: text, words: text, span, certainty, reason: reasons.headline })
  }
  const same = shapes.filter((shape) => shape.key === key && key !== '' && !reading.isOut(shape.number))
  const [heading] = given ? same.filter(({ block }) => block.kind === 'heading') : []
  if (heading && given) {
    const { text, span } = heading.block
    reading.move(heading.number, { ...given, words: text, span })
  }
  // Without running text it is a refrain.
  const cut = hasParagraph(shapes, ({ number }) => reading.isOut(number)) ? same : []
  reading.cutAll(new Map(cut.map(({ number }) => [number, 'title-repeated'])))
}

/** Lines above and below the text that say who wrote it, where it is from, and when it was published. */
function readCredits(reading: Reading, known: Known): void {
  const left = reading.left()
  const first = left.findIndex(isParagraph)
  const last = left.findLastIndex(isParagraph)
  left.forEach((shape, index) => {
    if (isParagraph(shape) || (first >= 0 && index > first && index < last)) return
    const credits = creditsIn(shape, known)
    const dated = credits.length > 0 ? undefined : datedLine(shape)
    const fields = (dated ? [dated] : credits).map((field) => asQuoted(field, known))
    // A second author or day has no place in the front matter: its line stays.
    const isOther = ({ key, value }: ProposedField): boolean =>
      [...reading.fields, ...known.fields.filter((one) => isSaidInWords.has(one.key))].some(
        (other) => other.key === key && wordsKey(other.value) !== wordsKey(value),
      )
    if (fields.length > 0 && !fields.some(isOther)) reading.move(shape.number, ...fields)
  })
}

/** Where another source is known already, one that the text names is whose report that one gives. */
const asQuoted = (field: ProposedField, { fields }: Known): ProposedField =>
  field.key === 'source.name' &&
  fields.some(({ key, value }) => key === field.key && wordsKey(value) !== wordsKey(field.value))
    ? { ...field, key: 'source.via' }
    : field

/** What else is known of these is said in the same words, or is something else. */
const isSaidInWords: ReadonlySet<string> = new Set(['byline', 'dateline', 'source.via'])

/** Lines below them are not looked for in others: that of the article is hardly there. */
const MOST_HEADLINES = 40

/** What stands above the first paragraph besides: the publisher, the deck, captions, and menus. */
function readHead(reading: Reading, known: Known): void {
  const { shapes } = reading
  const isOut = ({ number }: Shape): boolean => reading.isOut(number)
  const title = shapes.find(({ number }) => {
    const fate = reading.fateOf(number)
    return fate?.kind === 'field' && fate.key === 'title'
  })
  const deck = title && deckOf(shapes, title, isOut)
  if (deck) reading.move(deck.number, deckField(deck))
  if (!hasParagraph(shapes, isOut)) return
  const head = headOf(shapes, isOut).filter((shape) => !isOut(shape))
  // Of more lines than pictures have captions some are verses, questions or a list.
  const isOwn = title !== undefined && head.filter(({ number }) => number > title.number).length > MOST_CAPTIONS
  let said: ReadonlySet<string> | undefined
  for (const shape of head) {
    if (shape.isClosed || shape.block.kind !== 'paragraph' || shape.words > MOST_WORDS) continue
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

const wordsOfParagraphs = (shapes: readonly Shape[]): ReadonlySet<string> =>
  new Set(shapes.flatMap((shape) => (isParagraph(shape) ? shape.key.split(' ') : [])))

const isOf = ({ key }: Shape, words: ReadonlySet<string>): boolean => key.split(' ').every((word) => words.has(word))

const MOST_CAPTIONS = 2

/** Of a line above the text that is no sentence. */
const MOST_WORDS = 14

const hasKey = (fields: readonly ProposedField[], known: Known, key: string): boolean =>
  [...fields, ...known.fields].some((field) => field.key === key)

/** One field a key, the surest and among equals the first; of topics each once. */
function settled(fields: readonly ProposedField[]): readonly ProposedField[] {
  return fieldKeys.flatMap((key) => {
    const own = fields.filter((field) => field.key === key)
    if (key === 'topics')
      return own.filter(({ value }, index) => own.findIndex((other) => other.value === value) === index)
    return own.toSorted((a, b) => order.indexOf(a.certainty) - order.indexOf(b.certainty)).slice(0, 1)
  })
}

const order = ['sure', 'likely', 'guessed']

function withId(fields: readonly ProposedField[]): readonly ProposedField[] {
  const title = fields.find(({ key }) => key === 'title')
  if (!title || fields.some(({ key }) => key === 'id')) return fields
  const id = idOfTitle(title.value)
  if (id === undefined) return fields
  return [...fields, { key: 'id', value: id, words: title.value, certainty: 'likely', reason: reasons.id }]
}

/** The id that an article with such a title could have: its first words in Latin letters. */
export const idOfTitle = (title: string): string | undefined =>
  latinId(title.split(/\s+/).slice(0, WORDS_OF_ID).join(' '))

const WORDS_OF_ID = 7

const reasons = {
  headline: {
    en: 'A short line above the text, without a full stop.',
    ar: 'سطر قصير فوق النص بلا نقطة في آخره.',
  },
  deck: {
    en: 'A short paragraph between the headline and the text.',
    ar: 'فقرة قصيرة بين العنوان والنص.',
  },
  language: { en: 'The letters and small words of the text.', ar: 'حروف النص وكلماته القصيرة.' },
  id: { en: 'The headline in Latin letters.', ar: 'العنوان بحروف لاتينية.' },
}
