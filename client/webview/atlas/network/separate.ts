/** A disc that can be moved. */
interface Disc {
  readonly radius: number
  x: number
  y: number
}

/**
 * Moves discs that lie upon each other, or nearer than `margin`, as little as need be. Of those that lie at the same place, the earlier goes to one side.
 * It ends after `ROUNDS`, in a crowd that finds no room in them with discs that overlap by less than can be seen.
 */
export function separate(discs: readonly Disc[], margin: number): void {
  for (let round = 0; round < ROUNDS; round++) {
    let moved = false
    for (const [index, a] of discs.entries()) {
      for (let other = index + 1; other < discs.length; other++) {
        const b = discs[other]
        if (b && push(a, b, margin)) moved = true
      }
    }
    if (!moved) return
  }
}

const ROUNDS = 120

/** Whether two discs were too near, and have been moved apart: the larger one less. */
function push(a: Disc, b: Disc, margin: number): boolean {
  const needed = a.radius + b.radius + margin
  const [dx, dy] = [b.x - a.x, b.y - a.y]
  if (Math.abs(dx) >= needed || Math.abs(dy) >= needed) return false
  const distance = Math.hypot(dx, dy)
  if (distance >= needed - SLACK) return false
  const [ux, uy] = distance > 0 ? [dx / distance, dy / distance] : [1, 0]
  const [weightA, weightB] = [a.radius ** 2 + 1, b.radius ** 2 + 1]
  const far = needed - distance
  const ofA = (far * weightB) / (weightA + weightB)
  a.x -= ux * ofA
  a.y -= uy * ofA
  b.x += ux * (far - ofA)
  b.y += uy * (far - ofA)
  return true
}

/** Units that nobody sees. */
const SLACK = 0.01
