import type { Size } from '../picture-frame.ts'

/** Where the parts of a timeline lie, in pixels from the upper left corner. */
export interface TimelineLayout {
  /** Where bars stand. */
  readonly box: { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number }
  /** The upper edge of the first lane of events, and how many there is room for. */
  readonly lanesTop: number
  readonly lanes: number
}

/** Bars above, the axis of time below them, and under it the lanes of events, which take what room they can get. */
export function timelineLayout({ width, height }: Size, fromRight: boolean, hasEvents: boolean): TimelineLayout {
  const room = height - TOP - AXIS - BOTTOM
  const lanes = hasEvents ? Math.max(1, Math.min(MOST_LANES, Math.floor((room * LANES_SHARE) / LANE))) : 0
  const bottom = TOP + Math.max(LEAST_BARS, room - lanes * LANE)
  return {
    box: {
      left: fromRight ? EDGE : SCALE,
      right: Math.max(width - (fromRight ? SCALE : EDGE), SCALE + EDGE),
      top: TOP,
      bottom,
    },
    lanesTop: bottom + AXIS,
    lanes,
  }
}

/** Pixels: a lane, and a bar of an event in it. */
export const LANE = 20
export const EVENT_HEIGHT = 16

/** Pixels around the bars: for the numbers at their beginning, the axis below. */
const SCALE = 38
const EDGE = 12
const TOP = 10
const AXIS = 26
const BOTTOM = 6
const LEAST_BARS = 36
const MOST_LANES = 10
/** How much of the height events may take. */
const LANES_SHARE = 0.55
