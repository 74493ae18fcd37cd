import { wordCount, wordsKey } from '../../lint/text/passages.ts'
import type { RawBlock } from './raw-block.ts'

/** A block with what is asked of it again and again. */
export interface Shape {
  readonly block: RawBlock
  /** Its place among the blocks. */
  readonly number: number
  /** The key of its words (`wordsKey`). */
  readonly key: string
  readonly words: number
  /** Whether it ends a sentence. */
  readonly isClosed: boolean
  /** Whether it breaks off with dots. */
  readonly isCut: boolean
  /** Whether it has lines of its own, as a stanza has. */
  readonly isVerse: boolean
}

/** What tells headlines, menus and paragraphs apart, reckoned once for all who look for them; in the order of the blocks. */
export function shapesOf(blocks: readonly RawBlock[]): readonly Shape[] {
  return blocks.map((block, number) => {
    const key = wordsKey(block.text)
    const end = block.text.slice(-REACH)
    const isCut = ellipsis.test(end)
    const isVerse = block.text.includes('\n')
    return { block, number, key, isVerse, words: wordCount(key), isCut, isClosed: !isCut && closed.test(end) }
  })
}

const REACH = 20
const ellipsis = /\[?(?:…|\.\.+)\]?[\s"”’»)]*$/u
const closed = /[.؟?!۔:؛][\s"”’»)\]]*$/u

/** Whether a block is long enough, and ends as one does, to be a paragraph of an article: no headline, caption or button. */
export const isParagraph = ({ block, words, isClosed, isVerse }: Shape): boolean =>
  isVerse ||
  block.kind === 'quotation' ||
  block.kind === 'table' ||
  words >= LONG ||
  (words >= SENTENCE && isClosed && !/[؟?!:؛][\s"”’»)\]]*$/u.test(block.text.slice(-REACH)))

/** Whether it is a note, or says where a link leads, which the text refers to from elsewhere. */
export const isDefinition = ({ text }: RawBlock): boolean => /^\[[^\]]*\]:/.test(text)

const LONG = 30
const SENTENCE = 8

/** Whether it could be a headline by its length and its end. */
export const mayBeHeadline = ({ block, words, isCut, isVerse }: Shape): boolean =>
  !isVerse &&
  block.kind !== 'item' &&
  block.kind !== 'quotation' &&
  block.kind !== 'table' &&
  words >= 3 &&
  words <= 35 &&
  block.text.length <= 220 &&
  !isDefinition(block) &&
  !isCut &&
  !/[.،,؛:][\s"”’»)\]]*$/u.test(block.text.slice(-REACH))
