import type { Corpus } from '../corpus.ts'
import { firstNot } from '../segment/columns.ts'
import { ARTICLE, article } from '../segment/rows.ts'
import type { Segment } from '../segment/segment.ts'

/** What an article of the corpus can be known by as another's twin (`marks.ts`). */
export function marksIn({ whole, layers }: Corpus, uri: string): Iterable<number> {
  const document = whole.get(uri)
  if (document) return document.kind === 'article' ? document.marks : []
  for (const layer of layers) {
    const file = layer.fileOf(uri)
    if (file !== undefined) return marksOfFile(layer.segment, file)
  }
  return []
}

/** Stands for the headings of an article (`headings-mark.ts`). */
export function headingsMarkOf({ whole, layers }: Corpus, uri: string): number | undefined {
  const document = whole.get(uri)
  if (document) return document.kind === 'article' ? document.headingsMark : undefined
  for (const layer of layers) {
    const file = layer.fileOf(uri)
    if (file !== undefined) return layer.segment.parts.articles[file * ARTICLE + article.headingsMark]
  }
  return undefined
}

/** The articles with a mark, in no promised order; a few more than `COMMON` of them at most. */
export function filesMarked({ whole, layers }: Corpus, mark: number): readonly string[] {
  const found: string[] = []
  for (const [uri, document] of whole) {
    if (document.kind === 'article' && document.marks.includes(mark)) found.push(uri)
  }
  for (const layer of layers) {
    for (const file of filesMarkedIn(layer.segment, mark, COMMON + 1)) {
      if (layer.counts(file)) found.push(layer.segment.uriOf(file))
    }
  }
  return found
}

/** More articles than this with one mark are no twins, but have a text of their site's. */
export const COMMON = 50

/** The marks of a file of a segment. */
export const marksOfFile = ({ parts: { marks, markEnds } }: Segment, file: number): Uint32Array =>
  marks.subarray(file === 0 ? 0 : markEnds[file - 1], markEnds[file])

/** The files of a segment that have a mark, in path order; no more than so many. */
export function filesMarkedIn({ parts, indexes }: Segment, mark: number, most: number): readonly number[] {
  const { marks, markEnds } = parts
  const { marksInOrder } = indexes
  const at = (index: number): number => marks[marksInOrder[index] ?? 0] ?? 0
  const files: number[] = []
  const first = firstNot(marksInOrder.length, (index) => at(index) < mark)
  for (let index = first; index < marksInOrder.length && at(index) === mark && files.length < most; index++) {
    const place = marksInOrder[index] ?? 0
    files.push(firstNot(markEnds.length, (file) => (markEnds[file] ?? 0) <= place))
  }
  return files
}
