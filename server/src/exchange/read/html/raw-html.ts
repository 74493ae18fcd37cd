import { countWords } from '../../../language/words.ts'
import { wordsKey } from '../../../lint/text/passages.ts'
import { languageOfJoiners, withoutHidden } from '../hidden-in-capture.ts'
import type { ProposedField } from '../proposal.ts'
import type { RawBlock, RawText, Replaced } from '../raw-block.ts'
import { type PageBlock, pageBlocks } from './page-blocks.ts'
import { articleElement, pageDocument, withoutUnseen } from './page-document.ts'
import { pageFields } from './page-fields.ts'
import { type HtmlRefusal, safeHtml } from './safe-html.ts'

/** A page as it is read: its words in blocks, those of the article and those around it, and what it says of itself. */
export interface RawPage {
  /**
   * `text` is all text of the page in order, seen or not: each text in its code but those of `script`, `style` and `title`, without comments, white space
   * apart; figures of notes are in brackets, exponents raised figures (`raisedFigures`). Spans count in it, not in the page's code.
   */
  readonly raw: RawText
  readonly fields: readonly ProposedField[]
}

/** Reads a page. Which of its blocks are the article is found as reader views find it; where that finds nothing, all are. */
export function rawHtml(html: string): RawPage | HtmlRefusal {
  const safe = safeHtml(html)
  if (typeof safe === 'string') return safe
  const document = pageDocument(safe.html)
  const { documentElement } = document
  const lang = languageOfJoiners(documentElement.textContent ?? '')
  const blocks = pageBlocks(documentElement, lang)
  const sentences = sentencesOf(blocks)
  withoutUnseen(document)
  const fields = pageFields(documentElement, safe.jsonLd)
  // All else has been asked of the page by now: this takes it to pieces, and to parse it once more takes as long again.
  const article = articleElement(document)
  const found = article ? matched(blocks, pageBlocks(article, lang)) : new Set<number>()
  const inside = found.size > 0 ? withSentencesBetween(found, sentences) : new Set(blocks.keys())
  return { raw: laidOut(blocks, inside, lang), fields }
}

/** The numbers of the blocks of a page of which a line is one of its article, which has them in the same order. */
function matched(page: readonly PageBlock[], article: readonly PageBlock[]): Set<number> {
  const lines = linesOf(page)
  const places = new Map<string, Places>()
  lines.forEach(({ key }, at) => {
    const same = places.get(key)
    if (same) same.all.push(at)
    else places.set(key, { all: [at], behind: 0, free: 0 })
  })
  const found = new Set<number>()
  let last = -1
  for (const { key } of linesOf(article)) {
    const same = places.get(key)
    const next = same && nextOf(same, last, found)
    if (next === undefined) continue
    found.add(next)
    last = Math.max(last, next)
  }
  return new Set([...found].flatMap((at) => lines[at]?.block ?? []))
}

/** Where lines of one key stand, in order. None before `all[behind]` is behind the last that was found, none before `all[free]` has not been found. */
interface Places {
  readonly all: number[]
  behind: number
  free: number
}

/** The first place behind the last, or else the first that has not been found. Of very many places each is passed over once. */
function nextOf(same: Places, last: number, found: ReadonlySet<number>): number | undefined {
  const { all } = same
  while (same.behind < all.length && (all[same.behind] ?? 0) <= last) same.behind++
  if (same.behind < all.length) return all[same.behind]
  while (same.free < all.length && found.has(all[same.free] ?? 0)) same.free++
  return all[same.free]
}

/** The lines of what is seen, with the numbers of their blocks. Reader views may part them otherwise. */
const linesOf = (blocks: readonly PageBlock[]): readonly { readonly key: string; readonly block: number }[] =>
  blocks.flatMap(({ text, unseen }, block) =>
    unseen === undefined ? text.split('\n').map((line) => ({ key: keyOf(line), block })) : [],
  )

/** The numbers of the blocks that are sentences which a reader sees, and not set apart. */
const sentencesOf = (page: readonly PageBlock[]): readonly number[] =>
  page.flatMap(({ kind, text, element, unseen }, number) => {
    const isSentence =
      unseen === undefined &&
      kind === 'paragraph' &&
      /[.؟?!][\s"”’»)]*$/u.test(text.slice(-20)) &&
      countWords(text) >= FEWEST_WORDS
    return isSentence && !element.closest(APART) ? [number] : []
  })

/** What reader views leave out between two blocks of an article is a part of it where it is such a sentence. */
function withSentencesBetween(found: ReadonlySet<number>, sentences: readonly number[]): ReadonlySet<number> {
  let [from, to] = [Number.POSITIVE_INFINITY, -1]
  for (const number of found) {
    from = Math.min(from, number)
    to = Math.max(to, number)
  }
  return new Set([...found, ...sentences.filter((number) => number > from && number < to)])
}

const FEWEST_WORDS = 8
const APART = 'aside, nav, footer, figure, form, li, [role="complementary"], [class*="related"], [class*="comment"]'

const keyOf = (text: string): string => wordsKey(text) || text

function laidOut(page: readonly PageBlock[], inside: ReadonlySet<number>, lang: string | undefined): RawText {
  const blocks: RawBlock[] = []
  let text = ''
  page.forEach((block, number) => {
    const start = text.length
    text += block.text
    const outside = outsideOf(block, inside.has(number))
    blocks.push({
      kind: block.kind,
      ...shown(block, start, lang),
      span: { start, end: text.length },
      isApart: true,
      ...(outside === undefined ? {} : { outside }),
    })
    text += '\n\n'
  })
  return { text, blocks }
}

function outsideOf({ element, unseen }: PageBlock, isInside: boolean): RawBlock['outside'] {
  if (unseen !== undefined) return unseen
  if (/^(?:FIGCAPTION|CAPTION)$/i.test(element.nodeName)) return 'caption'
  return isInside ? undefined : 'page'
}

/** The words without what nobody sees; the same of the Markdown. Lines stay. */
function shown(
  { text, markdown }: PageBlock,
  start: number,
  lang: string | undefined,
): Pick<RawBlock, 'text' | 'markdown' | 'replaced'> {
  const replaced: Replaced[] = []
  let at = start
  const lines = text.split('\n').map((line) => {
    const seen = withoutHidden(line, lang)
    for (const one of seen.replaced) replaced.push({ ...one, offset: at + one.offset })
    at += line.length + 1
    return seen.text
  })
  if (replaced.length === 0) return { text, markdown, replaced }
  const same = markdown.split('\n').map((line) => withoutHidden(line, lang).text)
  return { text: lines.join('\n'), markdown: same.join('\n'), replaced }
}
