import type { AtlasLink } from '../../../../server/src/protocol/atlas.ts'
import type { Place } from './layout.ts'

/** Who is linked with whom: for each node its neighbours, those first with which it shares the most articles. */
export function neighboursOf(count: number, links: readonly AtlasLink[]): readonly (readonly Neighbour[])[] {
  const found: Neighbour[][] = Array.from({ length: count }, () => [])
  for (const { a, b, articles } of links) {
    found[a]?.push({ node: b, articles })
    found[b]?.push({ node: a, articles })
  }
  return found.map((all) => all.toSorted((one, other) => other.articles - one.articles || one.node - other.node))
}

/** A node that shares articles with another, by its number, and how many they share. */
export interface Neighbour {
  readonly node: number
  readonly articles: number
}

/** Where an arrow key leads. */
export type Direction = 'left' | 'right' | 'up' | 'down'

/**
 * The node that an arrow key goes to: what lies in that direction, near and nearest to straight; a neighbour where there is one, else whatever is there, so
 * that one comes from one part of the network to another.
 */
export function stepTo(
  from: number,
  direction: Direction,
  places: readonly Place[],
  neighbours: readonly Neighbour[],
): number | undefined {
  const linked = neighbours.map(({ node }) => node)
  return best(from, direction, places, linked) ?? best(from, direction, places, places.keys())
}

function best(
  from: number,
  direction: Direction,
  places: readonly Place[],
  candidates: Iterable<number>,
): number | undefined {
  const here = places[from]
  if (!here) return undefined
  const [ux, uy] = units[direction]
  let found: number | undefined
  let least = Number.POSITIVE_INFINITY
  for (const candidate of candidates) {
    const there = places[candidate]
    if (!there || candidate === from) continue
    const [dx, dy] = [there.x - here.x, there.y - here.y]
    const along = dx * ux + dy * uy
    const aside = Math.abs(dx * uy - dy * ux)
    // What lies more to the side than ahead is what another key leads to.
    if (along <= 0 || aside > along) continue
    const far = along + aside * 2
    if (far < least) {
      least = far
      found = candidate
    }
  }
  return found
}

const units: Readonly<Record<Direction, readonly [number, number]>> = {
  left: [-1, 0],
  right: [1, 0],
  up: [0, -1],
  down: [0, 1],
}
