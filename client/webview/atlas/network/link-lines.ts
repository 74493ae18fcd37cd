import type { AtlasLink } from '../../../../server/src/protocol/atlas.ts'
import { setAttributes, svg } from '../svg.ts'
import type { View } from './fitted-view.ts'
import type { Place } from './layout.ts'

/** The lines between nodes, in a few widths by how many articles they stand for; one path for each width, so that thousands move at once. */
export class LinkLines {
  readonly dom = svg('g', { class: 'seed-links', 'aria-hidden': 'true' })
  readonly #paths: readonly SVGPathElement[]
  #classes: readonly (readonly AtlasLink[])[] = []

  constructor() {
    this.#paths = widths.map((_, index) => svg('path', { class: `seed-links-${index}` }))
    this.dom.append(...this.#paths)
  }

  /** Has these links from now on; `most`: the most articles that any link of the network stands for. */
  set(links: readonly AtlasLink[], most: number): void {
    const classes: AtlasLink[][] = widths.map(() => [])
    for (const link of links) {
      const share = Math.sqrt(link.articles / Math.max(1, most))
      classes[Math.min(widths.length - 1, Math.floor(share * widths.length))]?.push(link)
    }
    this.#classes = classes
  }

  /** Draws them between the places, which are units of the layout. */
  place(places: readonly Place[]): void {
    this.#paths.forEach((path, index) => {
      const lines = (this.#classes[index] ?? []).map(({ a, b }) => line(places[a], places[b]))
      setAttributes(path, { d: lines.join('') })
    })
  }

  /** Shows them in a view; they are as wide in each. */
  look({ k, x, y }: View): void {
    setAttributes(this.dom, { transform: `translate(${short(x)},${short(y)}) scale(${k})` })
    this.#paths.forEach((path, index) => {
      setAttributes(path, { 'stroke-width': short((widths[index] ?? 1) / k) })
    })
  }
}

/** In pixels. */
const widths = [0.6, 1.1, 1.8, 2.7, 3.8]

const line = (from: Place | undefined, to: Place | undefined): string =>
  from && to ? `M${short(from.x)},${short(from.y)}L${short(to.x)},${short(to.y)}` : ''

const short = (number: number): number => Math.round(number * 100) / 100
