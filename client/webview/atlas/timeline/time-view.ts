import { type ScaleTime, scaleUtc } from 'd3-scale'
import { select } from 'd3-selection'
import { type ZoomBehavior, zoom, zoomIdentity, zoomTransform } from 'd3-zoom'

/** From one instant to another, in milliseconds. */
export interface TimeSpan {
  readonly from: number
  readonly to: number
}

/** The room along which time runs, in pixels. */
export interface Along {
  readonly start: number
  readonly end: number
  /** Time runs from right to left, as the page does. */
  readonly fromRight: boolean
}

/** Which part of the time is seen, by wheel, mouse, touch and buttons. */
export class TimeView {
  readonly #svg: SVGSVGElement
  readonly #zoom: ZoomBehavior<SVGSVGElement, unknown> = zoom<SVGSVGElement, unknown>()
  readonly #base: ScaleTime<number, number> = scaleUtc()
  #along: Along = { start: 0, end: 1, fromRight: false }

  constructor(drawing: SVGSVGElement, { onChange, onRest }: { onChange(): void; onRest(): void }) {
    this.#svg = drawing
    this.#zoom.on('zoom', onChange).on('end', onRest)
    select(drawing).call(this.#zoom).on('dblclick.zoom', null)
  }

  /** From instants to pixels, and back. */
  get scale(): ScaleTime<number, number> {
    return zoomTransform(this.#svg).rescaleX(this.#base)
  }

  /** What is seen now. */
  get seen(): TimeSpan {
    const [from = new Date(0), to = new Date(0)] = this.scale.domain()
    return { from: from.getTime(), to: to.getTime() }
  }

  /**
   * How much time there is, and the room for it: `fit` is seen at first, `all` can be seen by zooming out. What is seen stays, unless `seen` says otherwise.
   */
  lay({ fit, all, along, seen }: { fit: TimeSpan; all: TimeSpan; along: Along; seen?: TimeSpan | undefined }): void {
    const { start, end, fromRight } = along
    this.#along = along
    this.#base.domain([fit.from, fit.to]).range(fromRight ? [end, start] : [start, end])
    const [a, b] = [this.#base(all.from), this.#base(all.to)]
    const [left, right] = [Math.min(start, a, b), Math.max(end, a, b)]
    const width = Math.max(1, end - start)
    this.#zoom
      .extent([
        [start, 0],
        [end, 1],
      ])
      .translateExtent([
        [left, 0],
        [right, 1],
      ])
      .scaleExtent([width / (right - left), Math.max(1, (fit.to - fit.from) / SHORTEST)])
    this.show(seen ?? fit)
  }

  /** Shows a time from its beginning to its end. */
  show({ from, to }: TimeSpan): void {
    const { start, end } = this.#along
    const [a, b] = [this.#base(from), this.#base(to)]
    const [left, right] = [Math.min(a, b), Math.max(a, b)]
    const [least, most] = this.#zoom.scaleExtent()
    const k = Math.max(least, Math.min(most, (end - start) / Math.max(1e-9, right - left)))
    const middle = (left + right) / 2
    const shown = zoomIdentity.translate((start + end) / 2 - k * middle, 0).scale(k)
    const extent: [[number, number], [number, number]] = [
      [start, 0],
      [end, 1],
    ]
    select(this.#svg).call(this.#zoom.transform, this.#zoom.constrain()(shown, extent, this.#zoom.translateExtent()))
  }

  zoomBy(factor: number): void {
    select(this.#svg).call(this.#zoom.scaleBy, factor)
  }

  /** Moves along until an instant is seen. */
  reveal(instant: number): void {
    const { from, to } = this.seen
    if (from <= instant && instant <= to) return
    const half = (to - from) / 2
    this.show({ from: instant - half, to: instant + half })
  }
}

/** No picture shows less time than this: a week. */
const SHORTEST = 7 * 24 * 60 * 60 * 1000
