import { direction } from '../../../../server/src/language/direction.ts'
import type { AtlasEntity } from '../../../../server/src/protocol/atlas.ts'
import { setAttributes, svg } from '../svg.ts'
import { markShape, reachOf, sizeMark, type TypeMark } from '../type-mark.ts'
import { markScale, type View } from './fitted-view.ts'
import type { Place } from './layout.ts'

/** A node as it stands in the picture. */
export interface NodeMark {
  readonly entity: AtlasEntity
  /** In the units of the layout. */
  readonly radius: number
  /** How many times as far as a circle of its size it reaches to its sides. */
  readonly reach: number
  readonly dom: SVGGElement
  readonly label: SVGTextElement
  /** Moves it, with its label as it was placed last. */
  place(place: Place, view: View): void
  /** Gives its label a place beside it, in pixels, or none. */
  placeLabel(middle: Place | undefined): void
  name(words: { readonly label: string; readonly spoken: string }): void
  choose(isChosen: boolean): void
}

/** Makes the mark of a node: a shape with the size and the colour of its type, that can be pointed at, chosen and walked to. */
export function nodeMark(entity: AtlasEntity, radius: number, mark: TypeMark | undefined): NodeMark {
  const shape = markShape(mark, radius)
  const ring = markShape(mark, radius)
  ring.setAttribute('class', 'seed-node-ring')
  const target = svg('circle', { class: 'seed-node-target', r: radius, 'data-screen': '' })
  const dom = svg(
    'g',
    {
      class: `seed-node ${mark?.colour ?? ''}`,
      role: 'option',
      tabindex: -1,
      'data-node': entity.ref,
      'data-type': entity.type,
    },
    target,
    ring,
    shape,
  )
  const label = svg('text', { class: 'seed-node-label', 'text-anchor': 'middle', 'data-ref': entity.ref })
  let at: Place = { x: 0, y: 0 }
  let beside: Place | undefined
  const moveLabel = (): void => {
    setAttributes(label, {
      visibility: beside ? undefined : 'hidden',
      x: beside && short(at.x + beside.x),
      y: beside && short(at.y + beside.y + BASELINE),
    })
  }
  return {
    entity,
    radius,
    reach: reachOf(mark),
    dom,
    label,
    place({ x, y }, view) {
      at = { x: x * view.k + view.x, y: y * view.k + view.y }
      const drawn = radius * markScale(view.k)
      setAttributes(dom, { transform: `translate(${short(at.x)},${short(at.y)})` })
      sizeMark(shape, mark, drawn)
      sizeMark(ring, mark, drawn + RING)
      setAttributes(target, { r: short(Math.max(drawn, LEAST_TARGET)) })
      moveLabel()
    },
    placeLabel(middle) {
      beside = middle && { x: middle.x - at.x, y: middle.y - at.y }
      moveLabel()
    },
    name({ label: words, spoken }) {
      dom.setAttribute('aria-label', spoken)
      label.textContent = words
      setAttributes(label, { direction: direction(words) })
    },
    choose(isChosen) {
      dom.setAttribute('aria-selected', String(isChosen))
      dom.classList.toggle('seed-chosen', isChosen)
      label.classList.toggle('seed-chosen', isChosen)
    },
  }
}

/** Pixels. From the middle of a line of text down to its baseline. */
const BASELINE = 4
const RING = 3
const LEAST_TARGET = 9

const short = (number: number): number => Math.round(number * 10) / 10
