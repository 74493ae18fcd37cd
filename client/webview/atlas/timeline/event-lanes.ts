import type { AtlasEvent } from '../../../../server/src/protocol/atlas.ts'
import { endOf, instantOf } from './days.ts'
import { GAP, type LaneWish, placeInLanes } from './lanes.ts'
import type { TimeSpan } from './time-view.ts'

/** An event with its time in instants. An end that is open reaches as far as there is anything. */
export interface TimedEvent {
  readonly event: AtlasEvent
  readonly from: number
  readonly to: number
}

/** Events as stretches of time. An end that is missing is that of `around`; where there is none either, the other end of the event. */
export function timedEvents(events: readonly AtlasEvent[], around: TimeSpan | undefined): readonly TimedEvent[] {
  return events.flatMap((event) => {
    const from = event.from === undefined ? around?.from : instantOf(event.from)
    const to = event.to === undefined ? around?.to : endOf(event.to)
    const begin = from ?? to
    const end = to ?? from
    if (begin === undefined || end === undefined) return []
    return [{ event, from: Math.min(begin, end), to: Math.max(begin, end) }]
  })
}

/** An event as it is drawn, in pixels. */
export interface DrawnEvent {
  readonly timed: TimedEvent
  readonly left: number
  readonly right: number
  readonly lane: number
  /** Its name, as much of it as there is room for, and the middle of it. */
  readonly name?: { readonly text: string; readonly x: number }
}

/** What decides where events are drawn. */
export interface LaneRoom {
  readonly lanes: number
  readonly left: number
  readonly right: number
  readonly fromRight: boolean
  readonly scale: (instant: number) => number
  readonly nameOf: (event: AtlasEvent) => string
  readonly widthOf: (name: string) => number
  /** Events that are drawn whatever lies there. */
  readonly sure: ReadonlySet<string>
}

/** The events that are seen, each in a lane, in the order of time; and how many there is no room for. */
export function drawEvents(
  events: readonly TimedEvent[],
  room: LaneRoom,
): { readonly drawn: readonly DrawnEvent[]; readonly hidden: number } {
  const { lanes, left, right, fromRight, scale, sure } = room
  const length = right - left
  // Along the axis in the direction of time, whichever that is.
  const along = (instant: number): number => (fromRight ? right - scale(instant) : scale(instant) - left)
  const seen = events
    .filter(({ from, to }) => along(to) >= 0 && along(from) <= length)
    .toSorted((a, b) => Number(sure.has(b.event.ref)) - Number(sure.has(a.event.ref)))
  const named = seen.map((timed) => {
    const from = Math.max(-1, along(timed.from))
    const to = Math.min(length + 1, Math.max(along(timed.to), from + LEAST_WIDTH))
    const text = shortened(room.nameOf(timed.event), room.widthOf)
    const isSure = sure.has(timed.event.ref)
    const wish: LaneWish = { from, to, label: room.widthOf(text), ...(isSure ? { isSure } : {}) }
    return { timed, text, wish }
  })
  const places = placeInLanes(
    named.map(({ wish }) => wish),
    lanes,
    length,
  )
  const drawn = named.flatMap(({ timed, text, wish }, at): DrawnEvent[] => {
    const place = places[at]
    if (!place) return []
    const pixel = (far: number): number => (fromRight ? right - far : left + far)
    const [a, b] = [pixel(wish.from), pixel(wish.to)]
    const middle = middleOf(place.label, wish)
    return [
      {
        timed,
        left: Math.min(a, b),
        right: Math.max(a, b),
        lane: place.lane,
        ...(middle === undefined ? {} : { name: { text, x: pixel(middle) } }),
      },
    ]
  })
  return { drawn: drawn.toSorted((a, b) => a.timed.from - b.timed.from), hidden: seen.length - drawn.length }
}

/** Pixels: a day of a long time can be seen, and hit. */
const LEAST_WIDTH = 6

/** Where the middle of a label lies along the axis. */
function middleOf(side: string, { from, to, label }: LaneWish): number | undefined {
  if (side === 'inside') return Math.max(from, 0) + GAP + label / 2
  if (side === 'after') return to + GAP + label / 2
  if (side === 'before') return from - GAP - label / 2
  return undefined
}

/** A name that is not longer than can be read beside others. */
function shortened(name: string, widthOf: (name: string) => number): string {
  if (widthOf(name) <= LONGEST) return name
  const words = name.split(' ')
  let short = words[0] ?? ''
  for (const word of words.slice(1)) {
    if (widthOf(`${short} ${word}…`) > LONGEST) break
    short += ` ${word}`
  }
  return `${short}…`
}

/** Pixels. */
const LONGEST = 200
