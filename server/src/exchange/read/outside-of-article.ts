import type { Reading } from './reading.ts'
import type { Shape } from './shapes-of-lines.ts'

/** Cuts what stands on a page outside of the article, but for blocks that are looked at first. */
export function cutOutside(reading: Reading, isKept: (shape: Shape) => boolean): void {
  const out = reading.left().filter((shape) => shape.block.outside !== undefined && !isKept(shape))
  reading.cutAll(
    new Map(out.map(({ number, block }) => [number, block.outside === 'caption' ? 'caption' : 'furniture'])),
  )
}

/** Whether a block is one of the few right above the text of a page, where authors and days stand. */
export function isAboveText(shapes: readonly Shape[], { number, block }: Shape): boolean {
  const first = shapes.findIndex((shape) => shape.block.outside === undefined)
  return block.outside === 'page' && number < first && number >= first - ABOVE
}

/** So many blocks right above the text of a page may still speak of the article. */
export const ABOVE = 6
