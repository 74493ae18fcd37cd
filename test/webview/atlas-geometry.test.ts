import assert from 'node:assert/strict'
import fc from 'fast-check'
import { describe, it } from 'mocha'
import { type Frame, type LabelWish, placeLabels } from '../../client/webview/atlas/labels.ts'
import { nextMark } from '../../client/webview/atlas/map/next-mark.ts'
import { type AtlasPlace, marksInView, placesOf, viewOfAll } from '../../client/webview/atlas/map/place-marks.ts'
import { drawCountries, frameInView, WORLD, worldPoint } from '../../client/webview/atlas/map/world.ts'
import { dayAt, endOf, instantOf } from '../../client/webview/atlas/timeline/days.ts'
import { drawEvents, timedEvents } from '../../client/webview/atlas/timeline/event-lanes.ts'
import { GAP, placeInLanes } from '../../client/webview/atlas/timeline/lanes.ts'
import { timeWords } from '../../client/webview/atlas/timeline/time-words.ts'
import { atlasCountries } from '../../server/src/features/atlas/countries.ts'
import type { AtlasEvent } from '../../server/src/protocol/atlas.ts'

const meets = (a: Frame, b: Frame): boolean =>
  a.left < b.right - 1e-6 && b.left < a.right - 1e-6 && a.top < b.bottom - 1e-6 && b.top < a.bottom - 1e-6

describe('Labels of an atlas', () => {
  const wish = fc.record({
    x: fc.integer({ min: -20, max: 620 }),
    y: fc.integer({ min: -20, max: 420 }),
    radius: fc.integer({ min: 1, max: 30 }),
    width: fc.integer({ min: 5, max: 200 }),
    height: fc.constant(16),
    isMinor: fc.boolean(),
    isWhole: fc.boolean(),
  })
  const frame: Frame = { left: 0, top: 0, right: 600, bottom: 400 }

  it('lie upon no other label and no mark that counts, and within the picture', () => {
    fc.assert(
      fc.property(fc.array(wish, { maxLength: 80 }), fc.constantFrom('left', 'right'), (wishes, begin) => {
        const boxes = placeLabels(wishes, frame, begin as 'left' | 'right').flatMap((place, at) => {
          const { width = 0, height = 0 } = wishes[at] ?? {}
          if (!place) return []
          const { x, y } = place
          return [{ at, left: x - width / 2, right: x + width / 2, top: y - height / 2, bottom: y + height / 2 }]
        })
        for (const box of boxes) {
          assert.ok(box.left >= 0 && box.top >= 0 && box.right <= 600 && box.bottom <= 400)
          for (const other of boxes) assert.ok(other === box || !meets(box, other))
          for (const [at, { x, y, radius, isMinor, isWhole }] of wishes.entries()) {
            const kept = isWhole ? radius : Math.min(radius, 10)
            const mark = { left: x - kept, right: x + kept, top: y - kept, bottom: y + kept }
            assert.ok(at === box.at || isMinor || !meets(box, mark))
          }
        }
      }),
    )
  })

  it('go to the most important first: whoever stands behind never takes a place from those before', () => {
    fc.assert(
      fc.property(fc.array(wish, { minLength: 1, maxLength: 40 }), wish, (wishes, later) => {
        // What comes later has a mark, which is in the way of all; a label without one is not.
        const last: LabelWish = { ...later, isCentred: true }
        assert.deepEqual(placeLabels([...wishes, last], frame).slice(0, -1), [...placeLabels(wishes, frame)])
      }),
    )
  })

  it('are given to what is pointed at, wherever it lies', () => {
    const crowd = Array.from({ length: 30 }, (_, at) => ({ x: 100 + at, y: 100, radius: 6, width: 80, height: 16 }))
    const sure = { x: 115, y: 104, radius: 6, width: 80, height: 16, isSure: true }
    assert.ok(placeLabels([...crowd, sure], frame).at(-1))
  })
})

describe('The world of an atlas', () => {
  it('shows in a picture the degrees that lie in it', () => {
    const degree = fc.record({
      longitude: fc.double({ min: -179, max: 179, noNaN: true }),
      latitude: fc.double({ min: -84, max: 84, noNaN: true }),
    })
    const view = fc.record({
      x: fc.integer({ min: -5000, max: 500 }),
      y: fc.integer({ min: -5000, max: 500 }),
      k: fc.double({ min: 0.5, max: 200, noNaN: true }),
    })
    fc.assert(
      fc.property(degree, view, (place, { x, y, k }) => {
        const size = { width: 600, height: 400 }
        const point = worldPoint(place.longitude, place.latitude)
        const [left, top] = [x + k * point.x, y + k * point.y]
        const { west, east, south, north } = frameInView({ x, y, k }, size)
        const isSeen = left >= 0 && left <= 600 && top >= 0 && top <= 400
        const isWithin =
          west <= place.longitude && place.longitude <= east && south <= place.latitude && place.latitude <= north
        // Degrees are told to four digits.
        const isAtEdge = [left, left - 600, top, top - 400].some((far) => Math.abs(far) < 0.001 * k)
        assert.ok(isAtEdge || isSeen === isWithin)
      }),
    )
  })

  it('has every country where it is', () => {
    const drawn = new Map(drawCountries(atlasCountries()).map((country) => [country.code, country]))
    assert.ok(drawn.size > 200)
    for (const country of drawn.values()) assert.match(country.lines, /^M[\d.,MLZ-]+Z$/, country.code)
    for (const [code, longitude, latitude] of [
      ['KZ', 67, 48],
      ['SY', 38.5, 35],
      ['EG', 29.8, 26.6],
      ['RU', 95, 62],
    ] as const) {
      const { x, y, width } = drawn.get(code) ?? assert.fail(code)
      const point = worldPoint(longitude, latitude)
      assert.ok(Math.hypot(x - point.x, y - point.y) < 30, code)
      assert.ok(width < WORLD / 2, code)
    }
  })
})

describe('Places of an atlas', () => {
  const place = (at: number, mentions: number, longitude: number, latitude: number): AtlasPlace => ({
    ref: `place:p${at}`,
    type: 'place',
    name: `م${at}`,
    nameInEnglish: `P${at}`,
    mentions,
    articles: 1,
    longitude,
    latitude,
  })
  const size = { width: 600, height: 400 }

  it('are all seen at first, wherever they lie', () => {
    const somewhere = fc.tuple(
      fc.double({ min: -170, max: 170, noNaN: true }),
      fc.double({ min: -70, max: 75, noNaN: true }),
    )
    fc.assert(
      fc.property(fc.array(somewhere, { minLength: 1, maxLength: 30 }), (where) => {
        const all = placesOf({
          places: where.map(([longitude, latitude], at) => place(at, 1, longitude, latitude)),
          countries: [],
          unplaced: 0,
          more: 0,
        })
        const { marks } = marksInView(all, viewOfAll(all, [], size), size, new Set())
        assert.equal(marks.length, where.length)
        for (const { x, y } of marks) assert.ok(x >= 0 && x <= 600 && y >= 0 && y <= 400)
      }),
    )
  })

  it('are drawn by their mentions where there are too many, in areas that are in proportion', () => {
    const many = Array.from({ length: 1000 }, (_, at) => place(at, 1000 - at, (at % 40) - 20, (at % 25) - 12))
    const all = placesOf({ places: many, countries: [], unplaced: 0, more: 0 })
    const view = viewOfAll(all, [], size)
    const { marks, hidden } = marksInView(all, view, size, new Set(['place:p999']))
    assert.equal(marks.length + hidden, 1000)
    assert.deepEqual(
      marks.slice(0, 100).map(({ place: { ref } }) => ref),
      many.slice(0, 100).map(({ ref }) => ref),
    )
    assert.equal(marks.at(-1)?.place.ref, 'place:p999')
    const [first, half] = [marks[0]?.radius ?? 0, marks.find((one) => one.place.mentions === 750)?.radius ?? 0]
    assert.ok(Math.abs((half / first) ** 2 - 0.75) < 0.01)
  })

  it('follow each other in the direction of an arrow', () => {
    const all = placesOf({
      places: [place(0, 9, 30, 30), place(1, 5, 40, 31), place(2, 4, 31, 40), place(3, 3, 20, 29), place(4, 2, 55, 30)],
      countries: [],
      unplaced: 0,
      more: 0,
    })
    const { marks } = marksInView(all, viewOfAll(all, [], size), size, new Set())
    const [middle = assert.fail()] = marks
    const to = (key: string): string | undefined => nextMark(middle, key, marks)?.place.ref
    assert.deepEqual(['ArrowRight', 'ArrowUp', 'ArrowLeft', 'ArrowDown', 'Enter'].map(to), [
      'place:p1',
      'place:p2',
      'place:p3',
      undefined,
      undefined,
    ])
  })
})

describe('Events of an atlas', () => {
  it('never touch in a lane, with their labels', () => {
    const wish = fc
      .record({
        from: fc.integer({ min: -50, max: 900 }),
        length: fc.integer({ min: 1, max: 400 }),
        label: fc.integer({ min: 10, max: 200 }),
      })
      .map(({ from, length, label }) => ({ from, to: from + length, label }))
    fc.assert(
      fc.property(fc.array(wish, { maxLength: 60 }), fc.integer({ min: 1, max: 8 }), (wishes, lanes) => {
        const taken = placeInLanes(wishes, lanes, 800).flatMap((place, at) => {
          const { from = 0, to = 0, label = 0 } = wishes[at] ?? {}
          if (!place) return []
          assert.ok(place.lane < lanes)
          if (place.label === 'after') return [{ lane: place.lane, from, to: to + GAP + label }]
          if (place.label === 'before') return [{ lane: place.lane, from: from - GAP - label, to }]
          if (place.label === 'inside') assert.ok(label <= Math.min(to, 800) - Math.max(from, 0))
          return [{ lane: place.lane, from, to }]
        })
        for (const [at, one] of taken.entries()) {
          for (const other of taken.slice(at + 1)) {
            assert.ok(one.lane !== other.lane || one.to + GAP <= other.from || other.to + GAP <= one.from)
          }
        }
      }),
    )
  })

  const event = (at: number, from?: string, to?: string): AtlasEvent => ({
    ref: `event:e${at}`,
    type: 'event',
    name: `حدث ${at}`,
    nameInEnglish: `Event ${at}`,
    mentions: 1,
    articles: 1,
    date: '',
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
  })
  const around = { from: Date.UTC(2020, 0, 1), to: Date.UTC(2021, 0, 1) }

  it('with an open end reach as far as anything does', () => {
    const [open, past] = timedEvents([event(0, '2020-06-01'), event(1, undefined, '2020-03-31')], around)
    assert.deepEqual([open?.to, past?.from], [around.to, around.from])
    assert.equal(past?.to, Date.UTC(2020, 3, 1))
  })

  it('lie mirrored where time runs from the right', () => {
    const events = timedEvents([event(0, '2020-02-01', '2020-03-01'), event(1, '2020-08-01', '2020-11-01')], around)
    const share = (instant: number): number => (instant - around.from) / (around.to - around.from)
    const room = {
      lanes: 3,
      left: 10,
      right: 410,
      nameOf: ({ name }: AtlasEvent) => name,
      widthOf: (name: string) => name.length * 7,
      sure: new Set<string>(),
    }
    const fromLeft = drawEvents(events, { ...room, fromRight: false, scale: (at) => 10 + 400 * share(at) })
    const fromRight = drawEvents(events, { ...room, fromRight: true, scale: (at) => 410 - 400 * share(at) })
    assert.deepEqual(
      fromRight.drawn.map(({ left, right, lane, name }) =>
        [420 - right, 420 - left, lane, 420 - (name?.x ?? 0)].map(Math.round),
      ),
      fromLeft.drawn.map(({ left, right, lane, name }) => [left, right, lane, name?.x ?? 0].map(Math.round)),
    )
    assert.equal(fromLeft.hidden, 0)
  })
})

describe('Days of an atlas', () => {
  it('are instants, and back', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1_000_000, max: 1_000_000 }), (day) => {
        const instant = day * 86_400_000
        assert.equal(instantOf(dayAt(instant)), instant)
        assert.equal(endOf(dayAt(instant)), instant + 86_400_000)
      }),
    )
    assert.equal(dayAt(instantOf('0044-03-15') ?? 0), '0044-03-15')
    assert.equal(instantOf('2024'), undefined)
  })

  it('are called as the corpus calls months, or in English', () => {
    const levantine = ['كانون الثاني', 'شباط', 'آذار', 'نيسان', 'أيار', 'حزيران', 'تموز', 'آب', 'أيلول']
    const own = timeWords(levantine, 'corpus')
    const english = timeWords(levantine, 'english')
    const at = (day: string): number => instantOf(day) ?? assert.fail(day)
    assert.deepEqual(
      [own.day(at('2024-01-28')), own.unit(at('2024-02-01'), 'month'), own.unit(at('2024-01-01'), 'year')],
      ['28 كانون الثاني 2024', 'شباط 2024', '2024'],
    )
    assert.equal(english.day(at('2024-01-28')), '28 January 2024')
    assert.deepEqual(
      ['2024-01-01', '2024-03-01', '2024-03-04'].map((day) => own.tick(new Date(at(day)))),
      ['2024', 'آذار', '4 آذار'],
    )
  })
})
