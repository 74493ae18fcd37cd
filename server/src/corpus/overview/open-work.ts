import { once } from '../../text/once.ts'
import type { Corpus } from '../corpus.ts'
import type { Layer } from '../layer.ts'
import { textNumber, workOf } from '../segment/article-columns.ts'
import { type TagWork, tagWork, type WorkCounts } from '../work.ts'

/** What there is to do in a corpus: mentions to look at, drafts, and articles in review. */
export type OpenWork = TagWork | 'review' | 'draft'

/** The kinds in the order in which they are listed: those that an editor can finish first. */
export const openWork: readonly OpenWork[] = ['unidentified', 'automatic', 'unsure', 'review', 'draft']

/** How much there is to do in an article. */
export const workIn = (work: WorkCounts, status: string | undefined): number =>
  tagWork.reduce((sum, kind) => sum + work[kind], 0) + (isOpenStatus(status) ? 1 : 0)

/** Whether an article of a status is to be worked at. */
export const isOpenStatus = (status: string | undefined): boolean => status === 'draft' || status === 'review'

/** How much there is to do in all articles of a corpus. Of closed ones it is counted once after each change on the disk. */
export function workLeft({ layers, whole }: Corpus): number {
  let sum = 0
  for (const document of whole.values()) if (document.kind === 'article') sum += workIn(document.work, document.status)
  for (const layer of layers) sum += workInLayer(layer).count
  return sum
}

const workInLayer = once((layer: Layer): { readonly count: number } => {
  const { segment } = layer
  const open = new Map<number | undefined, number>([[undefined, 0]])
  let count = 0
  for (let file = 0; file < segment.size; file++) {
    if (!segment.isArticle(file) || !layer.counts(file)) continue
    for (const kind of tagWork) count += workOf(segment, file, kind)
    const status = textNumber(segment, file, 'status')
    if (!open.has(status)) open.set(status, status !== undefined && isOpenStatus(segment.text(status)) ? 1 : 0)
    count += open.get(status) ?? 0
  }
  return { count }
})
