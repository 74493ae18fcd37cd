import type { AtlasBar } from '../../../../server/src/protocol/atlas.ts'
import { countOf } from '../../words-of.ts'
import { Marks } from '../marks.ts'
import { setAttributes, svg } from '../svg.ts'
import { endOf, instantOf } from './days.ts'
import type { TimeSpan } from './time-view.ts'
import type { TimeUnit, TimeWords } from './time-words.ts'
import type { timelineWords } from './words.ts'

/** What is done with bars. */
export interface BarCalls {
  /** Shows the articles of one. */
  open(bar: AtlasBar, mark: Element): void
  choose(time: TimeSpan): void
  /** Has it seen: the focus has come to it. */
  reveal(instant: number): void
}

/** What bars are drawn by. */
export interface BarRoom {
  readonly scale: (instant: number) => number
  readonly height: (articles: number) => number
  readonly left: number
  readonly right: number
  readonly bottom: number
  readonly unit: TimeUnit
  readonly words: TimeWords
  readonly fromRight: boolean
  readonly chosen: TimeSpan | undefined
}

interface Bar extends TimeSpan {
  readonly bar: AtlasBar
}

/** The bars of a timeline, which keys reach one by one: arrows go on, with Shift they choose, Space chooses one, Enter shows its articles. */
export class BarMarks {
  readonly layer = svg('g', { class: 'seed-bars' })
  readonly #say: ReturnType<typeof timelineWords>
  readonly #calls: BarCalls
  readonly #marks: Marks<SVGGElement>
  #bars: readonly Bar[] = []
  #byDay = new Map<string, SVGGElement>()
  #of = new Map<SVGGElement, Bar>()
  #room: BarRoom | undefined

  constructor(say: ReturnType<typeof timelineWords>, calls: BarCalls) {
    this.#say = say
    this.#calls = calls
    this.#marks = new Marks(this.layer, (from, key, marks) => this.#next(from, key, marks))
  }

  /** The time of the bar at an instant. */
  spanAt(instant: number): TimeSpan | undefined {
    const found = this.#bars.find(({ from, to }) => from <= instant && instant < to)
    return found && { from: found.from, to: found.to }
  }

  /** What the bar at an instant is called, and how many articles it counts. */
  wordsAt(instant: number): string | undefined {
    const found = this.#bars.find(({ from, to }) => from <= instant && instant < to)
    return found && this.#wordsOf(found)
  }

  set bars(bars: readonly AtlasBar[]) {
    this.#bars = bars.flatMap((bar) => {
      const [from, to] = [instantOf(bar.from), endOf(bar.to)]
      return from === undefined || to === undefined ? [] : [{ bar, from, to }]
    })
  }

  draw(room: BarRoom): void {
    this.#room = room
    const { scale, left, right, bottom, chosen } = room
    const byDay = new Map<string, SVGGElement>()
    const of = new Map<SVGGElement, Bar>()
    const drawn = this.#bars.map((bar) => {
      const mark = this.#byDay.get(bar.bar.from) ?? this.#newMark()
      const [a, b] = [scale(bar.from), scale(bar.to)]
      const [x, end] = [Math.max(left, Math.min(a, b)), Math.min(right, Math.max(a, b))]
      const top = room.height(bar.bar.articles)
      const isSeen = end > x
      const isChosen = chosen ? chosen.from < bar.to && bar.from < chosen.to : undefined
      const gap = end - x > 4 ? 0.5 : 0
      setAttributes(mark, {
        'aria-label': this.#wordsOf(bar),
        'aria-pressed': String(isChosen ?? false),
        class: `seed-bar${isChosen === false ? ' seed-left-out' : ''}`,
      })
      const shape = mark.firstElementChild
      if (shape instanceof SVGElement) {
        setAttributes(shape, {
          x: round(x + gap),
          y: round(top),
          width: isSeen ? round(Math.max(1, end - x - 2 * gap)) : 0,
          height: round(Math.max(0, bottom - top)),
        })
      }
      byDay.set(bar.bar.from, mark)
      of.set(mark, bar)
      return mark
    })
    this.#byDay = byDay
    this.#of = of
    this.#marks.all = drawn
  }

  #wordsOf({ bar, from }: Bar): string {
    return this.#say('bar', this.#room?.words.unit(from, this.#room.unit) ?? bar.from, countOf(bar.articles))
  }

  #newMark(): SVGGElement {
    const mark = svg('g', { role: 'button', tabindex: -1 }, svg('rect'))
    mark.addEventListener('focus', () => {
      const bar = this.#of.get(mark)
      if (bar) this.#calls.reveal((bar.from + bar.to) / 2)
    })
    mark.addEventListener('keydown', (event) => {
      const bar = this.#of.get(mark)
      if (!bar || (event.key !== 'Enter' && event.key !== ' ')) return
      event.preventDefault()
      if (event.key === 'Enter') this.#calls.open(bar.bar, mark)
      else this.#calls.choose({ from: bar.from, to: bar.to })
    })
    mark.addEventListener('keydown', (event) => {
      const { key, shiftKey } = event
      const bar = this.#of.get(mark)
      const next = shiftKey ? this.#next(mark, key, this.#marks.all) : undefined
      const other = next && this.#of.get(next)
      if (!bar || !other) return
      const { from, to } = this.#room?.chosen ?? bar
      this.#calls.choose({ from: Math.min(from, bar.from, other.from), to: Math.max(to, bar.to, other.to) })
    })
    return mark
  }

  #next(from: SVGGElement, key: string, marks: readonly SVGGElement[]): SVGGElement | undefined {
    const later = this.#room?.fromRight ? 'ArrowLeft' : 'ArrowRight'
    const earlier = this.#room?.fromRight ? 'ArrowRight' : 'ArrowLeft'
    if (key !== later && key !== earlier) return undefined
    return marks[marks.indexOf(from) + (key === later ? 1 : -1)]
  }
}

const round = (pixels: number): number => Math.round(pixels * 10) / 10
