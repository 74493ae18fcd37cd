import type { Size } from '../picture-frame.ts'
import type { Place } from './layout.ts'

/** How the units of a layout are laid on pixels: `x * k + this.x`. */
export interface View extends Place {
  readonly k: number
}

/** The view that shows everything, as large as there is room for. */
export function fittedView(places: readonly Place[], radii: readonly number[], size: Size): View {
  let [left, right, top, bottom] = [0, 0, 0, 0]
  for (const [index, { x, y }] of places.entries()) {
    const radius = radii[index] ?? 0
    const isFirst = index === 0
    left = isFirst ? x - radius : Math.min(left, x - radius)
    right = isFirst ? x + radius : Math.max(right, x + radius)
    top = isFirst ? y - radius : Math.min(top, y - radius)
    bottom = isFirst ? y + radius : Math.max(bottom, y + radius)
  }
  const wide = Math.max(1, size.width - 2 * SIDE)
  const high = Math.max(1, size.height - 2 * END)
  const k = Math.min(LARGEST, wide / Math.max(1, right - left), high / Math.max(1, bottom - top))
  return { k, x: size.width / 2 - (k * (left + right)) / 2, y: size.height / 2 - (k * (top + bottom)) / 2 }
}

/** Pixels that are kept free: names stand beside the nodes. */
const SIDE = 36
const END = 20

/** A few nodes are not blown up. */
const LARGEST = 1.6

/** How large marks are drawn in a view: with it as long as it is small, so that none come to lie upon each other, and then more slowly, so that zooming parts them. */
export const markScale = (k: number): number => (k <= 1 ? k : Math.sqrt(k))
