import { direction } from '../../../../server/src/language/direction.ts'
import { countOf } from '../../words-of.ts'
import { entityMark } from '../entity-mark.ts'
import { Marks } from '../marks.ts'
import type { PictureCalls } from '../picture.ts'
import { setAttributes, svg } from '../svg.ts'
import type { DrawnEvent } from './event-lanes.ts'
import { EVENT_HEIGHT, LANE } from './timeline-layout.ts'
import type { timelineWords } from './words.ts'

/** How events are drawn. */
export interface EventRoom {
  /** The upper edge of the first lane. */
  readonly top: number
  readonly fromRight: boolean
  readonly nameOf: (drawn: DrawnEvent) => string
  readonly chosen: ReadonlySet<string>
  readonly highlit: string | undefined
}

/** Events in their lanes, each with its name inside it or beside it, in the order of time. */
export class EventMarks {
  readonly layer = svg('g', { class: 'seed-events' })
  readonly #say: ReturnType<typeof timelineWords>
  readonly #calls: PictureCalls
  readonly #marks: Marks<SVGGElement>
  #byRef = new Map<string, SVGGElement>()
  #fromRight = false

  constructor(say: ReturnType<typeof timelineWords>, calls: PictureCalls) {
    this.#say = say
    this.#calls = calls
    this.#marks = new Marks(this.layer, (from, key, marks) => {
      const later = this.#fromRight ? 'ArrowLeft' : 'ArrowRight'
      const earlier = this.#fromRight ? 'ArrowRight' : 'ArrowLeft'
      const step = key === later || key === 'ArrowDown' ? 1 : key === earlier || key === 'ArrowUp' ? -1 : 0
      return step === 0 ? undefined : marks[marks.indexOf(from) + step]
    })
  }

  /** The event whose mark has the focus. */
  get focused(): string | undefined {
    return this.#marks.all.find((one) => one === document.activeElement)?.dataset.mark
  }

  draw(events: readonly DrawnEvent[], { top, fromRight, nameOf, chosen, highlit }: EventRoom): void {
    this.#fromRight = fromRight
    const byRef = new Map<string, SVGGElement>()
    this.#marks.all = events.map((drawn) => {
      const { event } = drawn.timed
      const mark =
        this.#byRef.get(event.ref) ??
        entityMark(event.ref, this.#calls, svg('rect'), svg('text', { 'aria-hidden': 'true' }))
      const y = top + drawn.lane * LANE + (LANE - EVENT_HEIGHT) / 2
      setAttributes(mark, {
        'aria-label': this.#say('event', nameOf(drawn), event.date, countOf(event.mentions)),
        'aria-pressed': String(chosen.has(event.ref)),
        class: `seed-mark seed-event seed-type-event${event.ref === highlit ? ' seed-highlit' : ''}`,
      })
      const [shape, text] = mark.children
      if (shape instanceof SVGElement) {
        setAttributes(shape, {
          x: round(drawn.left),
          y: round(y),
          width: round(drawn.right - drawn.left),
          height: EVENT_HEIGHT,
          rx: 3,
        })
      }
      if (text instanceof SVGElement) {
        const name = drawn.name?.text ?? ''
        text.replaceChildren(name)
        setAttributes(text, {
          class: 'seed-event-name',
          'data-ref': event.ref,
          x: round(drawn.name?.x ?? 0),
          y: round(y + EVENT_HEIGHT / 2),
          dy: '0.35em',
          direction: direction(name) ?? 'ltr',
        })
      }
      byRef.set(event.ref, mark)
      return mark
    })
    this.#byRef = byRef
  }
}

const round = (pixels: number): number => Math.round(pixels * 10) / 10
