import { compareText } from '../text/compare.ts'
import type { Corpus } from './corpus.ts'
import { mentioning } from './related/saying.ts'

/** An article in the order in which a corpus is read. */
export interface OrderedArticle {
  /** EDTF, `''` where there is none. */
  readonly date: string
  /** Spelt out when it is asked for: of tens of thousands few are. */
  readonly uri: () => string
}

/** The articles that mention one of some targets, in no promised order. */
export function* articlesMentioning(corpus: Corpus, targets: readonly string[]): Generator<OrderedArticle> {
  const { open, closed } = mentioning(corpus, targets)
  for (const uri of open.keys()) {
    const document = corpus.whole.get(uri)
    yield { date: (document?.kind === 'article' ? document.date : undefined) ?? '', uri: () => uri }
  }
  for (const { layer, files } of closed) {
    const { segment } = layer
    for (let at = 0; at < files.length; at++) {
      const file = files[at] ?? 0
      const date = segment.dateNumber(file)
      yield { date: date === undefined ? '' : segment.text(date), uri: () => segment.uriOf(file) }
    }
  }
}

/** In which order articles are read: by date, those without a known one last; of one date by path. */
export const inReadingOrder = (a: OrderedArticle, b: OrderedArticle): number =>
  Number(isKnown(b.date)) - Number(isKnown(a.date)) || compareText(a.date, b.date) || compareText(a.uri(), b.uri())

const isKnown = (date: string): boolean => /^-?\d/.test(date)
