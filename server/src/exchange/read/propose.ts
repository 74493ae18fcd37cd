import { wordsKey } from '../../lint/text/passages.ts'
import { dateOfWriting } from './date-of-writing.ts'
import { datelineOf } from './dateline.ts'
import { derivedTitle } from './derived-title.ts'
import { cutOutside, fateUnseen, isAboveText } from './outside-of-article.ts'
import type { Known, Proposal, ProposedField } from './proposal.ts'
import type { RawBlock, RawText } from './raw-block.ts'
import { readCredits } from './read-credits.ts'
import { readDeckOfPage, readHead } from './read-head.ts'
import { reasons as ofTitle, readHeadline } from './read-headline.ts'
import { Reading } from './reading.ts'
import { repeatedBlocks } from './repeated-blocks.ts'
import { settledFields } from './settled-fields.ts'
import { isParagraph, type Shape, shapesOf } from './shapes-of-lines.ts'
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

function proposeSeen(blocks: readonly RawBlock[], known: Known): Proposal {
  const shapes = shapesOf(blocks)
  const reading = new Reading(shapes, known)
  cutOutside(reading, (shape) => shape.block.kind === 'heading' || isAboveText(shapes, shape))
  reading.cutAll(siteLines(reading, known))
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
    const isAll = title && wordsKey(title.value) === first.key
    // A flash of one sentence is all headline; so is a word or two above an empty line, which are too few to be sure.
    if (isAll && body.length === 1) reading.move(first.number, title)
    else if (isAll && isOverText(body)) reading.move(first.number, { ...title, reason: ofTitle.headline })
    else if (title) reading.add(title)
  }
  // Where an author reports from is no topic.
  const ofText = reading.fields.filter(({ key }) => key === 'title' || key === 'summary')
  reading.add(
    ...topicsIn(
      [...body, ...ofText.map(({ words }) => ({ key: wordsKey(words ?? '') }))].map(({ key }) => key),
      known,
    ),
  )
  const heads = subheadings(body)
  return {
    blocks: shapes.map(({ block, number }) => ({
      block,
      fate: reading.fateOf(number) ?? { kind: 'body', as: heads.has(number) ? 'heading' : block.kind },
    })),
    fields: settledFields([...known.fields, ...reading.fields]),
  }
}

/** Whether the first block stands by itself above the rest, and ends as no sentence does. */
const isOverText = ([first, next]: readonly Shape[]): boolean =>
  (first?.block.kind === 'paragraph' || first?.block.kind === 'heading') &&
  !first.isClosed &&
  !first.isCut &&
  !first.isVerse &&
  !first.block.text.startsWith('[') &&
  next?.block.isApart === true

const hasKey = (fields: readonly ProposedField[], known: Known, key: string): boolean =>
  [...fields, ...known.fields].some((field) => field.key === key)

const reasons = {
  language: { en: 'The letters and small words of the text.', ar: 'حروف النص وكلماته القصيرة.' },
}
