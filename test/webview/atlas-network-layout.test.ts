import assert from 'node:assert/strict'
import fc from 'fast-check'
import { describe, it } from 'mocha'
import { fittedView, markScale } from '../../client/webview/atlas/network/fitted-view.ts'
import { readKept, toKeep } from '../../client/webview/atlas/network/kept-view.ts'
import { Layout, type LayoutJob, MOST_STEPS, type Place } from '../../client/webview/atlas/network/layout.ts'
import { type LayoutTold, layoutRunner } from '../../client/webview/atlas/network/layout-run.ts'
import { type Direction, neighboursOf, stepTo } from '../../client/webview/atlas/network/neighbours.ts'
import { networkJob, nodeRadius } from '../../client/webview/atlas/network/network-job.ts'
import { separate } from '../../client/webview/atlas/network/separate.ts'
import { shortName } from '../../client/webview/atlas/short-name.ts'
import { someNetwork, withoutNodes } from '../support/networks.ts'

/** Any network, however odd: with links of a node to itself, twice the same, and nodes without any. */
const jobs = fc
  .record({
    radii: fc.array(fc.double({ min: 4, max: 22, noNaN: true }), { maxLength: 40 }),
    pairs: fc.array(fc.tuple(fc.nat(), fc.nat(), fc.double({ min: 0, max: 1, noNaN: true })), { maxLength: 80 }),
    aspect: fc.double({ min: 1 / 3, max: 3, noNaN: true }),
    isKnown: fc.boolean(),
  })
  .map(({ radii, pairs, aspect, isKnown }): LayoutJob => {
    const count = radii.length
    return {
      nodes: radii.map((radius, index) => ({
        radius,
        // All at one place is the worst that can be known.
        ...(isKnown && index % 3 !== 0 ? { before: { x: 10, y: 10 } } : {}),
      })),
      links: count === 0 ? [] : pairs.map(([a, b, strength]) => ({ a: a % count, b: b % count, strength })),
      aspect,
    }
  })

const aspect = 1.5
const news = networkJob(someNetwork(300, 600), new Map(), aspect)

describe('The layout of a network', () => {
  it('is the same each time', () => {
    assert.deepEqual(settled(news), settled(news))
    fc.assert(fc.property(jobs, (job) => assert.deepEqual(settled(job), settled(job))))
  })

  it('takes at most as many steps as it says, whatever the network', () => {
    fc.assert(
      fc.property(jobs, (job) => {
        const layout = new Layout(job)
        let steps = 0
        let before = 0
        for (; !layout.isSettled; steps++) {
          layout.step()
          assert.ok(layout.progress > before && layout.progress <= 1)
          before = layout.progress
        }
        assert.ok(steps > 0 && steps <= MOST_STEPS, `${steps}`)
        const places = layout.places()
        layout.step()
        assert.deepEqual(layout.places(), places)
      }),
    )
  })

  it('leaves no node upon another', () => {
    for (const job of [news, networkJob(someNetwork(300, 2000, 7), new Map(), aspect)]) assert.equal(overlap(job), 0)
    fc.assert(fc.property(jobs, (job) => assert.ok(overlap(job) < 0.2, `${overlap(job)}`)))
  })

  it('lays those near each other that belong together', () => {
    const places = settled(news)
    const linked = new Set(news.links.map(({ a, b }) => `${a} ${b}`))
    const [near, far]: [number[], number[]] = [[], []]
    for (const [a, one] of places.entries()) {
      for (const [b, other] of places.entries()) {
        if (a < b) (linked.has(`${a} ${b}`) ? near : far).push(distance(one, other))
      }
    }
    assert.ok(mean(near) * 2 < mean(far), `${mean(near)} ${mean(far)}`)
  })

  it('is wider in a wide picture than in a high one', () => {
    const shape = (wide: number) => {
      const places = settled(networkJob(someNetwork(120, 300), new Map(), wide))
      return spread(places.map(({ x }) => x)) / spread(places.map(({ y }) => y))
    }
    assert.ok(shape(2) > 1.3 * shape(0.5), `${shape(2)} ${shape(0.5)}`)
  })

  it('moves what stays by little when a brush takes nodes away', () => {
    const network = someNetwork(200, 500)
    const first = networkJob(network, new Map(), aspect)
    const before = new Map(settled(first).map((place, index) => [network.nodes[index]?.ref ?? '', place]))
    const left = withoutNodes(network, (index) => index % 3 !== 0)
    const again = settled(networkJob(left, before, aspect))
    const moved = left.nodes.map(({ ref }, index) => distance(before.get(ref), again[index]))
    const size = spread([...before.values()].map(({ x }) => x))
    assert.ok(mean(moved) < size / 10, `${mean(moved)} of ${size}`)
    // What is laid out anew goes elsewhere.
    const anew = settled(networkJob(left, new Map(), aspect))
    const movedAnew = left.nodes.map(({ ref }, index) => distance(before.get(ref), anew[index]))
    assert.ok(mean(moved) * 3 < mean(movedAnew), `${mean(moved)} ${mean(movedAnew)}`)
  })

  it('is told on its way or at its end alone, and no more once another is asked for', async () => {
    const told: LayoutTold[] = []
    let settle: () => void = () => undefined
    const isSettled = new Promise<void>((resolve) => {
      settle = resolve
    })
    const run = layoutRunner((layout) => {
      told.push(layout)
      if (layout.isSettled) settle()
    })
    const job = networkJob(someNetwork(300, 2000), new Map(), aspect)
    run({ number: 1, job, isShown: true })
    run({ number: 2, job, isShown: false })
    await isSettled
    assert.deepEqual([...new Set(told.map(({ number }) => number))], [1, 2])
    assert.equal(told.filter(({ number }) => number === 1).length, 1)
    const quiet = told.filter(({ number }) => number === 2)
    assert.deepEqual(
      quiet.filter(({ places }) => places),
      [quiet.at(-1)],
    )
    assert.deepEqual(quiet.at(-1)?.places, Float32Array.from(settled(job).flatMap(({ x, y }) => [x, y])))
  })
})

describe('Discs that are separated', () => {
  it('do not overlap any more, and are moved no more than need be', () => {
    const discs = fc.array(
      fc.record({
        radius: fc.double({ min: 1, max: 20, noNaN: true }),
        x: fc.double({ min: -100, max: 100, noNaN: true }),
        y: fc.double({ min: -100, max: 100, noNaN: true }),
      }),
      { maxLength: 25 },
    )
    fc.assert(
      fc.property(discs, (given) => {
        const moved = given.map((disc) => ({ ...disc }))
        separate(moved, 2)
        assert.ok(worst(moved) < 0.5, `${worst(moved)}`)
        if (clearance(given) >= 2)
          for (const [index, disc] of moved.entries()) assert.equal(distance(disc, given[index]), 0)
      }),
    )
  })
})

describe('The strength of a link', () => {
  it('is how far the articles of two are the same, so that what all mention binds nobody', () => {
    const entity = (articles: number) => ({
      ref: `place:p${articles}`,
      type: 'place',
      name: 'أ',
      nameInEnglish: 'A',
      mentions: articles,
      articles,
    })
    const job = networkJob(
      {
        nodes: [100, 4, 4, 0].map(entity),
        links: [
          { a: 0, b: 1, articles: 4 },
          { a: 1, b: 2, articles: 4 },
          { a: 1, b: 3, articles: 1 },
          { a: 2, b: 2, articles: 4 },
        ],
        more: [],
        moreLinks: 0,
      },
      new Map([['place:p100', { x: 1, y: 2 }]]),
      9,
    )
    assert.deepEqual(job.links, [
      { a: 0, b: 1, strength: 0.2 },
      { a: 1, b: 2, strength: 1 },
    ])
    assert.deepEqual(
      job.nodes.map(({ before }) => before),
      [{ x: 1, y: 2 }, undefined, undefined, undefined],
    )
    assert.equal(job.aspect, 3)
  })

  it('and the area of a node is in proportion to its mentions, down to what can be seen', () => {
    assert.equal((nodeRadius(100, 100) / nodeRadius(25, 100)) ** 2, 4)
    assert.equal(nodeRadius(1, 1_000_000), nodeRadius(2, 1_000_000))
  })
})

describe('A view of a network', () => {
  it('shows every node whole, and none upon another that lay beside it', () => {
    const sizes = fc.record({ width: fc.integer({ min: 120, max: 2000 }), height: fc.integer({ min: 80, max: 2000 }) })
    fc.assert(
      fc.property(jobs, sizes, (job, size) => {
        const places = settled(job)
        const radii = job.nodes.map(({ radius }) => radius)
        const { k, x, y } = fittedView(places, radii, size)
        const shown = places.map((place, index) => ({
          x: place.x * k + x,
          y: place.y * k + y,
          radius: (radii[index] ?? 0) * markScale(k),
        }))
        const slack = 0.5
        for (const disc of shown) {
          assert.ok(disc.x - disc.radius > -slack && disc.x + disc.radius < size.width + slack)
          assert.ok(disc.y - disc.radius > -slack && disc.y + disc.radius < size.height + slack)
        }
        assert.ok(worst(shown) < 0.3)
      }),
    )
  })

  it('comes back from what is kept, and anything else is nothing', () => {
    const kept = { places: new Map([['place:حلب', { x: 1.5, y: -2 }]]), zoom: { k: 2, x: 0.25, y: -0.5 } }
    assert.deepEqual(readKept(JSON.parse(JSON.stringify(toKeep(kept)))), kept)
    fc.assert(
      fc.property(fc.anything(), (any) => {
        const { places, zoom } = readKept(any)
        assert.ok(places instanceof Map && zoom.k >= 1)
      }),
    )
  })
})

describe('Arrow keys in a network', () => {
  const directions: readonly Direction[] = ['left', 'right', 'up', 'down']

  it('go along links where one leads there, and to whatever lies there else', () => {
    const places = [
      { x: 0, y: 0 },
      { x: 10, y: 1 },
      { x: 100, y: 0 },
      { x: 0, y: -50 },
    ]
    const neighbours = neighboursOf(4, [
      { a: 0, b: 2, articles: 3 },
      { a: 1, b: 0, articles: 1 },
      { a: 0, b: 2, articles: 1 },
    ])
    const to = (direction: Direction) => stepTo(0, direction, places, neighbours[0] ?? [])
    assert.deepEqual(directions.map(to), [undefined, 1, 3, undefined])
    assert.deepEqual(
      neighbours[0]?.map(({ node }) => node),
      [2, 1, 2],
    )
    assert.equal(stepTo(0, 'right', places, [{ node: 2, articles: 3 }]), 2)
  })

  it('lead where they point, to what is linked if anything there is, and nowhere only where nothing is', () => {
    const units = { left: [-1, 0], right: [1, 0], up: [0, -1], down: [0, 1] } as const
    const points = fc.array(fc.record({ x: fc.integer(), y: fc.integer() }), { minLength: 1, maxLength: 12 })
    fc.assert(
      fc.property(points, fc.constantFrom(...directions), fc.array(fc.nat(11)), (places, direction, linked) => {
        const [ux, uy] = units[direction]
        const [here = { x: 0, y: 0 }] = places
        const isThere = (node: number | undefined): boolean => {
          const { x, y } = (node === undefined ? undefined : places[node]) ?? here
          const along = (x - here.x) * ux + (y - here.y) * uy
          return along > 0 && Math.abs((x - here.x) * uy - (y - here.y) * ux) <= along
        }
        const links = linked.filter((node) => node < places.length)
        const to = stepTo(
          0,
          direction,
          places,
          links.map((node) => ({ node, articles: 1 })),
        )
        assert.equal(to !== undefined, [...places.keys()].some(isThere))
        if (to !== undefined) assert.ok(isThere(to))
        if (links.some(isThere)) assert.ok(links.includes(to ?? -1))
      }),
    )
  })
})

describe('A name that is too long for a picture', () => {
  it('is cut between words, and never within a letter and its marks', () => {
    assert.equal(shortName('أستانا'), 'أستانا')
    assert.equal(shortName('الجولة الثانية والعشرون من محادثات أستانا'), 'الجولة الثانية والعشرون من…')
    assert.equal(shortName('مُحَمَّد', 3), 'مُحَ…')
    assert.equal(shortName('👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦', 2), '👩‍👩‍👧‍👦…')
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 1, max: 40 }), (name, most) => {
        const short = shortName(name, most)
        assert.ok(short === name || (short.endsWith('…') && name.startsWith(short.slice(0, -1))))
        assert.ok([...new Intl.Segmenter().segment(short)].length <= Math.max(most, 1) || short === name)
      }),
    )
  })
})

/** Where a job ends. */
function settled(job: LayoutJob): readonly Place[] {
  const layout = new Layout(job)
  while (!layout.isSettled) layout.step()
  const places = layout.places()
  return job.nodes.map((_, index) => ({ x: places[index * 2] ?? 0, y: places[index * 2 + 1] ?? 0 }))
}

const overlap = (job: LayoutJob): number =>
  worst(settled(job).map((place, index) => ({ ...place, radius: job.nodes[index]?.radius ?? 0 })))

/** By how much the worst pair overlaps. */
const worst = (discs: readonly (Place & { readonly radius: number })[]): number => Math.max(0, -clearance(discs))

/** How far the nearest pair is apart, edge from edge. */
function clearance(discs: readonly (Place & { readonly radius: number })[]): number {
  let least = Number.POSITIVE_INFINITY
  for (const [index, a] of discs.entries()) {
    for (const b of discs.slice(index + 1)) least = Math.min(least, distance(a, b) - a.radius - b.radius)
  }
  return least
}

const distance = (a: Place | undefined, b: Place | undefined): number =>
  Math.hypot((a?.x ?? 0) - (b?.x ?? 0), (a?.y ?? 0) - (b?.y ?? 0))

const mean = (numbers: readonly number[]): number => numbers.reduce((sum, one) => sum + one, 0) / numbers.length

const spread = (numbers: readonly number[]): number => Math.max(...numbers) - Math.min(...numbers)
