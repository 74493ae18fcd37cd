import { outlines, outlinesInSteps } from '../../../registry/outlines.ts'
import { drawMap } from './draw-map.ts'

/**
 * Makes ready what maps are drawn with, step by step: outlines are unpacked, and some countries are drawn, since the engine is slow at what it has
 * never done. Without it the first map takes many times as long as the next.
 */
export function* warmMaps(): Generator<void> {
  yield* outlinesInSteps()
  let number = 0
  for (const country of outlines().keys()) {
    if (number++ % EACH > 0) continue
    yield
    drawMap({ country, point: undefined, others: [] })
  }
}

/** Of so many countries one is drawn. */
const EACH = 20
