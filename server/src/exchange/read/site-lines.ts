import { isSiteLeftover } from '../../lint/text/site-leftovers.ts'
import { commentsFrom } from './comments-below.ts'
import type { CutReason, Known } from './proposal.ts'
import type { Reading } from './reading.ts'
import { isParagraph, mayBeHeadline, type Shape } from './shapes-of-lines.ts'

/**
 * What the site put around the article, by the numbers of the blocks: known buttons and footers, lines that the corpus lists or that many texts
 * have, what stands between two of them behind the article, comments of readers, and headlines under a heading that announces
 * other articles.
 */
export function siteLines(reading: Reading, known: Known): ReadonlyMap<number, CutReason> {
  const { shapes } = reading
  const cut = new Map<number, CutReason>()
  const listed = itemsOfLists(shapes)
  const first = shapes.findIndex(isParagraph)
  const lastOfText = shapes.findLastIndex(isParagraph)
  shapes.forEach((shape, index) => {
    const why = siteLine(shape, known)
    if (why === 'boilerplate' && listed.has(shape.number)) return
    // Among paragraphs a line that many texts have is a subheading or a question of theirs.
    if (why === 'recurring' && index > first && index < lastOfText) return
    if (why === 'recurring' && isCredit(reading, shape)) return
    if (why) cut.set(shape.number, why)
  })
  for (const [number, why] of learntLines(reading, known, { cut, first, last: lastOfText })) cut.set(number, why)
  const comments = commentsFrom(shapes)
  for (const { number } of comments < 0 ? [] : shapes.slice(comments)) if (!cut.has(number)) cut.set(number, 'comments')
  const end = shapes.findLastIndex((shape) => (isParagraph(shape) || isSentence(shape)) && !cut.has(shape.number))
  if (end < 0) return cut
  const last = shapes.findLast(({ number }) => cut.has(number))?.number ?? -1
  let isRelated = false
  for (const shape of shapes.slice(end + 1)) {
    const isOwn = cut.has(shape.number)
    if (isOwn && announces.test(shape.key)) isRelated = true
    else if (!isOwn && isRelated) cut.set(shape.number, 'related-headlines')
    else if (!isOwn && isBetween(shape, cut, last)) cut.set(shape.number, 'furniture')
  }
  return cut
}

/** Where a text begins and ends, by the indexes of its first and last paragraph (-1 where it has none), and what is cut so far. */
interface Frame {
  readonly cut: ReadonlyMap<number, CutReason>
  readonly first: number
  readonly last: number
}

/**
 * What earlier imports teach, above and below the text. A headline that stood in a list of headlines then may be this article's own now: above the
 * text only very few words are taken for the site's, and never the one line that can be the headline.
 */
function learntLines(reading: Reading, known: Known, { cut, first, last }: Frame) {
  const { shapes } = reading
  const learnt = new Map<number, CutReason>()
  shapes.forEach((shape, index) => {
    const isBelow = last >= 0 && index > last
    const most = isBelow ? MOST_RECURRING : MOST_ABOVE
    const isInText = index >= first && index <= last && first >= 0
    if (cut.has(shape.number) || isInText || shape.key === '' || shape.words > most) return
    const why = known.learnt(shape.key)
    if (why && !isCredit(reading, shape)) learnt.set(shape.number, why)
  })
  const above = shapes.slice(0, first < 0 ? shapes.length : first)
  const isHeadline = (shape: Shape): boolean => mayBeHeadline(shape) && !cut.has(shape.number)
  if (!above.some((shape) => isHeadline(shape) && !learnt.has(shape.number)))
    for (const shape of above) if (isHeadline(shape)) learnt.delete(shape.number)
  return learnt
}

/** Who wrote it and when is read, whoever wrote others too. */
const isCredit = (reading: Reading, shape: Shape): boolean => reading.creditsOf(shape).length > 0

/** Menus; headlines have more. */
const MOST_ABOVE = 4

/** The items of lists that the text announces: networks, say, that it counts up. */
function itemsOfLists(shapes: readonly Shape[]): ReadonlySet<number> {
  const items = new Set<number>()
  let isAnnounced = false
  for (const { block, number } of shapes) {
    if (block.kind !== 'item') isAnnounced = /[:：]$/.test(block.text) && !isSiteLeftover(block.text)
    else if (isAnnounced) items.add(number)
  }
  return items
}

/** A short sentence of the text; headlines have no full stop. */
const isSentence = ({ block, words }: Shape): boolean =>
  block.outside === undefined && words >= 2 && /[^.][.۔][\s"”’»)\]]*$/u.test(block.text.slice(-REACH))

const REACH = 20

function siteLine({ block: { text }, key, words }: Shape, known: Known): CutReason | undefined {
  if (isSiteLeftover(text)) return 'boilerplate'
  if (known.isListed(text, key)) return 'listed'
  return key !== '' && words <= MOST_RECURRING && known.isRecurring(key) ? 'recurring' : undefined
}

/** Longer ones may be what an agency sends to all: it is text. */
const MOST_RECURRING = 25

/** Headings of lists of other articles, as keys. */
const announces =
  /^(?:اخبار|مواضيع|موضوعات|مقالات|مواد|قصص) (?:متعلقه|ذات صله|مشابهه)|^(?:اقرا|شاهد) (?:ايضا|المزيد)|^(?:الاكثر|احدث|اخر) (?:قراءه|مشاهده|الاخبار)|^(?:related|most read|latest|read also|see also|more stories)/

/** A short line without a sentence between two lines of the site. */
const isBetween = ({ number, words, isClosed }: Shape, cut: ReadonlyMap<number, CutReason>, last: number): boolean =>
  words <= 4 && !isClosed && cut.has(number - 1) && number < last
