import assert from 'node:assert/strict'
import { createRequire } from 'node:module'
import fc from 'fast-check'
import { describe, it } from 'mocha'
import { maybeIn } from '../../server/src/registry/claims.ts'
import { countryAt, kilometresFrom } from '../../server/src/registry/country-at.ts'
import { textOf } from '../support/project.ts'

/** Cities in the middle and at the edges of countries, small ones and such beyond the 180th degree among them. */
const cities: readonly (readonly [code: string, lat: number, lon: number])[] = [
  ['SY', 33.51, 36.29],
  ['SY', 34.89, 35.88],
  ['LB', 33.89, 35.5],
  ['PS', 31.5, 34.45],
  ['KZ', 51.17, 71.45],
  ['RU', 65, -175],
  ['RU', 54.71, 20.51],
  ['RU', 66.3, -179.2],
  ['RU', 67.99, 174.38],
  ['RU', 67.5, 179.5],
  ['RU', 67.76, 179.96],
  ['RU', 64.4, -173.2],
  ['RU', 71, -179.5],
  ['FJ', -17.8, 178],
  ['FJ', -16.8, 179.97],
  ['FJ', -16.8, -179.97],
  ['KI', 1.87, -157.4],
  ['BH', 26.2, 50.58],
  ['LS', -29.3, 27.5],
  ['US', 21.31, -157.86],
  ['XK', 42.66, 21.16],
]

describe('the country of a point', () => {
  for (const [code, lat, lon] of cities) {
    it(`${lat}, ${lon} is ${code}`, () => {
      assert.equal(countryAt({ lat, lon }, 20), code)
      assert.ok((kilometresFrom(code, { lat, lon }) ?? 100) < 20)
    })
  }

  it('is none at sea', () => {
    assert.equal(countryAt({ lat: 35, lon: 20 }, 20), undefined)
    assert.equal(countryAt({ lat: 0, lon: -30 }, 20), undefined)
  })

  it('is told with the distance', () => {
    const distance = kilometresFrom('SY', { lat: 33.89, lon: 35.5 }) ?? 0
    assert.ok(distance > 35 && distance < 60, String(distance))
    assert.equal(kilometresFrom('TV', { lat: -8.5, lon: 179.2 }), undefined)
  })

  it('is told over the 180th degree', () => {
    const distance = kilometresFrom('FJ', { lat: -16.8, lon: -178 }) ?? 1000
    assert.ok(distance < 250, String(distance))
  })

  it('is not told of what lies on the latitude where a country crosses that degree', () => {
    for (const lon of [-150, -100, -60, 0, 15]) {
      for (const lat of [68.99, 65.05, 70.99]) {
        const distance = kilometresFrom('RU', { lat, lon }) ?? 0
        assert.ok(distance > 400, `${lat}, ${lon}: ${distance}`)
      }
    }
    assert.equal(countryAt({ lat: 71, lon: 170.31 }, 0), undefined)
    assert.equal(countryAt({ lat: -16.52, lon: -169.81 }, 20), undefined)
  })

  it('is what the map has that the outlines are made of', () => {
    const map = countriesOf(createRequire(import.meta.url)('world-atlas/countries-50m.json'))
    const degrees = (least: number, most: number) => fc.double({ min: least, max: most, noNaN: true })
    fc.assert(
      fc.property(degrees(-60, 80), degrees(-180, 180), (lat, lon) => {
        const code = map.find(({ polygons }) => polygons.some((rings) => holds(rings, lat, lon)))?.code
        const distance = code === undefined ? 0 : (kilometresFrom(code, { lat, lon }) ?? 0)
        assert.ok(distance < 12, `${code}: ${distance}`)
      }),
      { numRuns: 150 },
    )
  })

  it('has a code that has a name', () => {
    const names = new Intl.DisplayNames(['ar'], { type: 'region', fallback: 'none' })
    const written = textOf('server/src/registry/country-outlines.ts')
    const codes = [...written.matchAll(/(?:'|\\n)([A-Z]{2}) /g)].map(([, code = '']) => code)
    assert.ok(codes.length > 220, String(codes.length))
    assert.deepEqual(
      codes.filter((code) => names.of(code) === undefined),
      [],
    )
  })
})

describe('claims', () => {
  const golan = { lat: 33.1, lon: 35.8 }

  it('are heard, whoever is drawn', () => {
    assert.ok(maybeIn('SY', golan, 'IL'))
    assert.ok(maybeIn('IL', golan, 'SY'))
    assert.ok(maybeIn('US', { lat: 18.2, lon: -66.4 }, 'PR'))
    assert.ok(maybeIn('MA', { lat: 25, lon: -13 }, 'EH'))
  })

  it('are not made up', () => {
    assert.ok(!maybeIn('SY', { lat: 39, lon: 35 }, 'TR'))
    assert.ok(!maybeIn('TR', golan, 'SY'))
    assert.ok(!maybeIn('SY', { lat: 0, lon: 0 }, undefined))
  })
})

type Place = readonly [number, number]
type Line = readonly Place[]

interface Topology {
  readonly transform: { readonly scale: Place; readonly translate: Place }
  readonly arcs: readonly Line[]
  readonly objects: { readonly countries: { readonly geometries: readonly Geometry[] } }
}

type Geometry = { readonly id?: string } & (
  | { readonly type: 'Polygon'; readonly arcs: readonly (readonly number[])[] }
  | { readonly type: 'MultiPolygon'; readonly arcs: readonly (readonly (readonly number[])[])[] }
)

/** The countries of a map with all their places; those without a code are left out. */
function countriesOf({ transform: { scale, translate }, arcs, objects }: Topology) {
  const lines = arcs.map((arc) => {
    let [x, y] = [0, 0]
    return arc.map(([dx, dy]): Place => {
      x += dx
      y += dy
      return [x * scale[0] + translate[0], y * scale[1] + translate[1]]
    })
  })
  const line = (arc: number): Line => (arc < 0 ? (lines[~arc] ?? []).toReversed() : (lines[arc] ?? []))
  return objects.countries.geometries.flatMap((geometry) => {
    const polygons = geometry.type === 'Polygon' ? [geometry.arcs] : geometry.arcs
    if (geometry.id === undefined) return []
    const code = new Intl.Locale(`und-${geometry.id}`).region ?? ''
    const drawn = polygons.map((rings) => rings.map((ring) => ring.flatMap(line)))
    return [{ code, polygons: drawn.filter(([outer]) => isLarge(outer ?? [])) }]
  })
}

/** Small islands are left out of the outlines. */
function isLarge(ring: Line): boolean {
  const size = (of: readonly number[]): number => Math.max(...of) - Math.min(...of)
  return size(ring.map(([x]) => x)) * size(ring.map(([, y]) => y)) > 0.15
}

/** Whether an odd number of the rings hold a point: an inner ring is no part of what it lies in. */
const holds = (rings: readonly Line[], lat: number, lon: number): boolean =>
  rings.filter((ring) => isIn(ring, lat, lon)).length % 2 === 1

function isIn(ring: Line, lat: number, lon: number): boolean {
  let inside = false
  for (const [at, [ax, ay]] of ring.entries()) {
    const [bx, by] = ring[(at + 1) % ring.length] ?? [0, 0]
    if (ay > lat !== by > lat && lon < ((bx - ax) * (lat - ay)) / (by - ay) + ax) inside = !inside
  }
  return inside
}
