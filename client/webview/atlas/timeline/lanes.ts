/** A stretch of time with its label, in pixels along the axis. */
export interface LaneWish {
  readonly from: number
  readonly to: number
  /** How wide its label is. */
  readonly label: number
  /** It gets a lane though there may be none left. */
  readonly isSure?: boolean
}

/** Where a stretch lies, and its label: `inside` it, or `after` or `before` it along the axis. */
export interface LanePlace {
  readonly lane: number
  readonly label: 'inside' | 'after' | 'before' | 'none'
}

/**
 * Puts stretches into lanes in which none touches another one. The wishes stand in the order of their importance: who comes later goes without its label,
 * or without a place, where there is no room; `length` is that of the axis.
 */
export function placeInLanes(
  wishes: readonly LaneWish[],
  lanes: number,
  length: number,
): readonly (LanePlace | undefined)[] {
  const taken: (readonly [number, number])[][] = Array.from({ length: lanes }, () => [])
  return wishes.map((wish) => {
    for (const [label, from, to] of waysToLie(wish, length)) {
      const lane = taken.findIndex((there) => there.every(([a, b]) => to + GAP <= a || b + GAP <= from))
      if (lane < 0) continue
      taken[lane]?.push([from, to])
      return { lane, label }
    }
    return wish.isSure ? { lane: 0, label: 'none' } : undefined
  })
}

/** From what is liked best: how much of the axis each takes. */
function waysToLie(
  { from, to, label }: LaneWish,
  length: number,
): readonly (readonly [LanePlace['label'], number, number])[] {
  const seen = Math.min(to, length) - Math.max(from, 0)
  if (label + 2 * GAP <= seen) return [['inside', from, to]]
  return [
    ...(to + GAP + label <= length ? [['after', from, to + GAP + label] as const] : []),
    ...(from - GAP - label >= 0 ? [['before', from - GAP - label, to] as const] : []),
    ['none', from, to],
  ]
}

/** Pixels between a stretch and its label, and between neighbours. */
export const GAP = 4
