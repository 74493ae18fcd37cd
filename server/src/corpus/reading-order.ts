import { compareText } from '../text/compare.ts'
import type { Corpus } from './corpus.ts'
import { articleTable } from './overview/article-table.ts'
import { mentioning } from './overview/saying.ts'

/** An article in the order in which a corpus is read. */
export interface OrderedArticle {
  /** What its date (EDTF) is compared by. */
  readonly time: string
  /** Spelt out when it is asked for: of tens of thousands few are. */
  readonly uri: () => string
}

/** An article with this date. */
export const orderedArticle = (date: string | undefined, uri: string): OrderedArticle => ({
  time: timeOf(date),
  uri: () => uri,
})

/** The articles that mention one of some targets, in no promised order. */
export function articlesMentioning(corpus: Corpus, targets: readonly string[]): readonly OrderedArticle[] {
  return mentioning(articleTable(corpus), targets).flatMap(({ part: { segment, open, uriOf }, files }) => {
    if (!segment) return Array.from(files, (file) => orderedArticle(open[file]?.date, uriOf(file)))
    // There are far fewer dates than articles.
    const times = new Map<number | undefined, string>()
    return Array.from(files, (file) => {
      const date = segment.dateNumber(file)
      const time = times.get(date) ?? timeOf(date === undefined ? undefined : segment.text(date))
      times.set(date, time)
      return { time, uri: () => uriOf(file) }
    })
  })
}

/** In which order articles are read: by date, those without a known one last; of one date by path. */
export const inReadingOrder = (a: OrderedArticle, b: OrderedArticle): number =>
  compareText(a.time, b.time) || compareText(a.uri(), b.uri())

const timeOf = (date: string | undefined): string => (date !== undefined && /^-?\d/.test(date) ? date : UNKNOWN)

/** Behind all dates. */
const UNKNOWN = '~'
