import {
  forceCollide,
  forceLink,
  forceManyBody,
  forceSimulation,
  forceX,
  forceY,
  type Simulation,
  type SimulationLinkDatum,
  type SimulationNodeDatum,
} from 'd3-force'
import { separate } from './separate.ts'

/** What is to be laid out, in units in which the nodes have their radii. */
export interface LayoutJob {
  readonly nodes: readonly LayoutNode[]
  readonly links: readonly LayoutLink[]
  /** How much wider than high the picture is. */
  readonly aspect: number
}

/** What a layout has to know of a node; the radius is in the units of `Place`. */
export interface LayoutNode {
  readonly radius: number
  /** Where it lay before: it stays near, so that who has found it finds it again. */
  readonly before?: Place
}

/** Two nodes that are drawn towards each other, by their numbers in the job. */
export interface LayoutLink {
  readonly a: number
  readonly b: number
  /** How much the two belong together, from 0 to 1. */
  readonly strength: number
}

/** The middle of a node, around 0; the picture zooms so that all are seen. */
export interface Place {
  readonly x: number
  readonly y: number
}

/**
 * Nodes that lie near those that they belong with, and upon none. The same job always ends in the same places: forces begin with places that are reckoned,
 * and their chance is d3's, which has a seed. It takes at most `MOST_STEPS` steps, whatever the job.
 */
export class Layout {
  readonly #job: LayoutJob
  readonly #simulation: Simulation<Body, SimulationLinkDatum<Body>>
  readonly #steps: number
  #step = 0

  constructor(job: LayoutJob) {
    this.#job = job
    const degrees = degreesOf(job)
    const isKnown = job.nodes.length > 0 && job.nodes.filter(({ before }) => before).length * 2 >= job.nodes.length
    const alpha = isKnown ? GENTLE : 1
    this.#steps = Math.ceil(MOST_STEPS * (1 - Math.log(alpha) / Math.log(LEAST_ALPHA)))
    this.#simulation = forceSimulation<Body>(startingPlaces(job, degrees))
      .stop()
      .alpha(alpha)
      .alphaMin(LEAST_ALPHA)
      .alphaDecay(1 - LEAST_ALPHA ** (1 / MOST_STEPS))
      .force(
        'apart',
        forceManyBody<Body>()
          .strength(({ radius }) => -REPULSION * (0.5 + radius / 10))
          .distanceMax(FARTHEST),
      )
      .force('together', linkForce(job, degrees))
      .force(
        'x',
        forceX<Body>(({ before }) => before?.x ?? 0).strength((body) => pull(body) * Math.min(1, 1 / job.aspect)),
      )
      .force(
        'y',
        forceY<Body>(({ before }) => before?.y ?? 0).strength((body) => pull(body) * Math.min(1, job.aspect)),
      )
      .force('beside', forceCollide<Body>(({ radius }) => radius * 1.5 + MARGIN).iterations(2))
  }

  get isSettled(): boolean {
    return this.#step >= this.#steps
  }

  /** From 0 to 1. */
  get progress(): number {
    return this.#step / this.#steps
  }

  /** Goes one step; the last one leaves no two nodes upon each other. */
  step(): void {
    if (this.isSettled) return
    this.#simulation.tick()
    this.#step++
    if (this.isSettled) separate(this.#simulation.nodes(), MARGIN / 2)
  }

  /** Where the nodes lie now: x and y by turns. */
  places(): Float32Array {
    const places = new Float32Array(this.#job.nodes.length * 2)
    this.#simulation.nodes().forEach(({ x, y }, index) => {
      places[index * 2] = x
      places[index * 2 + 1] = y
    })
    return places
  }
}

/** As many as d3 would take on its own. */
export const MOST_STEPS = 300
const LEAST_ALPHA = 0.001

/** With how much of its force a layout begins that is known already. */
const GENTLE = 0.2

/** Units. The smallest node has a radius of about four. */
const MARGIN = 5
const REPULSION = 150
const FARTHEST = 420
const NEAREST = 26
const LONGEST = 120

/** A node of the simulation, which moves it. */
interface Body extends SimulationNodeDatum {
  readonly radius: number
  readonly before: Place | undefined
  /** How many links it has. */
  readonly degree: number
  x: number
  y: number
}

/** To the middle, or more strongly to where it was. What nothing else holds would drift away. */
const pull = ({ before, degree }: Body): number => (before ? 0.14 : degree === 0 ? 0.3 : 0.1)

function linkForce({ links }: LayoutJob, degrees: Int32Array) {
  return forceLink<Body, SimulationLinkDatum<Body>>(links.map(({ a, b }) => ({ source: a, target: b })))
    .distance((_, index) => NEAREST + (1 - (links[index]?.strength ?? 0)) * (LONGEST - NEAREST))
    .strength((_, index) => {
      const { a = 0, b = 0, strength = 0 } = links[index] ?? {}
      // What has many links is drawn by each the less, or all would lie upon the one that everybody has met.
      return (0.04 + 1.6 * strength) / Math.sqrt(Math.min(degrees[a] ?? 1, degrees[b] ?? 1))
    })
}

function degreesOf({ nodes, links }: LayoutJob): Int32Array {
  const degrees = new Int32Array(nodes.length)
  for (const { a, b } of links) {
    degrees[a] = (degrees[a] ?? 0) + 1
    degrees[b] = (degrees[b] ?? 0) + 1
  }
  return degrees
}

/** Those with a place begin there, the others among those that they belong with, or around the middle in a spiral, the first of them inmost. */
function startingPlaces({ nodes, links }: LayoutJob, degrees: Int32Array): Body[] {
  const sums = nodes.map(() => ({ x: 0, y: 0, weight: 0 }))
  const add = (to: number, from: number, strength: number): void => {
    const before = nodes[from]?.before
    const sum = sums[to]
    if (!before || !sum) return
    sum.x += before.x * strength
    sum.y += before.y * strength
    sum.weight += strength
  }
  for (const { a, b, strength } of links) {
    add(a, b, strength + 0.01)
    add(b, a, strength + 0.01)
  }
  return nodes.map(({ radius, before }, index) => {
    const { x, y, weight } = sums[index] ?? { x: 0, y: 0, weight: 0 }
    const angle = index * GOLDEN_ANGLE
    const far = weight > 0 ? NEAREST : SPIRAL * Math.sqrt(0.5 + index)
    const middle = weight > 0 ? { x: x / weight, y: y / weight } : { x: 0, y: 0 }
    const place = before ?? { x: middle.x + far * Math.cos(angle), y: middle.y + far * Math.sin(angle) }
    return { radius, before, degree: degrees[index] ?? 0, ...place }
  })
}

const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5))
const SPIRAL = 16
