import { countWords } from '../../../language/words.ts'
import { wordsKey } from '../../../lint/text/passages.ts'
import { withoutHidden } from '../hidden-in-capture.ts'
import type { ProposedField } from '../proposal.ts'
import type { RawBlock, RawText } from '../raw-block.ts'
import { type PageBlock, pageBlocks } from './page-blocks.ts'
import { articleElement, pageDocument } from './page-document.ts'
import { pageFields } from './page-fields.ts'
import { type HtmlRefusal, safeHtml } from './safe-html.ts'

/** A page as it is read: its words in blocks, those of the article and those around it, and what it says of itself. */
export interface RawPage {
  /** `text` is all words that the page shows, in order; spans count in it, not in the page's code. */
  readonly raw: RawText
  readonly fields: readonly ProposedField[]
}

/** Reads a page. Which of its blocks are the article is found as reader views find it; where that finds nothing, all are. */
export function rawHtml(html: string): RawPage | HtmlRefusal {
  const safe = safeHtml(html)
  if (typeof safe === 'string') return safe
  const document = pageDocument(safe.html)
  const { documentElement, body } = document
  const blocks = body ? pageBlocks(body) : []
  const fields = pageFields(documentElement, safe.jsonLd)
  const sentences = sentencesOf(blocks)
  // All else has been asked of the page by now: this takes it to pieces, and to parse it once more takes as long again.
  const article = articleElement(document)
  const found = article ? matched(blocks, pageBlocks(article)) : new Set<number>()
  const inside = found.size > 0 ? withSentencesBetween(found, sentences) : new Set(blocks.keys())
  return { raw: laidOut(blocks, inside), fields }
}

/** The numbers of the blocks of a page that are those of its article, which has them in the same order. */
function matched(page: readonly PageBlock[], article: readonly PageBlock[]): Set<number> {
  const places = new Map<string, number[]>()
  page.forEach(({ text }, number) => {
    const key = keyOf(text)
    const same = places.get(key)
    if (same) same.push(number)
    else places.set(key, [number])
  })
  const found = new Set<number>()
  let last = -1
  for (const { text } of article) {
    const same = places.get(keyOf(text)) ?? []
    const next = same.find((number) => number > last) ?? same.find((number) => !found.has(number))
    if (next === undefined) continue
    found.add(next)
    last = Math.max(last, next)
  }
  return found
}

/** The numbers of the blocks that are sentences, and not set apart. */
const sentencesOf = (page: readonly PageBlock[]): readonly number[] =>
  page.flatMap(({ kind, text, element }, number) => {
    const isSentence =
      kind === 'paragraph' && /[.؟?!][\s"”’»)]*$/u.test(text.slice(-20)) && countWords(text) >= FEWEST_WORDS
    return isSentence && !element.closest(APART) ? [number] : []
  })

/** What reader views leave out between two blocks of an article is a part of it where it is such a sentence. */
function withSentencesBetween(found: ReadonlySet<number>, sentences: readonly number[]): ReadonlySet<number> {
  const numbers = [...found]
  const from = Math.min(...numbers)
  const to = Math.max(...numbers)
  return new Set([...numbers, ...sentences.filter((number) => number > from && number < to)])
}

const FEWEST_WORDS = 8
const APART = 'aside, nav, footer, figure, form, li, [role="complementary"], [class*="related"], [class*="comment"]'

const keyOf = (text: string): string => wordsKey(text) || text

function laidOut(page: readonly PageBlock[], inside: ReadonlySet<number>): RawText {
  const blocks: RawBlock[] = []
  let text = ''
  page.forEach(({ kind, text: words, markdown, element }, number) => {
    const start = text.length
    text += words
    const outside = /^(?:FIGCAPTION|CAPTION)$/i.test(element.nodeName)
      ? 'caption'
      : inside.has(number)
        ? undefined
        : 'page'
    blocks.push({
      kind,
      ...shown(words, markdown, start),
      span: { start, end: text.length },
      isApart: true,
      ...(outside === undefined ? {} : { outside }),
    })
    text += '\n\n'
  })
  return { text, blocks }
}

/** The words without what nobody sees; the same of the Markdown. */
function shown(text: string, markdown: string, start: number): Pick<RawBlock, 'text' | 'markdown' | 'replaced'> {
  const seen = withoutHidden(text)
  if (seen.replaced.length === 0) return { text, markdown, replaced: [] }
  return {
    text: seen.text,
    markdown: withoutHidden(markdown).text,
    replaced: seen.replaced.map((one) => ({ ...one, offset: start + one.offset })),
  }
}
