import type { AtlasNetwork } from '../../../../server/src/protocol/atlas.ts'
import type { LayoutJob, Place } from './layout.ts'

/** The radius of a node by how often it is mentioned, in the units of the layout: areas compare as the numbers do, so far as the smallest can be seen. */
export const nodeRadius = (mentions: number, most: number): number =>
  Math.max(SMALLEST, LARGEST * Math.sqrt(mentions / Math.max(most, 1)))

const SMALLEST = 4.5
const LARGEST = 22

/**
 * How a network is to be laid out. Two belong together as far as the articles that mention one mention the other: of those whom everybody meets, the
 * many articles that they share with each other say little.
 */
export function networkJob(
  { nodes, links }: AtlasNetwork,
  before: ReadonlyMap<string, Place>,
  aspect: number,
): LayoutJob {
  const most = nodes.reduce((found, { mentions }) => Math.max(found, mentions), 0)
  return {
    nodes: nodes.map(({ ref, mentions }) => {
      const place = before.get(ref)
      return { radius: nodeRadius(mentions, most), ...(place ? { before: place } : {}) }
    }),
    links: links.flatMap(({ a, b, articles }) => {
      const [ofA, ofB] = [nodes[a]?.articles ?? 0, nodes[b]?.articles ?? 0]
      if (a === b || ofA === 0 || ofB === 0) return []
      return [{ a, b, strength: Math.min(1, articles / Math.sqrt(ofA * ofB)) }]
    }),
    aspect: Math.min(WIDEST, Math.max(1 / WIDEST, aspect)),
  }
}

const WIDEST = 3
