import type { CutReason, Fate } from './proposal.ts'
import type { RawBlock } from './raw-block.ts'
import type { Reading } from './reading.ts'
import type { Shape } from './shapes-of-lines.ts'

/** Where a block stands outside of the article's text. */
type Outside = NonNullable<RawBlock['outside']>

/** Why a block that stands there is cut, and whether a reader has seen it, so that it may still speak of the article. */
const places: Readonly<Record<Outside, { readonly why: CutReason; readonly isSeen: boolean }>> = {
  page: { why: 'furniture', isSeen: true },
  caption: { why: 'caption', isSeen: true },
  control: { why: 'control', isSeen: false },
  hidden: { why: 'hidden', isSeen: false },
  'running-head': { why: 'running-head', isSeen: false },
  'front-matter': { why: 'front-matter', isSeen: false },
}

/** What becomes of a block that no reader sees, whatever stands around it; undefined of one that is seen. */
export function fateUnseen({ outside, says }: RawBlock): Fate | undefined {
  if (outside === undefined || places[outside].isSeen) return undefined
  return says === undefined ? { kind: 'cut', why: places[outside].why } : { kind: 'field', key: says }
}

/** Cuts what stands on a page outside of the article, but for blocks that are looked at first. */
export function cutOutside(reading: Reading, isKept: (shape: Shape) => boolean): void {
  const cut = new Map<number, CutReason>()
  for (const shape of reading.left()) {
    const { outside } = shape.block
    if (outside !== undefined && !isKept(shape)) cut.set(shape.number, places[outside].why)
  }
  reading.cutAll(cut)
}

/** Whether a block is one of the few right above the text of a page, where authors and days stand. */
export function isAboveText(shapes: readonly Shape[], { number, block }: Shape): boolean {
  const first = shapes.findIndex((shape) => shape.block.outside === undefined)
  return block.outside === 'page' && number < first && number >= first - ABOVE
}

/** So many blocks right above the text of a page may still speak of the article. */
export const ABOVE = 6
