import { select } from 'd3-selection'
import { type ZoomBehavior, zoom, zoomIdentity, zoomTransform } from 'd3-zoom'
import type { Size } from '../picture-frame.ts'
import { WORLD, type WorldView } from './world.ts'

/** What a map keeps: the middle of what is seen, and how many units of the world go across. */
export interface KeptView {
  readonly x: number
  readonly y: number
  readonly across: number
}

/** How the world lies in a picture, by mouse, wheel, touch and keys. */
export class MapView {
  readonly #svg: SVGSVGElement
  readonly #zoom: ZoomBehavior<SVGSVGElement, unknown> = zoom<SVGSVGElement, unknown>()
  #size: Size = { width: 0, height: 0 }

  /** `onChange` comes at each step, `onRest` when a hand rests. */
  constructor(drawing: SVGSVGElement, { onChange, onRest }: { onChange(): void; onRest(): void }) {
    this.#svg = drawing
    this.#zoom
      .extent(() => [
        [0, 0],
        [this.#size.width, this.#size.height],
      ])
      .translateExtent([
        [0, 0],
        [WORLD, WORLD],
      ])
      .on('zoom', onChange)
      .on('end', onRest)
    select(drawing).call(this.#zoom).on('dblclick.zoom', null)
    drawing.addEventListener('keydown', (event) => this.#press(event))
  }

  get size(): Size {
    return this.#size
  }

  /** Another room: the middle stays where it was. */
  set size(size: Size) {
    const kept = this.kept
    this.#size = size
    this.#zoom.scaleExtent([Math.max(size.width, size.height) / WORLD, size.width / LEAST_ACROSS])
    if (kept) this.keep(kept)
  }

  get view(): WorldView {
    return zoomTransform(this.#svg)
  }

  /** Nothing where nothing has been drawn yet. */
  get kept(): KeptView | undefined {
    const { width, height } = this.#size
    if (width === 0) return undefined
    const { x, y, k } = this.view
    return { x: (width / 2 - x) / k, y: (height / 2 - y) / k, across: width / k }
  }

  keep({ x, y, across }: KeptView): void {
    const { width, height } = this.#size
    const k = width / across
    this.show({ k, x: width / 2 - k * x, y: height / 2 - k * y })
  }

  show({ x, y, k }: WorldView): void {
    const [least, most] = this.#zoom.scaleExtent()
    const fitting = Math.max(least, Math.min(most, k))
    const { width, height } = this.#size
    // The middle stays where it is.
    const [cx, cy] = [(width / 2 - x) / k, (height / 2 - y) / k]
    const shown = zoomIdentity.translate(width / 2 - fitting * cx, height / 2 - fitting * cy).scale(fitting)
    const extent: [[number, number], [number, number]] = [
      [0, 0],
      [width, height],
    ]
    select(this.#svg).call(this.#zoom.transform, this.#zoom.constrain()(shown, extent, this.#zoom.translateExtent()))
  }

  zoomBy(factor: number): void {
    select(this.#svg).call(this.#zoom.scaleBy, factor)
  }

  #press(event: KeyboardEvent): void {
    const { key, ctrlKey, metaKey, altKey } = event
    if (ctrlKey || metaKey || altKey) return
    const way = ways[key]
    if (way) select(this.#svg).call(this.#zoom.translateBy, way[0] / this.view.k, way[1] / this.view.k)
    else if (key === '+' || key === '=') this.zoomBy(STEP)
    else if (key === '-' || key === '_') this.zoomBy(1 / STEP)
    else return
    event.preventDefault()
    event.stopPropagation()
  }
}

/** By how much a press of a key or a button zooms. */
export const STEP = 1.5

/** In units of the world: a town and its surroundings. */
const LEAST_ACROSS = 1

/** In pixels, as the world goes. */
const ways: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [80, 0],
  ArrowRight: [-80, 0],
  ArrowUp: [0, 80],
  ArrowDown: [0, -80],
}

/** What a page that was loaded anew has been given back, if it is one. */
export const keptView = (kept: unknown): KeptView | undefined =>
  typeof kept === 'object' && kept !== null && 'x' in kept && 'y' in kept && 'across' in kept
    ? { x: Number(kept.x), y: Number(kept.y), across: Number(kept.across) || WORLD }
    : undefined
