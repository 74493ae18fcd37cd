/** A disc that can be moved. */
interface Disc {
  readonly radius: number
  x: number
  y: number
}

/**
 * Moves discs that lie upon each other, or nearer than `margin`, as little as need be. Those that lie at the same place go to all sides.
 * It ends after `ROUNDS`, in a crowd that finds no room in them with discs that overlap by less than can be seen.
 */
export function separate(discs: readonly Disc[], margin: number): void {
  for (let round = 0; round < ROUNDS; round++) {
    let moved = false
    for (const [index, a] of discs.entries()) {
      for (let other = index + 1; other < discs.length; other++) {
        const b = discs[other]
        if (b && push(a, b, margin, other * GOLDEN_ANGLE)) moved = true
      }
    }
    if (!moved) return
  }
}

const ROUNDS = 200

const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5))

/** Whether two discs were too near, and have been moved apart: the larger one less. `angle`: where to, if they lie at the same place. */
function push(a: Disc, b: Disc, margin: number, angle: number): boolean {
  const needed = a.radius + b.radius + margin
  const [dx, dy] = [b.x - a.x, b.y - a.y]
  if (Math.abs(dx) >= needed || Math.abs(dy) >= needed) return false
  const distance = Math.hypot(dx, dy)
  if (distance >= needed - SLACK) return false
  // Not quite straight: discs in a row would push each other along it for long.
  const towards = distance > SLACK ? Math.atan2(dy, dx) + ASIDE : angle
  const [ux, uy] = [Math.cos(towards), Math.sin(towards)]
  const [weightA, weightB] = [a.radius ** 2 + 1, b.radius ** 2 + 1]
  const far = needed - distance
  const ofA = (far * weightB) / (weightA + weightB)
  a.x -= ux * ofA
  a.y -= uy * ofA
  b.x += ux * (far - ofA)
  b.y += uy * (far - ofA)
  return true
}

/** Radians. */
const ASIDE = 0.1

/** Units that nobody sees. */
const SLACK = 0.01
