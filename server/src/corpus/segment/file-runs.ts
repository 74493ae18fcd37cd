import type { Segment } from './segment.ts'

/** A segment of which not all files need count. */
export interface MergedLayer {
  readonly segment: Segment
  readonly counts: (file: number) => boolean
}

/** Files of one segment that stand one after the other, and with nothing between them in the order of all: `from` to `to`, exclusive. */
export interface FileRun {
  /** The number of the layer. */
  readonly layer: number
  readonly segment: Segment
  readonly from: number
  readonly to: number
}

/** The files that count, in the order of their URIs. */
export function fileRuns(layers: readonly MergedLayer[]): readonly FileRun[] {
  const heads = layers.map((layer, number) => ({ ...layer, number, file: -1, uri: '' })).filter(advance)
  const runs: FileRun[] = []
  while (heads.length > 0) {
    const head = heads.reduce((first, one) => (one.uri < first.uri ? one : first))
    const { number: layer, segment, file } = head
    const last = runs.at(-1)
    if (last?.layer === layer && last.to === file) runs[runs.length - 1] = { ...last, to: file + 1 }
    else runs.push({ layer, segment, from: file, to: file + 1 })
    if (!advance(head)) heads.splice(heads.indexOf(head), 1)
  }
  return runs
}

interface Head extends MergedLayer {
  file: number
  uri: string
}

/** Goes on to the next file that counts; false where there is none. */
function advance(head: Head): boolean {
  do head.file++
  while (head.file < head.segment.size && !head.counts(head.file))
  if (head.file === head.segment.size) return false
  head.uri = head.segment.uriOf(head.file)
  return true
}
