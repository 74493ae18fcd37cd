/** Where something stands, in pixels. */
export interface Rect {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/**
 * Pictures on a sheet as they lie on the page: those beside each other in a row, rows below each other. Above each, `above` pixels are kept for what it is
 * called, and `gap` between any two. Gives where each stands, in the order given, and how large all are together.
 */
export function arranged(
  pictures: readonly Rect[],
  { above, gap }: { readonly above: number; readonly gap: number },
): { readonly places: readonly Rect[]; readonly width: number; readonly height: number } {
  const places: Rect[] = pictures.map((picture) => ({ ...picture }))
  let [y, width] = [0, 0]
  for (const row of rowsOf(pictures)) {
    let x = 0
    let highest = 0
    for (const index of row) {
      const picture = pictures[index]
      if (!picture) continue
      places[index] = { ...picture, x, y: y + above }
      x += picture.width + gap
      highest = Math.max(highest, picture.height)
    }
    width = Math.max(width, x - gap)
    y += above + highest + gap
  }
  return { places, width, height: Math.max(0, y - gap) }
}

/** The pictures by rows, each from left to right: in a row are those whose middle lies beside the first. */
function rowsOf(pictures: readonly Rect[]): readonly (readonly number[])[] {
  const rows: number[][] = []
  const fromTop = [...pictures.keys()].toSorted((a, b) => (pictures[a]?.y ?? 0) - (pictures[b]?.y ?? 0) || a - b)
  for (const index of fromTop) {
    const row = rows.at(-1)
    const first = pictures[row?.[0] ?? -1]
    const picture = pictures[index]
    if (!picture) continue
    const isBeside = first && picture.y + picture.height / 2 < first.y + first.height
    if (row && isBeside) row.push(index)
    else rows.push([index])
  }
  return rows.map((row) => row.toSorted((a, b) => (pictures[a]?.x ?? 0) - (pictures[b]?.x ?? 0)))
}
