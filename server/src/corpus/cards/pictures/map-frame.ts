import { type GeoProjection, geoAzimuthalEqualArea } from 'd3-geo'
import type { Point } from '../../../registry/country-at.ts'
import type { Outline, Ring } from '../../../registry/outlines.ts'
import { once } from '../../../text/once.ts'

/** How large a map is, in steps. */
export interface Size {
  readonly width: number
  readonly height: number
}

/**
 * How the earth is laid on a map that shows a country, and the point where one is given: equal in area around the middle of what is shown, so that no
 * country is cut or stretched, wherever it lies. Those of its parts are shown that belong together with the given one.
 */
export function frameOf(part: Part, point: Point | undefined, size: Size): GeoProjection {
  const parts = partsAround(part)
  const lines = [...parts.map(({ ring }) => ring.places), ...(point ? [[point.lon, point.lat]] : [])]
  return fitted(middle(framed(parts.map(({ frame }) => frame))), lines, size)
}

/** What lies around a point, so many kilometres from the middle to the upper edge. */
export function around({ lat, lon }: Point, kilometres: number, { width, height }: Size): GeoProjection {
  return (
    geoAzimuthalEqualArea()
      .rotate([-lon, -lat])
      .scale((height / 2 / kilometres) * EARTH)
      .translate([width / 2, height / 2])
      // What is drawn does not reach to the other side of the earth, so there is no need to look for lines that come through it.
      .preclip((stream) => stream)
      // Between two places of an outline lines are short enough to be straight.
      .precision(0)
      .clipExtent([
        [-BEYOND, -BEYOND],
        [width + BEYOND, height + BEYOND],
      ])
  )
}

/** Lines are cut so many steps beyond the edge that their ends are not seen. */
const BEYOND = 4

/** What lies around a place that belongs to no country of the map, in kilometres. */
export const AROUND = 400

/** No map shows less than this from its upper to its lower edge, in kilometres: a small country stands among its neighbours. */
const LEAST = 260

const EARTH = 6371

/** Between what is shown and the edges, in steps. */
const MARGIN = 20

function fitted(center: Point, lines: readonly ArrayLike<number>[], size: Size): GeoProjection {
  const projection = around(center, LEAST / 2, size)
  const inner = { width: size.width / 2 - MARGIN, height: size.height / 2 - MARGIN }
  let [west, east, north, south] = [
    Number.POSITIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
    Number.POSITIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
  ]
  for (const line of lines) {
    for (let at = 0; at < line.length; at += 2) {
      const [x, y] = projection([line[at] ?? 0, line[at + 1] ?? 0]) ?? [0, 0]
      west = Math.min(west, x)
      east = Math.max(east, x)
      north = Math.min(north, y)
      south = Math.max(south, y)
    }
  }
  const ratio = Math.min(1, (inner.width * 2) / (east - west), (inner.height * 2) / (south - north))
  const [dx, dy] = [(west + east) / 2 - size.width / 2, (north + south) / 2 - size.height / 2]
  return projection
    .scale(projection.scale() * ratio)
    .translate([size.width / 2 - dx * ratio, size.height / 2 - dy * ratio])
}

/** A part of a country, with the degrees between which it lies; these go on beyond 180 where it does. */
export interface Part {
  readonly outline: Outline
  readonly ring: Ring
  readonly frame: Frame
}

interface Frame {
  readonly west: number
  readonly east: number
  readonly south: number
  readonly north: number
}

/** The part of a country that a point is in, or nearest to, or without a point the largest; undefined where the point is far from all of them. */
export function partAt(outline: Outline, point: Point | undefined): Part | undefined {
  const { bySize } = sizes(outline)
  const [largest] = bySize
  if (!largest || !point) return largest
  const first = nearest(bySize, largest, point)
  return gap(first.frame, frameOfPoint(point)) > FAR ? undefined : first
}

/** The parts of a country that are shown together with one of them, that one first. */
function partsAround(first: Part): readonly Part[] {
  const { bySize, large } = sizes(first.outline)
  const found = new Set(large.includes(first) ? [first, ...large] : [first])
  const near = Math.max(NEAR, diagonal(first.frame) / 10)
  for (let count = 0; count < found.size; ) {
    count = found.size
    const frame = framed(Array.from(found, (part) => part.frame))
    for (const part of bySize) if (!found.has(part) && gap(frame, part.frame) <= near) found.add(part)
  }
  return [...found]
}

/** In degrees: a point that is further from every part of its country is shown without it. */
const FAR = 3

/** In degrees: parts of a country that are so near to each other belong together; of a large country a tenth of its size. */
const NEAR = 1.5

/** The parts of a country, the largest first, and those that are not much smaller than that one. */
const sizes = once((outline: Outline): { readonly bySize: readonly Part[]; readonly large: readonly Part[] } => {
  const bySize = outline.map((ring) => partOf(ring, outline)).sort((a, b) => b.area - a.area)
  const enough = (bySize[0]?.area ?? 0) / 4
  return { bySize, large: bySize.filter(({ area }) => area >= enough) }
})

/** With its area in square degrees of latitude, about. */
function partOf(ring: Ring, outline: Outline): Part & { readonly area: number } {
  const { places, south, north } = ring
  let [west, east] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  let twice = 0
  let lon = places[0] ?? 0
  for (let at = 0; at < places.length; at += 2) {
    west = Math.min(west, lon)
    east = Math.max(east, lon)
    const next = (at + 2) % places.length
    const far = beside(places[next] ?? 0, lon)
    twice += lon * (places[next + 1] ?? 0) - far * (places[at + 1] ?? 0)
    lon = far
  }
  const frame = { west, east, south, north }
  return { outline, ring, frame, area: (Math.abs(twice) / 2) * wide(frame) }
}

/** The smallest of the parts in whose frame the point lies, else the one that it is nearest to. */
function nearest(bySize: readonly Part[], largest: Part, point: Point): Part {
  const here = frameOfPoint(point)
  return bySize.reduce((best, part) => (gap(part.frame, here) <= gap(best.frame, here) ? part : best), largest)
}

const frameOfPoint = ({ lat, lon }: Point): Frame => ({ west: lon, east: lon, south: lat, north: lat })

/** The frame around some, the others beside the first. */
function framed(frames: readonly Frame[]): Frame {
  return frames.reduce((whole, frame) => {
    const { west, east } = shifted(frame, whole)
    return {
      west: Math.min(whole.west, west),
      east: Math.max(whole.east, east),
      south: Math.min(whole.south, frame.south),
      north: Math.max(whole.north, frame.north),
    }
  })
}

/** A frame by those of its longitudes that are nearest to another's. */
function shifted(frame: Frame, other: Frame): Frame {
  const center = (frame.west + frame.east) / 2
  const by = beside(center, (other.west + other.east) / 2) - center
  return { ...frame, west: frame.west + by, east: frame.east + by }
}

/** A longitude as the one of its turns round the earth that is nearest to another. */
const beside = (lon: number, other: number): number => lon - Math.round((lon - other) / 360) * 360

const middle = ({ west, east, south, north }: Frame): Point => ({ lat: (south + north) / 2, lon: (west + east) / 2 })

/** How far two frames lie apart, in degrees of latitude. */
function gap(frame: Frame, there: Frame): number {
  const other = shifted(there, frame)
  const x = Math.max(0, frame.west - other.east, other.west - frame.east)
  const y = Math.max(0, frame.south - other.north, other.south - frame.north)
  return Math.hypot(x * wide(frame), y)
}

const diagonal = (frame: Frame): number =>
  Math.hypot((frame.east - frame.west) * wide(frame), frame.north - frame.south)

/** Degrees of longitude count less towards the poles. */
const wide = ({ south, north }: Frame): number => Math.cos(((south + north) * Math.PI) / 360)
