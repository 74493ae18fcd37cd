import type { Corpus } from './corpus.ts'
import type { Layer } from './layer.ts'
import { mergeSegments } from './segment/merge.ts'
import type { SegmentParts } from './segment/segment-parts.ts'

/**
 * The newest layers of a corpus that had better be one, the oldest of them first; none where there are few enough. A layer is taken where all
 * newer ones together are half as large, so that a file is written again a few times only, however many follow it.
 */
export function layersToMerge({ layers }: Corpus): readonly Layer[] {
  const last = layers.length - 1
  let first = last
  let newer = layers[last]?.segment.size ?? 0
  for (let at = last - 1; at >= 0; at--) {
    const size = layers[at]?.segment.size ?? 0
    const needed = at >= MOST - 1
    if (!needed && size > newer * 2) break
    newer += size
    first = at
  }
  const isAll = first === 0 && last > 0
  return isAll || last >= MOST ? layers.slice(first) : []
}

/** One segment of all that is the latest in some layers. What is open counts too: it may be closed as it is. */
export const mergedLayers = (layers: readonly Layer[]): SegmentParts =>
  mergeSegments(layers.map((layer) => ({ segment: layer.segment, counts: (file) => layer.isLatest(file) })))

/** Each question is asked of every layer. */
const MOST = 8
