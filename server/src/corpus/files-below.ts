import { isWithin } from '../text/uri.ts'
import type { Corpus } from './corpus.ts'
import type { Segment } from './segment/segment.ts'

/** The files of a corpus that lie in a folder, at the cost of those that do: a segment has its files in path order. */
export function* filesBelow({ layers, whole }: Corpus, folder: string): Generator<string> {
  for (const uri of whole.keys()) if (uri !== folder && isWithin(folder, uri)) yield uri
  const inside = `${folder.replace(/\/$/, '')}/`
  for (const layer of layers) {
    const { segment } = layer
    for (let file = firstFrom(segment, inside); file < segment.size; file++) {
      const uri = segment.uriOf(file)
      if (!uri.startsWith(inside)) break
      if (layer.counts(file)) yield uri
    }
  }
}

/** The first file whose URI does not come before this text. */
function firstFrom(segment: Segment, text: string): number {
  let low = 0
  let high = segment.size
  while (low < high) {
    const middle = (low + high) >>> 1
    if (segment.uriOf(middle) < text) low = middle + 1
    else high = middle
  }
  return low
}
