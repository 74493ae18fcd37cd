import assert from 'node:assert/strict'
import { describe, it } from 'mocha'
import { drawMap, type MapSubject } from '../../../../server/src/corpus/cards/pictures/draw-map.ts'
import { svgImage } from '../../../../server/src/corpus/cards/pictures/svg-image.ts'
import { warmMaps } from '../../../../server/src/corpus/cards/pictures/warm-maps.ts'
import { outlines } from '../../../../server/src/registry/outlines.ts'
import { contrast, grounds, paint } from './contrast.ts'

describe('drawMap', () => {
  it('draws every country, whole, in less than 20 KB, from what cannot break a page', () => {
    for (const country of outlines().keys()) {
      const svg = map({ country })
      assert.ok(svgImage(svg).length < 20_000, country)
      assert.match(svg, /^[\x20-\x7e]+$/)
      const { west, east, north, south } = ends(svg)
      // One that covered the whole map would be the earth without the country.
      const isWhole = west >= 0 && east <= 560 && north >= 0 && south <= 320
      assert.ok(isWhole, `${country} ${west}..${east} ${north}..${south}`)
    }
  })

  it('lays a country on the map as large as it goes, wherever it lies', () => {
    for (const country of ['SY', 'KZ', 'TR', 'FJ', 'BR', 'IS', 'PK']) {
      const { west, east, north, south } = ends(map({ country }))
      const fill = Math.max((east - west) / 520, (south - north) / 280)
      assert.ok(fill > 0.9 && fill <= 1.02, `${country} ${fill}`)
      assert.ok(Math.abs((west + east) / 2 - 280) < 2 && Math.abs((north + south) / 2 - 160) < 2, country)
    }
  })

  it('is made ready in steps that let others in between, and draws the same', () => {
    const before = map({ country: 'SY' })
    assert.ok([...warmMaps()].length > 5)
    assert.equal(map({ country: 'SY' }), before)
  })

  it('reads its outlines in steps, all that are left when someone asks meanwhile', async () => {
    const module = new URL('../../../../server/src/registry/outlines.js?read-anew', import.meta.url).href
    const fresh = (await import(module)) as typeof import('../../../../server/src/registry/outlines.ts')
    const steps = fresh.outlinesInSteps()
    assert.equal(steps.next().done, false)
    assert.equal(steps.next().done, false)
    assert.deepEqual(fresh.outlines(), outlines())
    assert.equal(steps.next().done, true)
  })

  it('marks a place where it is', () => {
    const north = dots(map({ country: 'SY', point: { lat: 36.2, lon: 37.15 } }))
    const south = dots(map({ country: 'SY', point: { lat: 33.5, lon: 36.3 } }))
    assert.ok((north[0]?.y ?? 0) < 100 && (south[0]?.y ?? 0) > 200)
    const east = dots(map({ country: 'RU', point: { lat: 66, lon: -172 } }))
    const west = dots(map({ country: 'RU', point: { lat: 55.75, lon: 37.6 } }))
    assert.ok((east[0]?.x ?? 0) > 480 && (west[0]?.x ?? 0) < 150)
  })

  it('shows the part of the country that the place is in', () => {
    const alaska = map({ country: 'US', point: { lat: 61.2, lon: -149.9 } })
    assert.match(alaska, /class="c"/)
    assert.notEqual(alaska.replace(/<circle.*?>/g, ''), map({ country: 'US' }))
  })

  it('marks other places that are in sight', () => {
    const here = { lat: 35.93, lon: 36.63 }
    const others = [
      { lat: 36.2, lon: 37.15 },
      { lat: -33, lon: 151 },
    ]
    assert.deepEqual(
      dots(map({ country: 'SY', point: here, others })).map(({ name }) => name),
      ['o', 'p'],
    )
  })

  it('shows what lies around a place that no country of the map has', () => {
    for (const subject of [
      { point: { lat: 43.74, lon: 7.42 } },
      { country: 'AQ', point: { lat: -77.8, lon: 166.7 } },
      { country: 'TV', point: { lat: -8.5, lon: 179.2 } },
      { point: { lat: 90, lon: 0 } },
      { point: { lat: -15.9, lon: -5.7 } },
    ]) {
      const [dot, ...others] = dots(map(subject))
      assert.deepEqual(dot, { name: 'p', x: 280, y: 160 })
      assert.equal(others.length, 0)
    }
  })

  it('widens a small country to its neighbours', () => {
    const { west, east } = ends(map({ country: 'SG' }))
    assert.ok(east - west < 100)
    assert.match(map({ country: 'SG' }), /class="n" d="M/)
  })

  it('is seen in every theme: the country among its neighbours, their lines, and the marks', () => {
    const svg = map({ country: 'SY', point: { lat: 36.2, lon: 37.15 } })
    for (const [theme, ground] of Object.entries(grounds)) {
      const sea = paint(svg, 's', 'fill', ground)
      const neighbour = paint(svg, 'n', 'fill', sea)
      const country = paint(svg, 'c', 'fill', sea)
      for (const [name, one, other] of [
        ['country beside neighbour', country, neighbour],
        ['country beside sea', country, sea],
        ['line of neighbour', paint(svg, 'n', 'stroke', neighbour), neighbour],
        ['ring of the mark', paint(svg, 'p', 'stroke', country), country],
        ['mark in its ring', paint(svg, 'p', 'fill', country), paint(svg, 'p', 'stroke', country)],
        ['ring of another', paint(svg, 'o', 'stroke', neighbour), paint(svg, 'o', 'fill', neighbour)],
      ] as const) {
        assert.ok(contrast(one, other) >= 2.85, `${theme}: ${name} ${contrast(one, other)}`)
      }
    }
  })

  it('draws nothing of nowhere', () => {
    assert.equal(drawMap({ country: undefined, point: undefined, others: [] }), undefined)
    assert.equal(drawMap({ country: 'ZZ', point: undefined, others: [] }), undefined)
  })
})

function map(subject: Partial<MapSubject>): string {
  const svg = drawMap({ country: undefined, point: undefined, others: [], ...subject })
  assert.ok(svg)
  return svg
}

/** Between what steps the country is drawn. */
function ends(svg: string) {
  const [, data = ''] = /class="c" d="([^"]*)"/.exec(svg) ?? []
  const xs: number[] = []
  const ys: number[] = []
  for (const line of data.split('z').filter((one) => one !== '')) {
    const numbers = Array.from(line.matchAll(/-?\d+/g), Number)
    let [x, y] = [0, 0]
    for (let at = 0; at < numbers.length; at += 2) {
      x += numbers[at] ?? 0
      y += numbers[at + 1] ?? 0
      xs.push(x)
      ys.push(y)
    }
  }
  return { west: Math.min(...xs), east: Math.max(...xs), north: Math.min(...ys), south: Math.max(...ys) }
}

const dots = (svg: string) =>
  Array.from(svg.matchAll(/<circle class="(\w)" cx="(\d+)" cy="(\d+)"/g), ([, name, x, y]) => ({
    name,
    x: Number(x),
    y: Number(y),
  }))
