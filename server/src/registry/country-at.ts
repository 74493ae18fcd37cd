import { type Outline, outlines, type Ring } from './outlines.ts'

/** A place on the earth in degrees, north and east positive. */
export interface Point {
  readonly lat: number
  readonly lon: number
}

/** The code of the country in which a point lies as the map draws it, or off whose shore no further than so many kilometres. */
export function countryAt(point: Point, offShore: number): string | undefined {
  for (const [code, outline] of outlines()) if (isInside(outline, point)) return code
  let nearest: string | undefined
  let least = offShore
  for (const [code, outline] of outlines()) {
    const distance = distanceTo(outline, point, least)
    if (distance >= least) continue
    least = distance
    nearest = code
  }
  return nearest
}

/** How far a point lies outside a country, in kilometres: 0 inside. Undefined for a country that is too small for the map, or that there is none of. */
export function kilometresFrom(code: string, point: Point): number | undefined {
  const outline = outlines().get(code)
  if (!outline) return undefined
  return isInside(outline, point) ? 0 : distanceTo(outline, point, Number.POSITIVE_INFINITY)
}

/** Whether a ray to the east meets the rings an odd number of times. A ring may lead over the 180th degree: its places are counted on from the first. */
function isInside(outline: Outline, { lat, lon }: Point): boolean {
  let inside = false
  for (const { places, west, east, south, north } of outline) {
    if (lat < south || lat > north || lon < west || lon > east) continue
    let ax = places[0] ?? 0
    for (let at = 0; at < places.length; at += 2) {
      const next = (at + 2) % places.length
      const ay = places[at + 1] ?? 0
      const by = places[next + 1] ?? 0
      const bx = ax + shortest((places[next] ?? 0) - ax)
      if (ay > lat !== by > lat) {
        const x = ((bx - ax) * (lat - ay)) / (by - ay) + ax
        // How often the point, seen on each turn round the earth, lies west of where the line crosses its latitude.
        if (Math.ceil((x - lon) / 360) % 2 !== 0) inside = !inside
      }
      ax = bx
    }
  }
  return inside
}

/** The distance to the nearest ring in kilometres, where it is less than `most`. */
function distanceTo(outline: Outline, point: Point, most: number): number {
  let least = most
  for (const ring of outline) if (rangeTo(ring, point) < least) least = Math.min(least, distanceToRing(ring, point))
  return least
}

/** No ring is nearer than the frame of degrees around it. */
function rangeTo({ west, east, south, north }: Ring, { lat, lon }: Point): number {
  const wide = Math.cos((lat * Math.PI) / 180)
  const aside = Math.max(0, west - lon, lon - east)
  // The other way round the earth.
  const around = Math.max(0, 360 - Math.max(east - lon, lon - west))
  return Math.hypot(Math.max(0, south - lat, lat - north), Math.min(aside, around) * wide) * KILOMETRES_IN_DEGREE
}

/** As if the earth were flat around the point: near it that is true enough. */
function distanceToRing({ places }: Ring, { lat, lon }: Point): number {
  const wide = Math.cos((lat * Math.PI) / 180)
  let nearest = Number.POSITIVE_INFINITY
  for (let at = 0; at < places.length; at += 2) {
    const next = (at + 2) % places.length
    const ax = places[at] ?? 0
    const ay = places[at + 1] ?? 0
    // The way over the 180th degree may be the shorter one.
    const x = shortest(ax - lon) * wide
    const y = ay - lat
    const dx = shortest((places[next] ?? 0) - ax) * wide
    const dy = (places[next + 1] ?? 0) - ay
    const length = dx * dx + dy * dy
    const along = length === 0 ? 0 : Math.min(1, Math.max(0, -(x * dx + y * dy) / length))
    nearest = Math.min(nearest, Math.hypot(x + along * dx, y + along * dy))
  }
  return nearest * KILOMETRES_IN_DEGREE
}

/** Degrees of longitude from one place to another by the shorter way round the earth. */
const shortest = (degrees: number): number => degrees - Math.round(degrees / 360) * 360

const KILOMETRES_IN_DEGREE = 111.2
