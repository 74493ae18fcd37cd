import { isParagraph, mayBeHeadline, type Shape } from './shapes-of-lines.ts'
import { keysWithoutSite } from './titled-by-site.ts'

/** The block that is the headline of an article, among those above its first paragraph. */
export function headlineOf(
  shapes: readonly Shape[],
  isOut: (shape: Shape) => boolean,
  isGlued: (text: string) => boolean,
): Shape | undefined {
  const head = headOf(shapes, isOut)
  const candidates = head.filter((shape) => !isOut(shape) && mayBeHeadline(shape)).slice(0, MOST)
  if (!hasParagraph(shapes, isOut)) {
    // Verses, lists, notes: what begins them may be their headline, and what returns is a refrain.
    const first = shapes.find((shape) => !isOut(shape) && shape.words > 1)
    return candidates.find((shape) => shape === first || shape.block.kind === 'heading')
  }
  const times = new Map<string, number>()
  const add = (key: string): Map<string, number> => times.set(key, (times.get(key) ?? 0) + 1)
  for (const { key } of shapes) add(key)
  for (const { block } of candidates) for (const key of keysWithoutSite(block.text)) add(key)
  const scored = candidates.map((shape, index) => {
    const isTwice = (times.get(shape.key) ?? 0) > 1
    const isFirst = index === 0
    const isMarked = shape.block.kind === 'heading'
    const score =
      (isTwice ? 3 : 0) +
      (isGlued(shape.block.text) ? 3 : 0) +
      (isMarked ? 2 : 0) +
      (isFirst ? 1 : 0) +
      (shape.words > 4 ? 2 : 0)
    return { shape, score }
  })
  return scored.toSorted((a, b) => b.score - a.score || a.shape.number - b.shape.number)[0]?.shape
}

/** The headline is near the top. */
const MOST = 100

/** Whether there is running text at all. */
export const hasParagraph = (shapes: readonly Shape[], isOut: (shape: Shape) => boolean): boolean =>
  shapes.some((shape) => isParagraph(shape) && !isOut(shape))

/** The blocks above the first paragraph. A text that has none is all head. */
export function headOf(shapes: readonly Shape[], isOut: (shape: Shape) => boolean): readonly Shape[] {
  const first = shapes.findIndex((shape) => isParagraph(shape) && !isOut(shape))
  return first < 0 ? shapes : shapes.slice(0, first)
}
