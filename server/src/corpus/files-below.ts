import { isWithin } from '../text/uri.ts'
import type { Corpus } from './corpus.ts'
import { firstNot } from './segment/columns.ts'

/** The files of a corpus that lie in a folder, at the cost of those that do: a segment has its files in path order. */
export function* filesBelow({ layers, whole }: Corpus, folder: string): Generator<string> {
  for (const uri of whole.keys()) if (uri !== folder && isWithin(folder, uri)) yield uri
  const inside = `${folder.replace(/\/$/, '')}/`
  for (const layer of layers) {
    const { segment } = layer
    for (let file = firstNot(segment.size, (one) => segment.uriOf(one) < inside); file < segment.size; file++) {
      const uri = segment.uriOf(file)
      if (!uri.startsWith(inside)) break
      if (layer.counts(file)) yield uri
    }
  }
}
