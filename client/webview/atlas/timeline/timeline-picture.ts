import { direction } from '../../../../server/src/language/direction.ts'
import type { AtlasEvent, AtlasTimeline } from '../../../../server/src/protocol/atlas.ts'
import { countOf } from '../../words-of.ts'
import type { Picture, PictureCalls, Shown } from '../picture.ts'
import { type PictureFrame, pictureFrame, type Size, toolButton } from '../picture-frame.ts'
import { setAttributes, svg } from '../svg.ts'
import { textWidths } from '../text-width.ts'
import { drawAxes, heights } from './axes.ts'
import { BarMarks } from './bar-marks.ts'
import { dayAt, endOf, instantOf } from './days.ts'
import { drawEvents, type TimedEvent, timedEvents } from './event-lanes.ts'
import { EventMarks } from './event-marks.ts'
import { keptSpan, spanOf, spanSeenFirst, whole } from './spans.ts'
import { TimeBrush } from './time-brush.ts'
import { type TimeSpan, TimeView } from './time-view.ts'
import { type TimeWords, timeWords, units } from './time-words.ts'
import { type TimelineLayout, timelineLayout } from './timeline-layout.ts'
import { timelineWords } from './words.ts'

/** What a timeline is made with. */
export interface TimelineParts {
  readonly language: 'en' | 'ar'
  /** The family of the letters in it. */
  readonly font: string
  /** Shows the articles of a time beside its mark. */
  readonly pressTime: (time: NonNullable<Shown['brush']['time']>, mark: Element) => void
}

/** The timeline of an atlas: how many articles there are by their dates, and the events below, in a time that can be zoomed and chosen from. */
export class TimelinePicture implements Picture<AtlasTimeline> {
  readonly #calls: PictureCalls
  readonly #parts: TimelineParts
  readonly #say: ReturnType<typeof timelineWords>
  readonly #frame: PictureFrame
  readonly #view: TimeView
  readonly #brush: TimeBrush
  readonly #bars: BarMarks
  readonly #events: EventMarks
  readonly #axes = svg('g', { class: 'seed-axes', 'aria-hidden': 'true', 'data-plain': '' })
  readonly #told = svg('g', { class: 'seed-told', 'aria-hidden': 'true' })
  readonly #widths: (text: string) => number
  readonly #choose: HTMLButtonElement
  #size: Size | undefined
  #timeline: AtlasTimeline | undefined
  #timed: readonly TimedEvent[] = []
  #shown: Shown | undefined
  #highlit: string | undefined
  #waiting = 0
  #kept: unknown
  #isPlaced = false

  constructor(calls: PictureCalls, kept: unknown, parts: TimelineParts) {
    this.#calls = calls
    this.#parts = parts
    this.#kept = kept
    this.#say = timelineWords(parts.language)
    this.#widths = textWidths(`12px ${parts.font}`)
    this.#choose = toolButton('', '', () => this.#toggleTime(), { 'aria-pressed': 'false' })
    this.#frame = pictureFrame(
      {
        name: 'timeline',
        title: this.#say('timeline'),
        tools: [
          this.#choose,
          toolButton(this.#say('zoomIn'), '+', () => this.#view.zoomBy(STEP)),
          toolButton(this.#say('zoomOut'), '−', () => this.#view.zoomBy(1 / STEP)),
          toolButton(this.#say('fit'), '⤢', () => this.#fit()),
        ],
      },
      (size) => {
        const seen = this.#isPlaced ? this.#view.seen : undefined
        this.#size = size
        setAttributes(this.svg, {
          viewBox: `0 0 ${size.width} ${size.height}`,
          width: size.width,
          height: size.height,
        })
        this.#place(seen)
        this.#draw()
      },
    )
    this.#brush = new TimeBrush(
      this.#say,
      (chosen) => this.#brushed(chosen),
      (instant) => this.#bars.spanAt(instant),
    )
    this.#view = new TimeView(this.svg, this.#brush.layer, {
      onChange: () => this.#redraw(),
      onRest: () => this.#keep(),
    })
    this.#bars = new BarMarks(this.#say, {
      open: (bar, mark) => parts.pressTime({ from: bar.from, to: bar.to }, mark),
      choose: (time) => this.#brushed(time),
      reveal: (instant) => this.#view.reveal(instant),
    })
    this.#events = new EventMarks(this.#say, calls)
    setAttributes(this.svg, { role: 'group', 'aria-label': this.#say('timeline') })
    this.svg.append(this.#axes, this.#bars.layer, this.#brush.layer, this.#events.layer, this.#told)
    this.svg.addEventListener('pointermove', (event) => this.#tell(event))
    this.svg.addEventListener('pointerleave', () => this.#told.replaceChildren())
    this.svg.addEventListener('keydown', ({ key, ctrlKey, metaKey }) => {
      if (ctrlKey || metaKey) return
      if (key === '+' || key === '=') this.#view.zoomBy(STEP)
      if (key === '-' || key === '_') this.#view.zoomBy(1 / STEP)
    })
  }

  get dom(): HTMLElement {
    return this.#frame.dom
  }

  get svg(): SVGSVGElement {
    return this.#frame.svg
  }

  show(timeline: AtlasTimeline, shown: Shown): void {
    const isOther = timeline !== this.#timeline
    const seen = this.#isPlaced ? this.#view.seen : undefined
    this.#timeline = timeline
    this.#shown = shown
    if (isOther) {
      this.#bars.bars = timeline.bars
      this.#timed = timedEvents(timeline.events, spanOf(timeline))
      this.#place(seen)
    }
    this.#draw()
  }

  begin(): void {
    this.#isPlaced = false
    this.#kept = undefined
  }

  highlight(ref: string | undefined): void {
    if (ref === this.#highlit) return
    this.#highlit = ref
    this.#redraw()
  }

  get #fromRight(): boolean {
    return this.#parts.language === 'ar'
  }

  /** The time that is chosen, as instants. */
  get #chosen(): TimeSpan | undefined {
    const { time } = this.#shown?.brush ?? {}
    const [from, to] = [time && instantOf(time.from), time && endOf(time.to)]
    return from === undefined || to === undefined ? undefined : { from, to }
  }

  get #layout(): TimelineLayout | undefined {
    return this.#size && timelineLayout(this.#size, this.#fromRight, this.#timed.length > 0)
  }

  #place(seen: TimeSpan | undefined): void {
    const bars = this.#timeline && spanSeenFirst(this.#timeline)
    const all = whole([...(bars ? [bars] : []), ...this.#timed, ...(this.#chosen ? [this.#chosen] : [])])
    const layout = this.#layout
    if (!this.#timeline || !layout || !all) return
    const { left: start, right: end } = layout.box
    this.#view.lay({
      fit: bars ?? all,
      all,
      along: { start, end, fromRight: this.#fromRight },
      seen: seen ?? (this.#isPlaced ? undefined : keptSpan(this.#kept)),
    })
    this.#isPlaced = true
  }

  #fit(): void {
    const bars = this.#timeline && spanSeenFirst(this.#timeline)
    const all = bars ?? whole(this.#timed)
    if (all) this.#view.show(all)
  }

  #keep(): void {
    if (this.#isPlaced) this.#calls.keep(this.#view.seen)
  }

  #brushed(chosen: TimeSpan | undefined): void {
    const time = chosen && { from: dayAt(chosen.from), to: dayAt(chosen.to - 1) }
    this.#calls.brush({ time })
  }

  #toggleTime(): void {
    if (this.#chosen) this.#brushed(undefined)
    else if (this.#timeline) {
      const { from, to } = this.#view.seen
      const unit = units[this.#timeline.unit]
      this.#brush.begin({ from: unit.floor(new Date(from)).getTime(), to: unit.ceil(new Date(to)).getTime() })
    }
  }

  /** Soon, and once for whatever happens until then. */
  #redraw(): void {
    this.#waiting ||= requestAnimationFrame(() => this.#draw())
  }

  #draw(): void {
    cancelAnimationFrame(this.#waiting)
    this.#waiting = 0
    const layout = this.#layout
    if (!this.#timeline || !this.#shown || !layout) return
    const { unit, bars, months } = this.#timeline
    const { names } = this.#shown
    const words = timeWords(months, names)
    const fromRight = this.#fromRight
    const chosen = this.#chosen
    const { scale } = this.#view
    const most = bars.reduce((highest, { articles }) => Math.max(highest, articles), 0)
    const { box } = layout
    drawAxes(this.#axes, { scale, most, layout, words, fromRight })
    const height = heights(most, layout)
    this.#bars.draw({ scale, height, ...box, unit, words, fromRight, chosen })
    const all = spanOf(this.#timeline) ?? this.#view.seen
    this.#brush.draw({ scale, unit, box, all, words, fromRight }, chosen)
    const hidden = this.#drawEvents(layout)
    this.#tellChosen(words)
    this.#note(hidden)
  }

  #drawEvents({ box, lanes, lanesTop }: TimelineLayout): number {
    const { scale } = this.#view
    const chosen = new Set(this.#shown?.brush.refs ?? [])
    const sure = new Set([...chosen, ...[this.#highlit, this.#events.focused].filter((one) => one !== undefined)])
    const nameOf = ({ name, nameInEnglish }: AtlasEvent): string =>
      this.#shown?.names === 'english' ? nameInEnglish : name
    const fromRight = this.#fromRight
    const { left, right } = box
    const room = { lanes, left, right, fromRight, scale, nameOf, widthOf: this.#widths, sure }
    const { drawn, hidden } = drawEvents(this.#timed, room)
    this.#events.draw(drawn, {
      top: lanesTop,
      fromRight,
      nameOf: ({ timed }) => nameOf(timed.event),
      chosen,
      highlit: this.#highlit,
    })
    return hidden
  }

  /** What the bar under the pointer is, in the upper corner: bars are too thin to be labelled. */
  #tell({ clientX, clientY }: PointerEvent): void {
    const layout = this.#layout
    if (!layout) return
    const { left, top } = this.svg.getBoundingClientRect()
    const { box } = layout
    const isOnBars = clientY - top <= box.bottom
    const told = isOnBars ? this.#bars.wordsAt(this.#view.scale.invert(clientX - left).getTime()) : undefined
    if (told === undefined) this.#told.replaceChildren()
    else {
      const width = this.#widths(told)
      const x = Math.max(box.left + width / 2 + 6, Math.min(box.right - width / 2 - 6, clientX - left))
      this.#told.replaceChildren(
        svg('rect', { x: x - width / 2 - 6, y: 0, width: width + 12, height: 20, rx: 3 }),
        svg('text', { x, y: 10, dy: '0.35em', direction: direction(told) ?? 'ltr' }, told),
      )
    }
  }

  #tellChosen(words: TimeWords): void {
    const chosen = this.#chosen
    const label = this.#say(chosen ? 'clear' : 'chooseTime')
    this.#choose.replaceChildren(label)
    this.#choose.setAttribute('aria-label', label)
    this.#choose.title = chosen
      ? this.#say('chosen', this.#say('span', words.day(chosen.from), words.day(chosen.to - 1)))
      : this.#say('chooseTimeHint')
  }

  #note(hidden: number): void {
    const { bars = [], undated = 0, moreEvents = 0, undatedEvents = 0 } = this.#timeline ?? {}
    const say = this.#say
    const events = hidden + moreEvents + undatedEvents
    this.#frame.note(
      ...(bars.length === 0 ? [say('noDates')] : []),
      ...(undated > 0 ? [say('undated', countOf(undated))] : []),
      ...(events > 0 ? [say('hiddenEvents', countOf(events))] : []),
    )
  }
}

/** By how much a press of a button zooms. */
const STEP = 1.5
