import type { Corpus } from '../../corpus/corpus.ts'
import { LARGEST_CAPTURE, type Lessons, lessonsOf, MOST_CAPTURES } from '../../exchange/read/lessons.ts'
import { pastArticles } from '../../exchange/read/past-articles.ts'
import type { BulkReader } from '../../node/bulk-reader.ts'
import { decodedCapture } from '../../node/decoded-capture.ts'
import { pathOf } from '../../node/paths.ts'

/** What the newest articles of the corpus and their captures teach. */
export function lessonsHere(corpus: Corpus, reader: BulkReader): Lessons {
  const articles = pastArticles(corpus, (uri) => reader.text(pathOf(uri) ?? ''))
  const captured = new Set(articles.filter(({ captureUri }) => captureUri !== undefined).slice(0, MOST_CAPTURES))
  return lessonsOf(
    articles.map((article) => {
      const file = captured.has(article) ? reader.bytes(pathOf(article.captureUri ?? '') ?? '') : undefined
      const isSmall = file !== undefined && file.bytes.length <= LARGEST_CAPTURE
      return { ...article, capture: isSmall ? decodedCapture(file.bytes)?.text : undefined }
    }),
  )
}
