/** Something on a map that can have the focus. */
interface Placed {
  readonly x: number
  readonly y: number
}

/** The nearest mark in the direction of an arrow key: what lies aside of it counts as farther. */
export function nextMark<Mark extends Placed>(from: Mark, key: string, marks: readonly Mark[]): Mark | undefined {
  const way = ways[key]
  if (!way) return undefined
  let nearest: { readonly mark: Mark; readonly far: number } | undefined
  for (const mark of marks) {
    const [dx, dy] = [mark.x - from.x, mark.y - from.y]
    const ahead = dx * way[0] + dy * way[1]
    const aside = Math.abs(dx * way[1]) + Math.abs(dy * way[0])
    if (mark === from || ahead <= 0 || aside > 2 * ahead) continue
    const far = ahead + 2 * aside
    if (!nearest || far < nearest.far) nearest = { mark, far }
  }
  return nearest?.mark
}

const ways: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
}
