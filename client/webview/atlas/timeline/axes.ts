import { axisBottom, axisLeft, axisRight } from 'd3-axis'
import { type ScaleTime, scaleLinear } from 'd3-scale'
import { select } from 'd3-selection'
import { direction } from '../../../../server/src/language/direction.ts'
import { countOf } from '../../words-of.ts'
import { svg } from '../svg.ts'
import type { TimeWords } from './time-words.ts'
import type { TimelineLayout } from './timeline-layout.ts'

/** What axes show. */
export interface AxesParts {
  readonly scale: ScaleTime<number, number>
  /** The most articles that a bar has. */
  readonly most: number
  readonly layout: TimelineLayout
  readonly words: TimeWords
  readonly fromRight: boolean
}

/** From articles to pixels of height. */
export const heights = (most: number, { box }: TimelineLayout): ((articles: number) => number) =>
  scaleLinear()
    .domain([0, Math.max(1, most)])
    .nice(TICKS)
    .range([box.bottom, box.top])

/** The axis of time under the bars, and that of numbers beside them, where reading begins. */
export function drawAxes(layer: SVGGElement, { scale, most, layout, words, fromRight }: AxesParts): void {
  const { left, right, top, bottom } = layout.box
  const time = svg('g', { class: 'seed-axis-time', transform: `translate(0 ${bottom})` })
  select(time).call(
    axisBottom<Date>(scale)
      .tickValues(roomyTicks(scale, right - left, words))
      .tickSizeOuter(0)
      .tickPadding(4)
      .tickFormat((date) => words.tick(date)),
  )
  for (const text of time.querySelectorAll('text')) {
    text.setAttribute('direction', direction(text.textContent ?? '') ?? 'ltr')
  }
  const whole = scaleLinear()
    .domain([0, Math.max(1, most)])
    .nice(TICKS)
    .range([bottom, top])
  const numbers = svg('g', { class: 'seed-axis-numbers', transform: `translate(${fromRight ? right : left} 0)` })
  const axis = (fromRight ? axisRight<number> : axisLeft<number>)(whole)
  select(numbers).call(
    axis
      .tickValues(whole.ticks(TICKS).filter((tick) => Number.isInteger(tick)))
      .tickSize(-(right - left))
      .tickPadding(5)
      .tickFormat((count) => countOf(count)),
  )
  layer.replaceChildren(numbers, time)
}

/** About how many numbers stand beside the bars. */
const TICKS = 3

/** Instants whose names do not touch: a month with two names takes more room than a year. */
function roomyTicks(scale: ScaleTime<number, number>, width: number, words: TimeWords): readonly Date[] {
  for (let most = Math.floor(width / TICK_ROOM); most > 1; most--) {
    const ticks = scale.ticks(most)
    const longest = Math.max(0, ...ticks.map((tick) => words.tick(tick).length))
    // What is asked for is but about what comes.
    const apart = ticks.slice(1).map((tick, at) => Math.abs(scale(tick) - scale(ticks[at] ?? tick)))
    if (Math.min(...apart) >= longest * LETTER + GAP) return ticks
  }
  return scale.ticks(1).slice(0, 1)
}

/** Pixels from the middle of a short name to that of the next. */
const TICK_ROOM = 110

/** Pixels that a letter takes on average, and that lie between two names. */
const LETTER = 5.5
const GAP = 10
