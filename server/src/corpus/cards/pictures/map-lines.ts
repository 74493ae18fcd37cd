import { type GeoProjection, type GeoStream, geoDistance } from 'd3-geo'
import type { Outline, Ring } from '../../../registry/outlines.ts'
import type { Size } from './map-frame.ts'

/** What a map shows of each country, as the data of an SVG path in whole steps, by its code. What is out of sight or too small to be seen is left out. */
export function mapLines(
  outlines: Iterable<readonly [string, Outline]>,
  projection: GeoProjection,
  size: Size,
): ReadonlyMap<string, string> {
  const isInSight = sight(projection, size)
  /** A step in degrees of latitude, about: what is finer cannot be seen. */
  const step = 1 / RADIAN / projection.scale()
  const isSeen = (ring: Ring): boolean =>
    isInSight(ring) && (ring.north - ring.south > step || (ring.east - ring.west) * wideAt(ring.north) > step)
  const found = new Map<string, string>()
  for (const [code, outline] of outlines) {
    const rings = outline.filter(isSeen)
    if (rings.length === 0) continue
    const lines = new Lines()
    draw(rings, projection.stream(lines), step)
    if (lines.data !== '') found.set(code, lines.data)
  }
  return found
}

/** The last place of a ring is the first once more; the stream closes the line itself. */
function draw(rings: readonly Ring[], stream: GeoStream, step: number): void {
  stream.polygonStart()
  for (const { places } of rings) {
    const wide = wideAt(places[1] ?? 0)
    let [lastLon, lastLat] = [Number.NaN, Number.NaN]
    stream.lineStart()
    for (let at = 0; at < places.length - 2; at += 2) {
      const lon = places[at] ?? 0
      const lat = places[at + 1] ?? 0
      if (Math.abs(lon - lastLon) * wide + Math.abs(lat - lastLat) < step) continue
      stream.point(lon, lat)
      lastLon = lon
      lastLat = lat
    }
    stream.lineEnd()
  }
  stream.polygonEnd()
}

/** Degrees of longitude count less towards the poles. */
const wideAt = (lat: number): number => Math.cos(lat * RADIAN)

/** Whether a ring may reach into the cap of the earth that a map shows. */
function sight(projection: GeoProjection, { width, height }: Size): (ring: Ring) => boolean {
  const center = projection.invert?.([width / 2, height / 2]) ?? [0, 0]
  const [lon, lat] = center
  const corners = [0, width].flatMap((x) => [0, height].map((y) => projection.invert?.([x, y]) ?? center))
  const radius = Math.max(...corners.map((corner) => geoDistance(corner, center))) / RADIAN + 1
  const aside = reachAside(radius, lat)
  return ({ west, east, south, north }) => {
    if (south > lat + radius || north < lat - radius) return false
    const straight = Math.max(0, west - lon, lon - east)
    // The other way round the earth.
    const around = Math.max(0, 360 - Math.max(east - lon, lon - west))
    return Math.min(straight, around) <= aside
  }
}

/** How many degrees of longitude a cap of the earth reaches to either side; all of them where a pole is in it. */
function reachAside(radius: number, lat: number): number {
  if (Math.abs(lat) + radius >= 90) return 180
  return Math.asin(Math.min(1, Math.sin(radius * RADIAN) / Math.cos(lat * RADIAN))) / RADIAN
}

const RADIAN = Math.PI / 180

interface Step {
  readonly x: number
  readonly y: number
}

/** Takes the lines of a polygon and writes them in whole steps. */
class Lines implements GeoStream {
  data = ''
  #line: Step[] = []

  polygonStart(): void {
    this.data = ''
  }

  polygonEnd(): void {
    this.#line = []
  }

  lineStart(): void {
    this.#line = []
  }

  point(x: number, y: number): void {
    const here = { x: Math.round(x), y: Math.round(y) }
    for (;;) {
      const last = this.#line.at(-1)
      const before = this.#line.at(-2)
      if (!last || !before || bend(before, last, here) > FINEST) break
      this.#line.pop()
    }
    const last = this.#line.at(-1)
    if (last?.x !== here.x || last.y !== here.y) this.#line.push(here)
  }

  lineEnd(): void {
    if (this.#line.length > 2) this.data += written(this.#line)
  }
}

/** Twice the area between three places; and nothing where the line comes back to where it was. */
function bend(a: Step, b: Step, c: Step): number {
  return Math.abs((b.x - a.x) * (c.y - a.y) - (c.x - a.x) * (b.y - a.y))
}

/** Lines that bend by no more are straight, in square steps. */
const FINEST = 4

/** A closed line: where it begins, then each place as its distance from the one before. */
function written(line: readonly Step[]): string {
  let [last, ...rest] = line
  if (!last) return ''
  let data = `M${last.x} ${last.y}l`
  for (const here of rest) {
    const { x, y } = { x: here.x - last.x, y: here.y - last.y }
    data += `${x < 0 || data.endsWith('l') ? '' : ' '}${x}${y < 0 ? '' : ' '}${y}`
    last = here
  }
  return `${data}z`
}
