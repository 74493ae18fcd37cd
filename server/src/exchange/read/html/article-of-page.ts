import { wordsKey } from '../../../lint/text/passages.ts'
import type { LinkedArticle } from './json-ld.ts'

/** What a page calls its article and where it says that it stands, besides JSON-LD. */
export interface PageNames {
  readonly headlines: readonly string[]
  readonly addresses: readonly string[]
}

/** What the JSON-LD of a page says of its article. */
export interface SaidOfArticle {
  readonly article: LinkedArticle
  /** Whether that is said of this article: by its headline or address, or because nothing is said of another. */
  readonly isOfPage: boolean
}

/**
 * Which of the articles that a page describes is its own: those with its headline or its address. Of one that has neither it is doubtful; of several, only
 * what all of them say alike is taken, and is doubtful too: lists of other articles have the same form.
 */
export function articleOfPage(articles: readonly LinkedArticle[], page: PageNames): SaidOfArticle | undefined {
  const headlines = page.headlines.filter(({ length }) => length <= LONGEST).map(wordsKey)
  const own = [
    ...articles.filter(({ url }) => url !== undefined && page.addresses.some((one) => isSameAddress(one, url))),
    ...articles.filter(({ headline = '' }) => headlines.some((one) => isSame(one, wordsKey(headline)))),
  ]
  const [first, ...others] = own
  if (first) return { article: others.reduce(filled, first), isOfPage: true }
  const [only, ...more] = articles
  if (!only) return undefined
  if (more.length > 0) return { article: more.reduce(alike, only), isOfPage: false }
  return { article: only, isOfPage: only.headline === undefined && only.url === undefined }
}

/** An article with what another description of it says besides. */
const filled = (article: LinkedArticle, other: LinkedArticle): LinkedArticle => ({
  ...other,
  ...article,
  authors: article.authors.length > 0 ? article.authors : other.authors,
})

/** What two articles say alike. */
function alike(article: LinkedArticle, other: LinkedArticle): LinkedArticle {
  const said = Object.entries(article).filter(
    ([key, value]) =>
      typeof value === 'string' && Object.entries(other).some(([name, one]) => name === key && one === value),
  )
  const hasSameAuthors = article.authors.join('\n') === other.authors.join('\n')
  return { ...Object.fromEntries(said), authors: hasSameAuthors ? article.authors : [] }
}

/** Whether keys are those of one headline: headlines are cut, and have the name of the site behind them. */
function isSame(one: string, other: string): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one]
  return short !== '' && (short === long || (short.length >= LONG && long.startsWith(short)))
}

/** In UTF-16 code units. */
const LONG = 15

/** The same: what is longer is no headline, whatever a page calls it. */
const LONGEST = 2000

const isSameAddress = (one: string, other: string): boolean => bare(one) === bare(other)

/** An address as it is compared: without what leads to the same page mostly. */
function bare(address: string): string {
  const path = address
    .trim()
    .replace(/#.*$/s, '')
    .replace(/^https?:\/\/(?:www\.|m\.|amp\.)?/i, '')
    .replace(/\/+$/, '')
  try {
    return decodeURI(path).toLowerCase()
  } catch {
    return path.toLowerCase()
  }
}
