import type { MentionTable } from '../../corpus/overview/mention-table.ts'
import { NO_DAY, WIDEST } from '../../corpus/overview/standing.ts'
import { calendarDay, dayOfCount, daysInMonth } from '../../language/calendar.ts'
import type { AtlasBar, AtlasTimeline } from '../../protocol/atlas.ts'
import { isShown, type LeftOut, TIME } from './shown-articles.ts'

/** What one bar is wide. */
export type Unit = AtlasTimeline['unit']

/** The units of bars, the finest first. */
interface Scale {
  readonly unit: Unit
  /** In days, on the average. */
  readonly length: number
  /** How many days later the last day of a date may be that stands in one bar. */
  readonly widest: number
  /** The first day of the bar that a day stands in, `YYYY-MM-DD`, and the last. */
  readonly from: (day: string) => string
  readonly to: (day: string) => string
}

const numbersOf = (day: string): readonly [year: number, month: number] => [
  Number(day.slice(0, -6)),
  Number(day.slice(-5, -3)),
]

const scales: readonly [Scale, Scale, Scale] = [
  { unit: 'day', length: 1, widest: 0, from: (day) => day, to: (day) => day },
  {
    unit: 'month',
    length: 30.44,
    widest: 30,
    from: (day) => `${day.slice(0, -2)}01`,
    to(day) {
      const [year, month] = numbersOf(day)
      return calendarDay(year, month, daysInMonth(year, month))
    },
  },
  {
    unit: 'year',
    length: 365.24,
    widest: WIDEST,
    from: (day) => `${day.slice(0, -5)}01-01`,
    to: (day) => `${day.slice(0, -5)}12-31`,
  },
]

/** So many bars stand side by side. */
const MOST_BARS = 300

/** Of a hundred articles those that lie farthest on either side do not count when a unit is chosen: one from long ago would make all others one bar. */
const FAR = 2.5

/** So large a part of all may have dates too wide for their bars. */
const MOST_TOO_WIDE = 0.1

/** How wide a date may be that has a bar of this unit: in days, from its first to its last. */
export const widestIn = (unit: Unit): number => scales.find((scale) => scale.unit === unit)?.widest ?? WIDEST

/** The unit in which the articles of a selection are counted: the finest in which most of them have room and are known so exactly. */
export function unitOf({ parts }: MentionTable, selection: LeftOut): Unit {
  const days: number[] = []
  const widths: number[] = []
  for (const { rows, base, size } of parts) {
    for (let file = 0; file < size; file++) {
      const day = rows.days[file] ?? NO_DAY
      if (day === NO_DAY || selection[base + file] !== 0) continue
      days.push(day)
      widths.push(rows.widths[file] ?? 0)
    }
  }
  const rising = Int32Array.from(days).sort()
  const far = Math.floor((rising.length * FAR) / 100)
  const span = (rising[rising.length - 1 - far] ?? 0) - (rising[far] ?? 0)
  const found = scales.find(({ length, widest, from }) => {
    if (span / length >= MOST_BARS) return false
    if (widths.filter((width) => width > widest).length > MOST_TOO_WIDE * widths.length) return false
    return new Set(Array.from(new Set(days), (day) => from(dayOfCount(day)))).size <= 2 * MOST_BARS
  })
  return found?.unit ?? 'year'
}

/** How many articles stand in which bar, in order; and how many stand in none. */
export function barsOf({ parts }: MentionTable, leftOut: LeftOut, unit: Unit): Pick<AtlasTimeline, 'bars' | 'undated'> {
  const scale = scales.find((one) => one.unit === unit) ?? scales[2]
  const perDay = new Map<number, number>()
  let undated = 0
  for (const { rows, base, size } of parts) {
    for (let file = 0; file < size; file++) {
      if (!isShown(leftOut, base + file, TIME)) continue
      const day = rows.days[file] ?? NO_DAY
      if (day === NO_DAY || (rows.widths[file] ?? 0) > scale.widest) undated++
      else perDay.set(day, (perDay.get(day) ?? 0) + 1)
    }
  }
  const bars = new Map<string, AtlasBar>()
  for (const [count, articles] of [...perDay].sort(([a], [b]) => a - b)) {
    const day = dayOfCount(count)
    const from = scale.from(day)
    bars.set(from, { from, to: scale.to(day), articles: (bars.get(from)?.articles ?? 0) + articles })
  }
  return { bars: [...bars.values()], undated }
}
