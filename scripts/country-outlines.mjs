// Writes server/src/registry/country-outlines.ts: the outlines of countries in one string, from Natural Earth's map of 1:50 million
// (public domain), as `world-atlas` has it. Run it again when that package changes.
import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'

/** In degrees: how far an outline may be drawn from where it is, and how finely places are counted. */
const TOLERANCE = 0.05
const STEP = 0.025

/** In square degrees: islands that are smaller are left out, unless they are all there is of a country. */
const SMALLEST = 0.03

/** Areas that have no code of their own on the map. */
const NAMED = { Kosovo: 'XK', Somaliland: 'SO', 'N. Cyprus': 'CY', 'Indian Ocean Ter.': 'CX', 'Siachen Glacier': 'IN' }

/** The digits of the numbers, five bits each: a digit of the second half goes on in the next. None has to be escaped in a string. */
const DIGITS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_'

const map = JSON.parse(readFileSync(createRequire(import.meta.url).resolve('world-atlas/countries-50m.json'), 'utf8'))
const full = map.arcs.map(placesOf)
const drawn = full.map(simplified)
const numbers = new Map()
const countries = new Map()

for (const { type, id, arcs: shape, properties } of map.objects.countries.geometries) {
  const code = NAMED[properties.name] ?? new Intl.Locale(`und-${id}`).region
  if (code === 'AQ') continue
  const polygons = type === 'Polygon' ? [shape] : shape
  const sizes = polygons.map(([outer]) => areaOf(outer.flatMap((arc) => placesAlong(arc))))
  const largest = Math.max(...sizes)
  const kept = polygons.filter((_, at) => sizes[at] >= SMALLEST || sizes[at] === largest)
  const rings = kept.flat().map((ring) => ring.map(lineOf).join(','))
  countries.set(code, [...(countries.get(code) ?? []), ...rings])
}

writeFileSync(
  new URL('../server/src/registry/country-outlines.ts', import.meta.url),
  `/**
 * The outlines of countries by their ISO 3166-1 codes, made by \`scripts/country-outlines.mjs\` from Natural Earth (public domain).
 * Rings are parted by \`;\`, the lines of a ring by \`,\`. A line is a run of longitude and latitude in steps of ${STEP} degrees from the place before,
 * in digits of five bits; or, where it has been written before, \`=\` and its number, or \`~\` and its number where it runs the other way.
 */
export const countryOutlines =
  '${[...countries].map(([code, rings]) => `${code} ${rings.join(';')}`).join('\\n')}'

/** How many of these steps are a degree. */
export const STEPS_IN_DEGREE = ${1 / STEP}
`,
)

function placesOf(arc) {
  const { scale, translate } = map.transform
  let x = 0
  let y = 0
  return arc.map(([dx, dy]) => {
    x += dx
    y += dy
    return [x * scale[0] + translate[0], y * scale[1] + translate[1]]
  })
}

function placesAlong(arc) {
  return arc < 0 ? full[~arc].toReversed() : full[arc]
}

/** A line as it stands in the string: whole where it is first met. Lines meet each other only as the map has them, so it is drawn as it is there. */
function lineOf(arc) {
  const line = arc < 0 ? ~arc : arc
  const known = numbers.get(line)
  if (known !== undefined) return `${(arc < 0) === known.backwards ? '=' : '~'}${known.number}`
  numbers.set(line, { number: numbers.size, backwards: arc < 0 })
  return written(arc < 0 ? drawn[line].toReversed() : drawn[line])
}

/** Douglas and Peucker's way; of a ring two halves. */
function simplified(places) {
  const [first] = places
  const last = places.at(-1)
  if (first[0] !== last[0] || first[1] !== last[1]) return [first, ...between(places), last]
  const distances = places.map((place) => Math.hypot(place[0] - first[0], place[1] - first[1]))
  const far = distances.indexOf(Math.max(...distances))
  return [first, ...between(places.slice(0, far + 1)), places[far], ...between(places.slice(far)), last]
}

function between(places) {
  const [first] = places
  const last = places.at(-1)
  const distances = places.map((place) => distanceTo(place, first, last))
  const most = Math.max(...distances)
  if (places.length < 3 || most <= TOLERANCE) return []
  const at = distances.indexOf(most)
  return [...between(places.slice(0, at + 1)), places[at], ...between(places.slice(at))]
}

/** Degrees of longitude count less towards the poles. */
function distanceTo([x, y], [ax, ay], [bx, by]) {
  const wide = Math.cos((y * Math.PI) / 180)
  const [dx, dy] = [(bx - ax) * wide, by - ay]
  const length = dx * dx + dy * dy
  const along = length === 0 ? 0 : Math.min(1, Math.max(0, ((x - ax) * wide * dx + (y - ay) * dy) / length))
  return Math.hypot((x - ax) * wide - along * dx, y - ay - along * dy)
}

function areaOf(places) {
  const twice = places.reduce((sum, [x, y], at) => {
    const [nextX, nextY] = places[(at + 1) % places.length]
    return sum + x * nextY - nextX * y
  }, 0)
  return Math.abs(twice / 2)
}

function written(places) {
  let before = [0, 0]
  let text = ''
  for (const place of places) {
    const now = place.map((degrees) => Math.round(degrees / STEP))
    const isThere = now[0] === before[0] && now[1] === before[1]
    if (!isThere || text === '') text += now.map((number, at) => digitsOf(number - before[at])).join('')
    before = now
  }
  return text
}

/** The sign is the last bit. */
function digitsOf(number) {
  let rest = number < 0 ? -number * 2 - 1 : number * 2
  let text = ''
  while (rest >= 32) {
    text += DIGITS[32 + (rest % 32)]
    rest = Math.floor(rest / 32)
  }
  return text + DIGITS[rest]
}
