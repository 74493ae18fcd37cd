import type { UsedTargets } from '../used-targets.ts'
import { usedBetween } from './places.ts'
import type { Segment } from './segment.ts'

/** Everything that a file of a segment names otherwise than by declaring it. */
export function usedIn(segment: Segment, file: number): UsedTargets {
  const { parts } = segment
  const start = file === 0 ? 0 : (parts.placeEnds[file - 1] ?? 0)
  const numbers = usedBetween(parts, start, parts.placeEnds[file] ?? 0)
  return {
    size: numbers.size,
    has: (target) => {
      const number = segment.target(target)
      return number !== undefined && numbers.has(number)
    },
    *[Symbol.iterator]() {
      for (const number of numbers) yield segment.targetText(number)
    },
  }
}
