import { setAttributes, svg } from './svg.ts'

/**
 * How entities of a type are told apart from others, by colour and without: the shape is drawn around 0, with the area of a circle of radius 1, so that
 * size means the same for all.
 */
export interface TypeMark {
  /** A class with the colour of the type as `--mark`: see type-mark.css. */
  readonly colour: string
  readonly shape: string
}

/** The four types that every corpus has look the same everywhere; those of the corpus's own get further shapes, in the order in which they are told. */
export function typeMarks(types: readonly string[]): ReadonlyMap<string, TypeMark> {
  const own = [...new Set(types)].filter((type) => !known.has(type)).toSorted()
  const others = own.map((type, index): [string, TypeMark] => {
    const shape = otherShapes[index % otherShapes.length] ?? shapes.circle
    return [type, { colour: 'seed-mark-entity', shape }]
  })
  return new Map([...known, ...others])
}

/** A mark as an element; nothing is said of its place. */
export const markShape = (mark: TypeMark | undefined, radius: number): SVGPathElement => {
  const path = svg('path', { class: 'seed-mark-shape', d: mark?.shape ?? shapes.circle })
  sizeMark(path, radius)
  return path
}

/** Gives a mark another size. */
export const sizeMark = (path: SVGPathElement, radius: number): void =>
  setAttributes(path, { transform: `scale(${Math.round(radius * 100) / 100})` })

/** The corners of a regular polygon or, with `inner`, a star, of the area of a circle of radius 1; the first corner lies above. */
function polygon(corners: number, turn = 0, inner?: number): string {
  const count = inner === undefined ? corners : corners * 2
  const at = (index: number): readonly [number, number] => {
    const angle = (index / count) * 2 * Math.PI - Math.PI / 2 + turn
    const far = inner !== undefined && index % 2 === 1 ? inner : 1
    return [far * Math.cos(angle), far * Math.sin(angle)]
  }
  const points = Array.from({ length: count }, (_, index) => at(index))
  const area = points.reduce((sum, [x, y], index) => {
    const [nextX, nextY] = at(index + 1)
    return sum + (x * nextY - nextX * y) / 2
  }, 0)
  const size = Math.sqrt(Math.PI / area)
  return `M${points.map(([x, y]) => `${round(x * size)},${round(y * size)}`).join('L')}Z`
}

const round = (number: number): number => Math.round(number * 1000) / 1000

const shapes = {
  circle: 'M1,0A1,1,0,0,1,-1,0A1,1,0,0,1,1,0Z',
  square: polygon(4, Math.PI / 4),
  diamond: polygon(4),
  triangle: polygon(3),
} as const

const otherShapes = [polygon(6), polygon(5, 0, 0.45), polygon(3, Math.PI), polygon(5), polygon(4, 0, 0.45), polygon(8)]

const known: ReadonlyMap<string, TypeMark> = new Map([
  ['person', { colour: 'seed-mark-person', shape: shapes.circle }],
  ['place', { colour: 'seed-mark-place', shape: shapes.square }],
  ['org', { colour: 'seed-mark-org', shape: shapes.diamond }],
  ['event', { colour: 'seed-mark-event', shape: shapes.triangle }],
])
