import type { Locator } from 'playwright-core'

/**
 * The smallest area of the page that holds all the parts, in CSS pixels: with some air, but no slices of the lines
 * above and below.
 */
export async function areaOf(parts: readonly Locator[]) {
  const boxes = await Promise.all(
    parts.map((part) =>
      part.first().evaluate((element, air) => {
        const { left, right, top, bottom } = element.getBoundingClientRect()
        const above = element.classList.contains('view-line') ? 0 : air
        return { left: left - air, right: right + air, top: top - above, bottom: bottom + above }
      }, AIR),
    ),
  )
  const [x, y] = [Math.min(...boxes.map(({ left }) => left)), Math.min(...boxes.map(({ top }) => top))]
  const [right, bottom] = [Math.max(...boxes.map((box) => box.right)), Math.max(...boxes.map((box) => box.bottom))]
  return { x, y, width: right - x, height: bottom - y }
}

const AIR = 8
