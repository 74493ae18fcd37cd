import { compareText } from '../text/compare.ts'
import type { Corpus } from './corpus.ts'
import { mentioning } from './related/saying.ts'

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
  const { open, closed } = mentioning(corpus, targets)
  const found = Array.from(open.keys(), (uri) => {
    const document = corpus.whole.get(uri)
    return orderedArticle(document?.kind === 'article' ? document.date : undefined, uri)
  })
  for (const { layer, files } of closed) {
    const { segment } = layer
    // There are far fewer dates than articles.
    const times = new Map<number | undefined, string>()
    for (let at = 0; at < files.length; at++) {
      const file = files[at] ?? 0
      const date = segment.dateNumber(file)
      const time = times.get(date) ?? timeOf(date === undefined ? undefined : segment.text(date))
      times.set(date, time)
      found.push({ time, uri: () => segment.uriOf(file) })
    }
  }
  return found
}

/** In which order articles are read: by date, those without a known one last; of one date by path. */
export const inReadingOrder = (a: OrderedArticle, b: OrderedArticle): number =>
  compareText(a.time, b.time) || compareText(a.uri(), b.uri())

const timeOf = (date: string | undefined): string => (date !== undefined && /^-?\d/.test(date) ? date : UNKNOWN)

/** Behind all dates. */
const UNKNOWN = '~'
