import type { AtlasMap } from '../../../../server/src/protocol/atlas.ts'
import type { Size } from '../picture-frame.ts'
import { type DrawnCountry, type WorldView, worldPoint } from './world.ts'

/** A place that is drawn as a point, with its degrees. */
export type AtlasPlace = AtlasMap['places'][number]

/** The places of a map, the most mentioned first, and where each lies in the world. */
export interface Places {
  readonly places: readonly AtlasPlace[]
  /** Of the world, in the same order. */
  readonly xs: Float64Array
  readonly ys: Float64Array
  readonly most: number
}

/** The places of an answer, projected once: zooming asks for their pixels at each frame. */
export function placesOf({ places }: AtlasMap): Places {
  const points = places.map(({ longitude, latitude }) => worldPoint(longitude, latitude))
  return {
    places,
    xs: Float64Array.from(points, ({ x }) => x),
    ys: Float64Array.from(points, ({ y }) => y),
    most: places.reduce((most, { mentions }) => Math.max(most, mentions), FEW),
  }
}

/** So few mentions make no place as large as one can be. */
const FEW = 8

/** A place that is drawn: in pixels of the picture. */
export interface PlaceMark {
  readonly place: AtlasPlace
  readonly x: number
  readonly y: number
  readonly radius: number
}

/**
 * The places that are in view, the most mentioned first, as many as can be drawn at every turn of a wheel; `always` are drawn wherever they lie.
 * The rest is counted.
 */
export function marksInView(
  { places, xs, ys, most }: Places,
  { x, y, k }: WorldView,
  { width, height }: Size,
  always: ReadonlySet<string>,
): { readonly marks: readonly PlaceMark[]; readonly hidden: number } {
  const marks: PlaceMark[] = []
  let hidden = 0
  for (const [at, place] of places.entries()) {
    const mark = {
      place,
      x: x + k * (xs[at] ?? 0),
      y: y + k * (ys[at] ?? 0),
      radius: radiusOf(place.mentions, most, Math.min(width, height)),
    }
    const { radius } = mark
    const isInView = mark.x > -radius && mark.x < width + radius && mark.y > -radius && mark.y < height + radius
    if (!isInView && !always.has(place.ref)) continue
    if (marks.length < MOST_DRAWN || always.has(place.ref)) marks.push(mark)
    else hidden++
  }
  return { marks, hidden }
}

/** So that the area is in proportion to the mentions, down to what can still be seen and hit. */
const radiusOf = (mentions: number, most: number, room: number): number =>
  Math.max(LEAST_RADIUS, Math.sqrt(mentions / most) * Math.min(LARGEST_RADIUS, room / 12))

const LEAST_RADIUS = 4
const LARGEST_RADIUS = 26

/** More circles would lie upon each other, and make the picture jerk. */
const MOST_DRAWN = 400

/** A view in which all places can be seen, with room around them; where there are none, the countries; else the world. */
export function viewOfAll({ xs, ys }: Places, countries: readonly DrawnCountry[], size: Size): WorldView {
  if (xs.length === 0) {
    const [first, ...others] = countries.map(({ x, y, width, height }) => ({
      left: x - width / 2,
      right: x + width / 2,
      top: y - height / 2,
      bottom: y + height / 2,
    }))
    return viewOf(first ? others.reduce(around, first) : inhabited, size, MARGIN)
  }
  const [left, right] = [Math.min(...xs), Math.max(...xs)]
  const [top, bottom] = [Math.min(...ys), Math.max(...ys)]
  return viewOf({ left, right, top, bottom }, size, MARGIN, xs.length === 1 ? AROUND_ONE : LEAST_SHOWN)
}

/** A part of the world, in its units. */
interface Part {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

const inhabited: Part = { left: 0, right: 1000, top: 160, bottom: 720 }

const around = (a: Part, b: Part): Part => ({
  left: Math.min(a.left, b.left),
  right: Math.max(a.right, b.right),
  top: Math.min(a.top, b.top),
  bottom: Math.max(a.bottom, b.bottom),
})

/** Pixels between the outermost places and the edge. */
const MARGIN = 48

/** A few places of one town do not fill the picture: something must be seen by which one knows where they are. In units of the world. */
const LEAST_SHOWN = 14

/** Of a place alone more: nothing but the outlines of countries says where it is. */
const AROUND_ONE = 30

function viewOf(
  { left, right, top, bottom }: Part,
  { width, height }: Size,
  margin: number,
  least = LEAST_SHOWN,
): WorldView {
  const inner = { width: Math.max(80, width - 2 * margin), height: Math.max(80, height - 2 * margin) }
  const k = Math.min(inner.width / Math.max(least, right - left), inner.height / Math.max(least, bottom - top))
  return { k, x: width / 2 - (k * (left + right)) / 2, y: height / 2 - (k * (top + bottom)) / 2 }
}
