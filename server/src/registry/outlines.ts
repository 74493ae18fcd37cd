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
  read ??= readOutlines()
  return read
}

let read: ReadonlyMap<string, Outline> | undefined

function readOutlines(): ReadonlyMap<string, Outline> {
  const lines: (readonly number[])[] = []
  const lineOf = (written: string): readonly number[] => {
    const known = lines[Number(written.slice(1))] ?? []
    if (written.startsWith('=')) return known
    if (written.startsWith('~')) return backwards(known)
    const line = placesOf(written)
    lines.push(line)
    return line
  }
  return new Map(
    countryOutlines.split('\n').map((country) => [
      country.slice(0, 2),
      country
        .slice(3)
        .split(';')
        .map((ring) => ringOf(ring.split(',').flatMap(lineOf))),
    ]),
  )
}

function backwards(line: readonly number[]): readonly number[] {
  return line.flatMap((_, at) =>
    at % 2 === 0 ? [line[line.length - at - 2] ?? 0, line[line.length - at - 1] ?? 0] : [],
  )
}

const DIGITS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_'

/** The places of a line: each number is the difference from the last but one, its sign the last bit, its lowest five bits first. */
function placesOf(written: string): readonly number[] {
  const steps: number[] = []
  let number = 0
  let unit = 1
  for (const sign of written) {
    const digit = DIGITS.indexOf(sign)
    number += (digit % 32) * unit
    unit *= 32
    if (digit >= 32) continue
    steps.push((number % 2 === 0 ? number / 2 : -(number + 1) / 2) + (steps.at(-2) ?? 0))
    number = 0
    unit = 1
  }
  return steps.map((step) => step / STEPS_IN_DEGREE)
}

function ringOf(places: readonly number[]): Ring {
  let [west, east, south, north] = [180, -180, 90, -90]
  for (let at = 0; at < places.length; at += 2) {
    const [lon = 0, lat = 0] = [places[at], places[at + 1]]
    west = Math.min(west, lon)
    east = Math.max(east, lon)
    south = Math.min(south, lat)
    north = Math.max(north, lat)
  }
  return { places: Float64Array.from(places), west, east, south, north }
}
