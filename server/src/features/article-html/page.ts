import type { Corpus } from '../../corpus/corpus.ts'
import type { Article } from '../../corpus/document.ts'
import { dateInWords } from '../../language/date-words.ts'
import { type Direction, direction, directionOfLanguage } from '../../language/direction.ts'
import { isEdtfProblem, readEdtf } from '../../language/edtf.ts'
import type { UiLanguage } from '../../language/message.ts'
import { type Mask, Masker, type Piece } from '../../lint/tags/masks.ts'
import { displayName } from '../../registry/names.ts'
import { plainOffset } from '../../syntax/plain-offsets.ts'
import type { Link, Node, Tag } from '../../syntax/tree.ts'
import type { Span } from '../../text/span.ts'
import { type Content, element } from './html.ts'

/** An article that is being made into HTML, with all that its parts have to know. */
export interface Page {
  readonly article: Article
  readonly corpus: Corpus
  readonly masker: Masker
  /** Names in its plain text that are not shown. */
  readonly masks: readonly Mask[]
  /** BCP 47; `und` where neither the article nor its corpus says it, or says what is none. */
  readonly lang: string
  readonly dir: Direction
  /** In which language its few words that are not the article's are. */
  readonly words: UiLanguage
  readonly tags: ReadonlyMap<number, Tag>
  readonly links: ReadonlyMap<number, Link>
  readonly images: ReadonlyMap<number, Link>
  /** Where the text of each block stands in the plain text, by where the block starts. */
  readonly blocks: ReadonlyMap<number, Span>
  /** The levels of headings, by where they start. */
  readonly levels: ReadonlyMap<number, number>
}

/** Prepares an article. */
export function pageOf(article: Article, corpus: Corpus): Page {
  const { tree } = article
  const known = article.lang === undefined ? undefined : canonical(article.lang)
  const dir = (known === undefined ? undefined : directionOfLanguage(known)) ?? direction(tree.plain.text) ?? 'ltr'
  const lang = known ?? 'und'
  const words = dir === 'rtl' ? 'ar' : 'en'
  const masker = new Masker(corpus, known ?? words)
  return {
    article,
    corpus,
    masker,
    masks: masker.inArticle(article),
    lang,
    dir,
    words,
    tags: byStart(tree.tags),
    links: byStart(tree.links),
    images: byStart(tree.images),
    blocks: new Map(tree.blocks.map(({ span, plain }) => [span.start, plain])),
    levels: new Map(tree.headings.map(({ span, level }) => [span.start, level])),
  }
}

/** The direction of what stands in a part of the article, as its first strong letter has it. */
export function directionOf({ article, dir }: Page, { span }: Node): Direction {
  const { plain } = article.tree
  return direction(plain.text.slice(plainOffset(plain, span.start), plainOffset(plain, span.end))) ?? dir
}

/** A date as the article's language says it; undefined for what is no date. */
export function dateIn({ lang, words }: Page, edtf: string): string | undefined {
  const date = readEdtf(edtf)
  return isEdtfProblem(date) ? undefined : dateInWords(date, lang === 'und' ? words : lang)
}

/** What the entity, the article or the date of a reference (`type:id`) is called, nobody named who is not to be; undefined where nothing is known. */
export function nameOf(page: Page, type: string, id: string): string | undefined {
  const { corpus, lang, words, masker } = page
  if (type === 'date') return dateIn(page, id)
  if (type === 'article') {
    const title = corpus.articlesOf(id)[0]?.title
    return title === undefined ? undefined : masker.plainly(title)
  }
  const entity = corpus.resolve(`${type}:${id}`)
  return entity && (entity.withhold ? masker.shown(entity) : masker.plainly(displayName(entity, lang, words)))
}

/** Pieces of text, with a mask that is seen. */
export const shownPieces = (pieces: readonly Piece[]): readonly Content[] =>
  pieces.map(({ text, isMask }) => (isMask ? element('span', { class: 'withheld' }, text) : text))

const byStart = <T extends { readonly span: Span }>(all: readonly T[]): ReadonlyMap<number, T> =>
  new Map(all.map((one) => [one.span.start, one]))

function canonical(tag: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(tag)[0]
  } catch {
    return undefined
  }
}
