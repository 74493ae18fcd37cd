import { direction } from '../../../../server/src/language/direction.ts'
import type { AtlasNetwork } from '../../../../server/src/protocol/atlas.ts'
import { type Frame, placeLabels } from '../labels.ts'
import type { Shown } from '../picture.ts'
import type { Size } from '../picture-frame.ts'
import { shortName } from '../short-name.ts'
import { svg } from '../svg.ts'
import { textWidths } from '../text-width.ts'
import type { TypeMark } from '../type-mark.ts'
import { markScale, type View } from './fitted-view.ts'
import type { Place } from './layout.ts'
import { LinkLines } from './link-lines.ts'
import { type Neighbour, neighboursOf } from './neighbours.ts'
import { nodeRadius } from './network-job.ts'
import { type NodeMark, nodeMark } from './node-marks.ts'
import { spokenNode } from './spoken-node.ts'

/** The nodes, lines and names of a network inside an SVG element. */
export class NetworkDrawing {
  readonly #svg: SVGSVGElement
  readonly #lines = new LinkLines()
  /** The lines of what is pointed at. */
  readonly #near = new LinkLines()
  readonly #marks = svg('g', { class: 'seed-nodes', role: 'none' })
  readonly #labels = svg('g', { class: 'seed-node-labels', 'aria-hidden': 'true' })
  #network: AtlasNetwork = { nodes: [], links: [], more: [], moreLinks: 0 }
  #neighbours: readonly (readonly Neighbour[])[] = []
  #nodes: readonly NodeMark[] = []
  #places: readonly Place[] = []
  #view: View = { k: 1, x: 0, y: 0 }
  #pointed: number | undefined
  #isDrawn = false
  readonly #widthOf: (text: string) => number
  #begin: 'left' | 'right' = 'right'

  constructor(drawing: SVGSVGElement, font: string) {
    this.#svg = drawing
    this.#widthOf = textWidths(`${LABEL_SIZE}px ${font}`)
    this.#near.dom.classList.add('seed-links-near')
    drawing.append(this.#lines.dom, this.#near.dom, this.#marks, this.#labels)
  }

  get nodes(): readonly NodeMark[] {
    return this.#nodes
  }

  /** Whether nodes have been seen, these or others before them. */
  get isDrawn(): boolean {
    return this.#isDrawn
  }

  get places(): readonly Place[] {
    return this.#places
  }

  neighbours(node: number): readonly Neighbour[] {
    return this.#neighbours[node] ?? []
  }

  /** Which node stands for an entity. */
  find(ref: string | undefined): number | undefined {
    const found = this.#nodes.findIndex(({ entity }) => entity.ref === ref)
    return found < 0 ? undefined : found
  }

  /** Has these nodes from now on, the most mentioned first; where they lie is told by `place`. What has the focus keeps it. */
  set(network: AtlasNetwork, marks: ReadonlyMap<string, TypeMark>): void {
    const focused = this.#nodes.find(({ dom }) => dom === document.activeElement)?.entity.ref
    const most = network.nodes.reduce((found, { mentions }) => Math.max(found, mentions), 0)
    this.#network = network
    this.#neighbours = neighboursOf(network.nodes.length, network.links)
    this.#pointed = undefined
    this.#nodes = network.nodes.map((entity) =>
      nodeMark(entity, nodeRadius(entity.mentions, most), marks.get(entity.type)),
    )
    this.#places = []
    this.#marks.replaceChildren(...this.#nodes.map(({ dom }) => dom))
    this.#labels.replaceChildren(...this.#nodes.map(({ label }) => label).toReversed())
    this.#lines.set(network.links, this.#mostShared())
    this.#lines.place([])
    this.#drawNear()
    const again = focused === undefined ? undefined : this.find(focused)
    this.stopAt(again ?? 0)
    if (again !== undefined) this.#nodes[again]?.dom.focus({ preventScroll: true })
  }

  /** Names the nodes, and says which are chosen. */
  show(shown: Shown): void {
    const inEnglish = shown.names === 'english'
    const nameOf = (index: number): string => {
      const entity = this.#nodes[index]?.entity
      return (inEnglish ? entity?.nameInEnglish : entity?.name) ?? ''
    }
    const chosen = new Set(shown.brush.refs)
    for (const [index, node] of this.#nodes.entries()) {
      const spoken = spokenNode(node.entity, this.neighbours(index), nameOf, shown)
      node.name({ label: shortName(nameOf(index)), spoken })
      node.choose(chosen.has(node.entity.ref))
    }
    this.#begin = direction(nameOf(0)) === 'rtl' ? 'left' : 'right'
  }

  place(places: readonly Place[]): void {
    this.#isDrawn = true
    this.#places = places
    this.#lines.place(places)
    this.#near.place(places)
  }

  /** Shows what was placed in a view; names keep their sides until they are placed anew. */
  look(view: View): void {
    this.#view = view
    this.#lines.look(view)
    this.#near.look(view)
    for (const [index, node] of this.#nodes.entries()) {
      const place = this.#places[index]
      if (place) node.place(place, view)
    }
  }

  /** Sets a node off with its neighbours; none any more without. Whether that is another one than before. */
  point(node: number | undefined): boolean {
    if (node === this.#pointed) return false
    this.#pointed = node
    this.#svg.classList.toggle('seed-has-pointed', node !== undefined)
    const near = new Set(node === undefined ? [] : this.neighbours(node).map((neighbour) => neighbour.node))
    for (const [index, { dom, label }] of this.#nodes.entries()) {
      for (const part of [dom, label]) {
        part.classList.toggle('seed-pointed', index === node)
        part.classList.toggle('seed-near', near.has(index))
      }
    }
    this.#drawNear()
    return true
  }

  /** Gives names to as many nodes as there is room for: first what is pointed at and its neighbours, then what is chosen, then the most mentioned. */
  name(size: Size): void {
    const frame: Frame = { left: 2, top: 2, right: size.width - 2, bottom: size.height - 2 }
    const order = this.#inOrder().filter((index) => this.#places[index])
    const wishes = order.map((index, rank) => {
      const { x, y } = this.#places[index] ?? { x: 0, y: 0 }
      const { radius = 0, reach = 1, label } = this.#nodes[index] ?? {}
      return {
        x: x * this.#view.k + this.#view.x,
        y: y * this.#view.k + this.#view.y,
        radius: radius * reach * markScale(this.#view.k) + (index === this.#pointed ? RING : 0),
        width: this.#widthOf(label?.textContent ?? '') + LABEL_ROOM,
        height: LABEL_HEIGHT,
        isWhole: true,
        isSure: index === this.#pointed || (rank < MOST_SURE && this.#pointed === undefined),
      }
    })
    const placed = placeLabels(wishes, frame, this.#begin)
    for (const node of this.#nodes) node.placeLabel(undefined)
    for (const [at, index] of order.entries()) this.#nodes[index]?.placeLabel(placed[at])
  }

  /** Makes a node the one that the Tab key comes to. */
  stopAt(node: number): void {
    for (const [index, { dom }] of this.#nodes.entries()) dom.setAttribute('tabindex', index === node ? '0' : '-1')
  }

  #inOrder(): readonly number[] {
    const pointed = this.#pointed
    if (pointed !== undefined) return [pointed, ...this.neighbours(pointed).map(({ node }) => node)]
    const isChosen = (index: number): number => Number(this.#nodes[index]?.dom.classList.contains('seed-chosen'))
    return [...this.#nodes.keys()].toSorted((a, b) => isChosen(b) - isChosen(a) || a - b)
  }

  #drawNear(): void {
    const pointed = this.#pointed
    const links = this.#network.links.filter(({ a, b }) => a === pointed || b === pointed)
    this.#near.set(pointed === undefined ? [] : links, this.#mostShared())
    this.#near.place(this.#places)
    this.#near.look(this.#view)
  }

  #mostShared(): number {
    return this.#network.links.reduce((most, { articles }) => Math.max(most, articles), 0)
  }
}

/** In pixels; as in network.css. What is chosen is written in bold. */
const LABEL_SIZE = 12
const LABEL_HEIGHT = 17
const LABEL_ROOM = 4
const RING = 4

/** These are named in any crowd. */
const MOST_SURE = 4
