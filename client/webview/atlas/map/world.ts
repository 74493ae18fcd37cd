import { type GeoPath, geoMercator, geoPath } from 'd3-geo'
import type { AtlasBrush, AtlasCountry } from '../../../../server/src/protocol/atlas.ts'

/** How wide and high the world is. */
export const WORLD = 1000

/**
 * The world as a plane of 1,000 by 1,000 units, the north above: Mercator's projection, in which countries look as people know them however far the
 * map is zoomed, and what is in view is a frame of degrees.
 */
const projection = geoMercator()
  .scale(WORLD / (2 * Math.PI))
  .translate([WORLD / 2, WORLD / 2])
  // Between two places of an outline lines are short enough to be straight.
  .precision(0)

/** A point of the projected world, which is a square with the sides `WORLD`; y grows to the south. */
export interface WorldPoint {
  readonly x: number
  readonly y: number
}

/** Where a place lies; the poles, which this projection has not, lie at the edge. */
export function worldPoint(longitude: number, latitude: number): WorldPoint {
  const [x, y] = projection([longitude, Math.max(-HIGHEST, Math.min(HIGHEST, latitude))]) ?? [0, 0]
  return { x, y }
}

/** In degrees: there the world is as high as it is wide. */
const HIGHEST = 85.05

/** How the world lies in a picture: a point of it is drawn at `x + k * point.x`, and so on. */
export interface WorldView {
  readonly x: number
  readonly y: number
  readonly k: number
}

/** What of the world a picture shows, in degrees. */
export function frameInView(
  { x, y, k }: WorldView,
  { width, height }: { readonly width: number; readonly height: number },
): NonNullable<AtlasBrush['frame']> {
  const within = (unit: number): number => Math.max(0, Math.min(WORLD, unit))
  const [west, north] = projection.invert?.([within(-x / k), within(-y / k)]) ?? [-180, 90]
  const [east, south] = projection.invert?.([within((width - x) / k), within((height - y) / k)]) ?? [180, -90]
  return { west: degrees(west), east: degrees(east), south: degrees(south), north: degrees(north) }
}

/** As finely as anyone can point. */
const degrees = (value: number): number => Math.round(value * 10_000) / 10_000

/** A country as it is drawn. */
export interface DrawnCountry {
  readonly code: string
  readonly name: string
  readonly nameInEnglish: string
  /** Its lines, for a `path`. */
  readonly lines: string
  /** The middle of its largest part, and how large that is. */
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** All countries, the largest first. */
export function drawCountries(countries: readonly AtlasCountry[]): readonly DrawnCountry[] {
  const path = geoPath(projection).digits(3)
  return countries
    .map((country) => drawCountry(country, path))
    .toSorted((a, b) => b.width * b.height - a.width * a.height)
}

function drawCountry({ code, name, nameInEnglish, rings }: AtlasCountry, path: GeoPath): DrawnCountry {
  const parts = rings.map(pairs)
  // Rings say by the way they run what lies inside them, so that parts and holes can stand in one list.
  const lines = path({ type: 'Polygon', coordinates: parts }) ?? ''
  const [largest = nowhere] = parts.map(boxOf).toSorted((a, b) => b.width * b.height - a.width * a.height)
  return { code, name, nameInEnglish, lines, ...largest }
}

const pairs = (ring: readonly number[]): [number, number][] =>
  Array.from({ length: ring.length / 2 }, (_, at) => [ring[2 * at] ?? 0, ring[2 * at + 1] ?? 0])

const nowhere = { x: 0, y: 0, width: 0, height: 0 }

/** The middle of a part of a country, by its area, and how large it is. A part may lead over the 180th degree: its places are counted on from the first. */
function boxOf(places: readonly (readonly [number, number])[]): typeof nowhere {
  let last = places[0]?.[0] ?? 0
  const points = places.map(([longitude, latitude]) => {
    last += shortest(longitude - last)
    return { x: WORLD / 2 + (last / 360) * WORLD, y: worldPoint(0, latitude).y }
  })
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)]
  const [width, height] = [Math.max(...xs) - Math.min(...xs), Math.max(...ys) - Math.min(...ys)]
  let [area, x, y] = [0, 0, 0]
  for (const [at, a] of points.entries()) {
    const b = points[(at + 1) % points.length] ?? a
    const part = a.x * b.y - b.x * a.y
    area += part
    x += (a.x + b.x) * part
    y += (a.y + b.y) * part
  }
  return area === 0 ? nowhere : { x: x / (3 * area), y: y / (3 * area), width, height }
}

/** The way from one longitude to another that does not lead around the world. */
const shortest = (degrees: number): number => ((((degrees + 180) % 360) + 360) % 360) - 180
