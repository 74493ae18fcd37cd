import { type BrushBehavior, brushX, type D3BrushEvent } from 'd3-brush'
import { type Selection, select } from 'd3-selection'
import { setAttributes, svg } from '../svg.ts'
import type { TimeSpan } from './time-view.ts'
import { type TimeUnit, type TimeWords, units } from './time-words.ts'
import type { timelineWords } from './words.ts'

/** What a brush needs to know of the picture that it is in. */
export interface BrushPlace {
  /** Instants to pixels and back. */
  readonly scale: { (instant: number | Date): number; invert(pixels: number): Date }
  readonly unit: TimeUnit
  /** Where bars are drawn, in pixels. */
  readonly box: { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number }
  readonly all: TimeSpan
  readonly words: TimeWords
  readonly fromRight: boolean
}

/** A time that is chosen by dragging over the bars, and by the keys: both ends, and the whole, are moved by the arrows. */
export class TimeBrush {
  readonly layer = svg('g', { class: 'seed-time-brush' })
  readonly #brush: BrushBehavior<unknown> = brushX()
  readonly #selection: Selection<SVGGElement, unknown, null, undefined>
  readonly #handles: readonly Handle[]
  readonly #say: ReturnType<typeof timelineWords>
  readonly #onChange: (chosen: TimeSpan | undefined) => void
  #place: BrushPlace | undefined
  #chosen: TimeSpan | undefined
  #isDragging = false

  /** `onClick` is a press at one place; then nothing is chosen any more unless it says otherwise. */
  constructor(
    say: ReturnType<typeof timelineWords>,
    onChange: (chosen: TimeSpan | undefined) => void,
    onClick: (instant: number) => TimeSpan | undefined,
  ) {
    this.#say = say
    this.#onChange = onChange
    this.#selection = select<SVGGElement, unknown>(this.layer)
    this.#brush
      .on('start', ({ sourceEvent }: D3BrushEvent<unknown>) => {
        this.#isDragging = sourceEvent !== undefined
      })
      .on('brush', ({ selection, sourceEvent }: D3BrushEvent<unknown>) => {
        if (sourceEvent) this.#dragged(selection)
      })
      .on('end', ({ selection, sourceEvent }: D3BrushEvent<unknown>) => {
        this.#isDragging = false
        if (!sourceEvent || !this.#place) return
        if (selection) this.#dragged(selection)
        else this.#choose(onClick(this.#place.scale.invert(pointerX(sourceEvent, this.layer)).getTime()))
        // What has moved meanwhile, as the page grew a row of chips, was not drawn under the hand.
        this.draw(this.#place, this.#chosen)
      })
    this.#handles = (['begin', 'whole', 'end'] as const).map((part) => this.#newHandle(part))
  }

  /** Draws what is chosen where it lies now. */
  draw(place: BrushPlace, chosen: TimeSpan | undefined): void {
    this.#place = place
    this.#chosen = chosen
    if (this.#isDragging) return
    const { left, right, top, bottom } = place.box
    this.#brush.extent([
      [left, top],
      [right, bottom],
    ])
    this.#selection.call(this.#brush)
    const pixels = chosen && this.#pixelsOf(chosen)
    this.#selection.call(this.#brush.move, pixels && pixels[1] > left && pixels[0] < right ? pixels : null)
    this.#drawHandles()
  }

  /** Begins to choose by the keys: the whole of what is seen, with the focus on its beginning. */
  begin(chosen: TimeSpan): void {
    this.#choose(chosen)
    this.#handles[0]?.element.focus()
  }

  #pixelsOf({ from, to }: TimeSpan): [number, number] {
    const { scale, box } = this.#place ?? nowhere
    const [a, b] = [scale(from), scale(to)]
    const within = (x: number): number => Math.max(box.left, Math.min(box.right, x))
    return [within(Math.min(a, b)), within(Math.max(a, b))]
  }

  #dragged(selection: D3BrushEvent<unknown>['selection']): void {
    if (!this.#place || !selection) return
    const { scale, unit } = this.#place
    const [a, b] = selection
      .map((x) => scale.invert(Number(x)))
      .toSorted((one, other) => one.valueOf() - other.valueOf())
    if (!a || !b) return
    const [from, to] = [units[unit].round(a), units[unit].round(b)]
    this.#choose({ from: from.getTime(), to: (from < to ? to : units[unit].offset(from)).getTime() })
  }

  #choose(chosen: TimeSpan | undefined): void {
    if (chosen?.from === this.#chosen?.from && chosen?.to === this.#chosen?.to) return
    this.#chosen = chosen
    this.#drawHandles()
    this.#onChange(chosen)
  }

  #newHandle(part: Handle['part']): Handle {
    const element = svg(
      'g',
      { class: `seed-time-handle seed-time-${part}`, role: 'slider', tabindex: 0, 'aria-label': this.#say(part) },
      svg('rect'),
    )
    element.addEventListener('keydown', (event) => {
      const { key, ctrlKey, metaKey, altKey } = event
      if (ctrlKey || metaKey || altKey || !this.#chosen || !this.#place) return
      const moved = movedBy(key, part, this.#chosen, this.#place)
      if (!moved) return
      event.preventDefault()
      event.stopPropagation()
      this.#choose(moved === 'nothing' ? undefined : moved)
    })
    return { part, element }
  }

  #drawHandles(): void {
    const { chosen, place } = { chosen: this.#chosen, place: this.#place }
    if (!chosen || !place) {
      for (const { element } of this.#handles) element.remove()
      return
    }
    const [left, right] = this.#pixelsOf(chosen)
    const [begin, end] = place.fromRight ? [right, left] : [left, right]
    const { top, bottom } = place.box
    const { words, unit, all } = place
    const first = words.unit(chosen.from, unit)
    const last = words.unit(units[unit].offset(new Date(chosen.to), -1).getTime(), unit)
    const time = first === last ? first : this.#say('span', first, last)
    for (const { part, element } of this.#handles) {
      const value = part === 'end' ? chosen.to : chosen.from
      const at = part === 'end' ? end : begin
      setAttributes(element, {
        'aria-valuetext': part === 'whole' ? time : part === 'begin' ? first : last,
        'aria-valuenow': value,
        'aria-valuemin': all.from,
        'aria-valuemax': all.to,
      })
      const [x, width] = part === 'whole' ? [left, right - left] : [at - HANDLE / 2, HANDLE]
      const shape = element.firstElementChild
      if (shape instanceof SVGElement) setAttributes(shape, { x, y: top, width, height: bottom - top })
      if (!element.isConnected) this.layer.append(element)
    }
  }
}

interface Handle {
  readonly part: 'begin' | 'whole' | 'end'
  readonly element: SVGGElement
}

/** Pixels. */
const HANDLE = 6

const nowhere: Pick<BrushPlace, 'scale' | 'box'> = {
  scale: Object.assign(() => 0, { invert: () => new Date(0) }),
  box: { left: 0, right: 0, top: 0, bottom: 0 },
}

/** What a key makes of the chosen time; undefined where it means nothing. */
function movedBy(
  key: string,
  part: Handle['part'],
  { from, to }: TimeSpan,
  { unit, all, fromRight }: BrushPlace,
): TimeSpan | 'nothing' | undefined {
  if (key === 'Escape' || key === 'Delete' || key === 'Backspace') return 'nothing'
  const steps = stepsOf(key, fromRight)
  if (steps === undefined) return undefined
  const interval = units[unit]
  const first = interval.floor(new Date(all.from)).getTime()
  const last = interval.ceil(new Date(all.to)).getTime()
  const by = (instant: number): number =>
    steps === 'first' ? first : steps === 'last' ? last : interval.offset(new Date(instant), steps).getTime()
  const next = (instant: number, count: number): number => interval.offset(new Date(instant), count).getTime()
  const within = (instant: number): number => Math.max(first, Math.min(last, instant))
  if (part === 'begin') return { from: Math.min(within(by(from)), next(to, -1)), to }
  if (part === 'end') return { from, to: Math.max(within(by(to)), next(from, 1)) }
  const count = interval.count(new Date(from), new Date(to))
  const begin = steps === 'last' ? next(last, -count) : within(by(from))
  const end = next(begin, count)
  return end > last && end > to ? { from, to } : { from: begin, to: end }
}

function stepsOf(key: string, fromRight: boolean): number | 'first' | 'last' | undefined {
  const later = fromRight ? 'ArrowLeft' : 'ArrowRight'
  if (key === later || key === 'ArrowUp') return 1
  if (key === 'ArrowLeft' || key === 'ArrowRight' || key === 'ArrowDown') return -1
  if (key === 'PageUp') return FAR
  if (key === 'PageDown') return -FAR
  return key === 'Home' ? 'first' : key === 'End' ? 'last' : undefined
}

/** How many units a page is. */
const FAR = 10

/** Where a mouse or a finger was, in pixels of the picture. */
function pointerX(event: MouseEvent | TouchEvent, layer: SVGGElement): number {
  const at = 'clientX' in event ? event : event.changedTouches[0]
  return (at?.clientX ?? 0) - (layer.ownerSVGElement?.getBoundingClientRect().left ?? 0)
}
