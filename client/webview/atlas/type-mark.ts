import { setAttributes, svg } from './svg.ts'

/** How entities of a type are told apart from others, by colour and without. */
export interface TypeMark {
  /** A class with the colour of the type as `--mark`: see type-mark.css. */
  readonly colour: string
  /** The corners of its shape around 0, which has the area of a circle of radius 1, so that size means the same for all; a circle has none. */
  readonly corners: readonly Corner[]
}

type Corner = readonly [x: number, y: number]

/** The four types that every corpus has look the same everywhere; those of the corpus's own get further shapes, in the order of their names. */
export function typeMarks(types: readonly string[]): ReadonlyMap<string, TypeMark> {
  const own = [...new Set(types)].filter((type) => !known.has(type)).toSorted()
  const others = own.map((type, index): [string, TypeMark] => [
    type,
    { colour: 'seed-mark-entity', corners: otherShapes[index % otherShapes.length] ?? [] },
  ])
  return new Map([...known, ...others])
}

/** A mark as an element; nothing is said of its place. */
export function markShape(mark: TypeMark | undefined, radius: number): SVGPathElement {
  const path = svg('path', { class: 'seed-mark-shape' })
  sizeMark(path, mark, radius)
  return path
}

/** Gives a mark another size, as the radius of a circle of its area. */
export const sizeMark = (path: SVGPathElement, mark: TypeMark | undefined, radius: number): void =>
  setAttributes(path, { d: outline(mark?.corners ?? [], radius) })

/** How many times as far as a circle of its area a shape reaches to its sides. */
export const reachOf = (mark: TypeMark | undefined): number =>
  (mark?.corners ?? []).reduce((most, [x]) => Math.max(most, x), mark?.corners.length ? 0 : 1)

function outline(corners: readonly Corner[], radius: number): string {
  const r = round(radius)
  if (corners.length === 0) return `M${r},0A${r},${r},0,0,1,${-r},0A${r},${r},0,0,1,${r},0Z`
  return `M${corners.map(([x, y]) => `${round(x * radius)},${round(y * radius)}`).join('L')}Z`
}

const round = (number: number): number => Math.round(number * 100) / 100

/** A regular polygon or, with `inner`, a star; the first corner lies above. */
function polygon(count: number, turn = 0, inner?: number): readonly Corner[] {
  const all = inner === undefined ? count : count * 2
  const corners = Array.from({ length: all }, (_, index): Corner => {
    const angle = (index / all) * 2 * Math.PI - Math.PI / 2 + turn
    const far = inner !== undefined && index % 2 === 1 ? inner : 1
    return [far * Math.cos(angle), far * Math.sin(angle)]
  })
  const area = corners.reduce((sum, [x, y], index) => {
    const [nextX, nextY] = corners[(index + 1) % all] ?? [0, 0]
    return sum + (x * nextY - nextX * y) / 2
  }, 0)
  const size = Math.sqrt(Math.PI / area)
  return corners.map(([x, y]) => [x * size, y * size])
}

const otherShapes = [polygon(6), polygon(5, 0, 0.45), polygon(3, Math.PI), polygon(5), polygon(4, 0, 0.45), polygon(8)]

const known: ReadonlyMap<string, TypeMark> = new Map([
  ['person', { colour: 'seed-mark-person', corners: [] }],
  ['place', { colour: 'seed-mark-place', corners: polygon(4, Math.PI / 4) }],
  ['org', { colour: 'seed-mark-org', corners: polygon(4) }],
  ['event', { colour: 'seed-mark-event', corners: polygon(3) }],
])
