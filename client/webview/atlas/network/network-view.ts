import { select } from 'd3-selection'
import { type D3ZoomEvent, type ZoomBehavior, type ZoomTransform, zoom, zoomIdentity } from 'd3-zoom'
import type { Size } from '../picture-frame.ts'
import type { View } from './fitted-view.ts'
import type { KeptZoom } from './kept-view.ts'
import type { Place } from './layout.ts'

/** How the layout of a network lies in the picture: as a whole, and from there zoomed and moved by mouse, wheel, touch and keys. */
export class NetworkView {
  readonly #svg: SVGSVGElement
  readonly #zoom: ZoomBehavior<SVGSVGElement, unknown> = zoom<SVGSVGElement, unknown>()
  #transform: ZoomTransform = zoomIdentity
  #size: Size = { width: 0, height: 0 }
  /** The view that shows everything. */
  fit: View = { k: 1, x: 0, y: 0 }

  /** `onChange` comes at each step, `onRest` when a hand rests. */
  constructor(drawing: SVGSVGElement, { onChange, onRest }: { onChange(): void; onRest(): void }) {
    this.#svg = drawing
    this.#zoom
      .scaleExtent([1, LARGEST])
      .on('zoom', ({ transform }: D3ZoomEvent<SVGSVGElement, unknown>) => {
        this.#transform = transform
        onChange()
      })
      .on('end', onRest)
    select(drawing).call(this.#zoom).on('dblclick.zoom', null)
  }

  get size(): Size {
    return this.#size
  }

  set size(size: Size) {
    const { width, height } = size
    this.#size = size
    this.#zoom
      .extent([
        [0, 0],
        [width, height],
      ])
      .translateExtent([
        [-width / 3, -height / 3],
        [(width * 4) / 3, (height * 4) / 3],
      ])
  }

  get view(): View {
    const { k, x, y } = this.#transform
    return { k: this.fit.k * k, x: this.fit.x * k + x, y: this.fit.y * k + y }
  }

  /** Moves as little as need be so that a place of the layout can be seen. */
  bringIntoView(place: Place): void {
    const { k, x, y } = this.view
    const at = { x: place.x * k + x, y: place.y * k + y }
    const { width, height } = this.#size
    if (at.x > EDGE && at.x < width - EDGE && at.y > EDGE && at.y < height - EDGE) return
    const { fit } = this
    select(this.#svg).call(this.#zoom.translateTo, place.x * fit.k + fit.x, place.y * fit.k + fit.y)
  }

  zoomTo(to: 'in' | 'out' | 'all'): void {
    const drawing = select(this.#svg)
    if (to === 'all') drawing.call(this.#zoom.transform, zoomIdentity)
    else drawing.call(this.#zoom.scaleBy, to === 'in' ? STEP : 1 / STEP)
  }

  /** By pixels. */
  pan(x: number, y: number): void {
    select(this.#svg).call(this.#zoom.translateBy, x / this.#transform.k, y / this.#transform.k)
  }

  get kept(): KeptZoom {
    const { k, x, y } = this.#transform
    return { k, x: x / this.#size.width, y: y / this.#size.height }
  }

  restore({ k, x, y }: KeptZoom): void {
    if (k === 1) return
    const kept = zoomIdentity.translate(x * this.#size.width, y * this.#size.height).scale(k)
    select(this.#svg).call(this.#zoom.transform, kept)
  }
}

/** Times as large as the whole. */
const LARGEST = 12
const STEP = 1.5

/** Pixels at the side of the picture in which the focus is hard to see. */
const EDGE = 24
