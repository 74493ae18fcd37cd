import { axisBottom, axisLeft, axisRight } from 'd3-axis'
import { type ScaleTime, scaleLinear } from 'd3-scale'
import { select } from 'd3-selection'
import { direction } from '../../../../server/src/language/direction.ts'
import { countOf } from '../picture-frame.ts'
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
  const ticks = Math.max(2, Math.floor((right - left) / TICK_ROOM))
  select(time).call(
    axisBottom<Date>(scale)
      .ticks(ticks)
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

/** Pixels that a name of a month and a day may take. */
const TICK_ROOM = 110
