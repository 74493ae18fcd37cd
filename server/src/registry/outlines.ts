import { countryOutlines, STEPS_IN_DEGREE } from './country-outlines.ts'

/** The outer and inner rings of a country. */
export type Outline = readonly Ring[]

/** A closed line around a part of a country, clockwise as seen from above, or around a hole in it, the other way round; with its frame in degrees. */
export interface Ring {
  /** Longitude and latitude by turns, in degrees. */
  readonly places: Float64Array
  readonly west: number
  readonly east: number
  readonly south: number
  readonly north: number
}

/** The outlines of countries by their ISO 3166-1 codes, as Natural Earth draws them. Read when first asked for. */
export function outlines(): ReadonlyMap<string, Outline> {
  for (const _ of outlinesInSteps());
  return read
}

/** Reads them some at a time, as far as they are not read yet: all at once takes as long as several answers. */
export function* outlinesInSteps(): Generator<void> {
  while (!reading.next().done) yield
}

const read = new Map<string, Outline>()
const reading = readOutlines()

function* readOutlines(): Generator<void> {
  const lines: (readonly number[])[] = []
  const lineOf = (written: string): readonly number[] => {
    const known = lines[Number(written.slice(1))] ?? []
    if (written.startsWith('=')) return known
    if (written.startsWith('~')) return backwards(known)
    const line = placesOf(written)
    lines.push(line)
    return line
  }
  let characters = 0
  for (const country of countryOutlines.split('\n')) {
    const rings = country.slice(3).split(';')
    const outline = rings.map((ring) => ringOf(ring.split(',').flatMap(lineOf)))
    read.set(country.slice(0, 2), outline)
    characters += country.length
    if (characters < STEP) continue
    characters = 0
    yield
  }
}

/** So many characters are read in less than a millisecond, once the engine knows how. */
const STEP = 5000

function backwards(line: readonly number[]): readonly number[] {
  const places: number[] = []
  for (let at = line.length - 2; at >= 0; at -= 2) places.push(line[at] ?? 0, line[at + 1] ?? 0)
  return places
}

const DIGITS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_'

/** What a digit is worth, by its code. */
const worth = Uint8Array.from({ length: 128 }, (_, code) => Math.max(0, DIGITS.indexOf(String.fromCharCode(code))))

/** The places of a line: each number is the difference from the last but one, its sign the last bit, its lowest five bits first. */
function placesOf(written: string): readonly number[] {
  const places: number[] = []
  // What the next number is counted from, and the one after it.
  let [before, last] = [0, 0]
  let number = 0
  let shift = 0
  for (let at = 0; at < written.length; at++) {
    const digit = worth[written.charCodeAt(at)] ?? 0
    number |= (digit & 31) << shift
    shift += 5
    if (digit >= 32) continue
    const step = ((number & 1) === 0 ? number >> 1 : -((number + 1) >> 1)) + before
    places.push(step / STEPS_IN_DEGREE)
    before = last
    last = step
    number = 0
    shift = 0
  }
  return places
}

function ringOf(places: readonly number[]): Ring {
  let [west, east, south, north] = [180, -180, 90, -90]
  for (let at = 0; at < places.length; at += 2) {
    const lon = places[at] ?? 0
    const lat = places[at + 1] ?? 0
    west = Math.min(west, lon)
    east = Math.max(east, lon)
    // A line that leads over the 180th degree comes near it on both sides.
    if (at > 0 && Math.abs(lon - (places[at - 2] ?? 0)) > 180) [west, east] = [-180, 180]
    south = Math.min(south, lat)
    north = Math.max(north, lat)
  }
  return { places: Float64Array.from(places), west, east, south, north }
}
