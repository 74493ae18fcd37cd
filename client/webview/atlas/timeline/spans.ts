import type { AtlasTimeline } from '../../../../server/src/protocol/atlas.ts'
import { endOf, instantOf } from './days.ts'
import type { TimeSpan } from './time-view.ts'

/** The time of all bars. */
export const spanOf = ({ bars }: AtlasTimeline): TimeSpan | undefined =>
  whole(
    bars.flatMap((bar) => {
      const [from, to] = [instantOf(bar.from), endOf(bar.to)]
      return from === undefined || to === undefined ? [] : [{ from, to }]
    }),
  )

/** The time of all bars with room around it where they are few: a bar alone would fill the picture, and its axis name one day again and again. */
export function spanSeenFirst(timeline: AtlasTimeline): TimeSpan | undefined {
  const span = spanOf(timeline)
  if (!span) return undefined
  const longest = timeline.bars.reduce((most, bar) => {
    const [from, to] = [instantOf(bar.from), endOf(bar.to)]
    return from === undefined || to === undefined ? most : Math.max(most, to - from)
  }, 0)
  const room = Math.max(LEAST_SEEN, 3 * longest) - (span.to - span.from)
  return room > 0 ? { from: span.from - room / 2, to: span.to + room / 2 } : span
}

/** Two months, which have a name or two below them. */
const LEAST_SEEN = 60 * 24 * 60 * 60 * 1000

/** From the first beginning to the last end; nothing of nothing. */
export const whole = (spans: readonly TimeSpan[]): TimeSpan | undefined =>
  spans.length === 0
    ? undefined
    : {
        from: spans.reduce((least, { from }) => Math.min(least, from), Number.POSITIVE_INFINITY),
        to: spans.reduce((most, { to }) => Math.max(most, to), Number.NEGATIVE_INFINITY),
      }

/** What a page that was loaded anew has been given back, if it is a time. */
export const keptSpan = (kept: unknown): TimeSpan | undefined =>
  typeof kept === 'object' && kept !== null && 'from' in kept && 'to' in kept && Number(kept.from) < Number(kept.to)
    ? { from: Number(kept.from), to: Number(kept.to) }
    : undefined
