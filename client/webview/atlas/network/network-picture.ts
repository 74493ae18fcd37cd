import { select } from 'd3-selection'
import { type D3ZoomEvent, type ZoomTransform, zoom, zoomIdentity } from 'd3-zoom'
import type { AtlasNetwork } from '../../../../server/src/protocol/atlas.ts'
import { element } from '../../element.ts'
import type { Picture, PictureCalls, Shown } from '../picture.ts'
import { pictureFrame, type Size, toolButton } from '../picture-frame.ts'
import { setAttributes } from '../svg.ts'
import { typeMarks } from '../type-mark.ts'
import { fittedView, type View } from './fitted-view.ts'
import { readKept, toKeep } from './kept-view.ts'
import type { Place } from './layout.ts'
import { layoutClient } from './layout-client.ts'
import type { LayoutTold } from './layout-run.ts'
import { stepTo } from './neighbours.ts'
import { NetworkDrawing } from './network-drawing.ts'
import { networkJob } from './network-job.ts'
import { type NetworkStep, networkStep } from './network-keys.ts'
import { leftOut, networkLegend } from './network-legend.ts'
import { countOf, say } from './words.ts'

/** The network of an atlas: entities as nodes, near those with which they share articles. */
export function networkPicture(calls: PictureCalls, kept: unknown, language: Shown['language']): Picture<AtlasNetwork> {
  const network = new NetworkInPage(calls, kept, language)
  return {
    dom: network.frame.dom,
    svg: network.frame.svg,
    show: (part, shown) => network.show(part, shown),
    highlight: (ref) => network.highlight(ref),
  }
}

class NetworkInPage {
  readonly frame
  readonly #calls: PictureCalls
  readonly #drawing: NetworkDrawing
  readonly #layout = layoutClient((told) => this.#hear(told))
  readonly #zoom = zoom<SVGSVGElement, unknown>()
  readonly #legend = element('ul', { class: 'seed-legend' })
  readonly #progress = element('progress', { class: 'seed-progress', max: 1, hidden: true })
  readonly #empty = element('p', { class: 'seed-picture-empty', hidden: true })
  #size: Size = { width: 0, height: 0 }
  #network: AtlasNetwork | undefined
  /** What a layout waits for: the first size. */
  #shown: Shown | undefined
  /** Where everything lies that has been drawn here, by its `type:id`: what comes back comes back to its place. */
  #known: Map<string, Place>
  #fit: View = { k: 1, x: 0, y: 0 }
  /** What was seen when a layout began, from which the view goes to what it ends in. */
  #fitBefore: View | undefined
  #transform: ZoomTransform = zoomIdentity
  #keptZoom: { readonly k: number; readonly x: number; readonly y: number } | undefined
  #isSettled = false
  #types: readonly string[] = []

  constructor(calls: PictureCalls, kept: unknown, language: Shown['language']) {
    this.#calls = calls
    const { places, zoom: kind } = readKept(kept)
    this.#known = new Map(places)
    this.#keptZoom = kind
    const tools = [
      toolButton(say(language, 'zoomIn'), '+', () => this.#zoomTo('in')),
      toolButton(say(language, 'zoomOut'), '−', () => this.#zoomTo('out')),
      toolButton(say(language, 'zoomToAll'), '⤢', () => this.#zoomTo('all')),
    ]
    this.frame = pictureFrame({ name: 'network', title: say(language, 'title'), tools }, (size) => this.#resize(size))
    const { dom, svg } = this.frame
    setAttributes(svg, { role: 'listbox', 'aria-multiselectable': 'true' })
    this.#drawing = new NetworkDrawing(svg)
    svg.parentElement?.append(this.#progress, this.#empty)
    dom.append(this.#legend)
    this.#listen(svg)
    void document.fonts.load(LABEL_FONT, 'ع A').then(() => {
      this.#drawing.measure()
      this.#draw()
    })
  }

  show(part: AtlasNetwork, shown: Shown): void {
    this.#shown = shown
    const isNew = part !== this.#network
    this.#network = part
    this.#types = [...new Set([...this.#types, ...part.nodes.map(({ type }) => type)])].toSorted()
    const marks = typeMarks(this.#types)
    if (isNew) this.#drawing.set(part, marks)
    this.#drawing.show(shown)
    this.#legend.replaceChildren(...networkLegend(part, marks, shown))
    this.frame.note(...leftOut(part, shown))
    const { language } = shown
    setAttributes(this.frame.svg, {
      'aria-label': say(language, 'described', countOf(part.nodes.length), countOf(part.links.length)),
    })
    this.#progress.setAttribute('aria-label', say(language, 'arranging'))
    this.#empty.textContent = say(language, 'empty')
    this.#empty.hidden = part.nodes.length > 0
    if (isNew) this.#arrange()
    else this.#draw()
  }

  highlight(ref: string | undefined): void {
    this.#drawing.point(this.#drawing.find(ref))
    this.#name()
  }

  #arrange(): void {
    const { width, height } = this.#size
    if (!this.#network || width === 0) return
    this.#isSettled = false
    this.#progress.hidden = this.#network.nodes.length === 0
    this.#progress.value = 0
    // Before its first layout nothing is seen that the view could go on from.
    this.#fitBefore = this.#drawing.nodes.some(({ entity }) => this.#known.has(entity.ref)) ? this.#fit : undefined
    const before = this.#drawing.nodes.map(({ entity }) => this.#known.get(entity.ref))
    const isShown = !matchMedia('(prefers-reduced-motion: reduce)').matches
    if (isShown && before.every((place) => place)) this.#drawing.place(before.flatMap((place) => place ?? []))
    this.#draw()
    this.#layout.ask(networkJob(this.#network, this.#known, width / height), isShown)
  }

  #hear({ places, progress, isSettled }: Omit<LayoutTold, 'number'>): void {
    this.#progress.value = progress
    this.#progress.hidden = isSettled
    this.#isSettled = isSettled
    if (!places) return
    const found = this.#drawing.nodes.map((_, index) => ({ x: places[index * 2] ?? 0, y: places[index * 2 + 1] ?? 0 }))
    this.#drawing.place(found)
    const fit = this.#fitted(found)
    this.#fit = this.#fitBefore ? between(this.#fitBefore, fit, progress) : fit
    if (isSettled) {
      for (const [index, { entity }] of this.#drawing.nodes.entries())
        this.#known.set(entity.ref, found[index] ?? NOWHERE)
      this.#restoreZoom()
      this.#keep()
    }
    this.#draw()
  }

  #fitted(places: readonly Place[]): View {
    const radii = this.#drawing.nodes.map(({ radius }) => radius)
    return fittedView(places, radii, this.#size)
  }

  #resize(size: Size): void {
    const isFirst = this.#size.width === 0
    this.#size = size
    setAttributes(this.frame.svg, { viewBox: `0 0 ${size.width} ${size.height}` })
    this.#zoom.extent([
      [0, 0],
      [size.width, size.height],
    ])
    this.#zoom.translateExtent([
      [-size.width / 2, -size.height / 2],
      [size.width * 1.5, size.height * 1.5],
    ])
    if (isFirst) this.#arrange()
    else if (this.#isSettled) this.#fit = this.#fitted(this.#drawing.places)
    this.#draw()
  }

  #draw(): void {
    const { k, x, y } = this.#transform
    this.#drawing.look({ k: this.#fit.k * k, x: this.#fit.x * k + x, y: this.#fit.y * k + y })
    this.#name()
  }

  #name(): void {
    this.frame.svg.classList.toggle('seed-is-moving', !this.#isSettled)
    if (this.#isSettled) this.#drawing.name(this.#size)
  }

  #listen(svg: SVGSVGElement): void {
    this.#zoom.scaleExtent([1, FARTHEST]).on('zoom', ({ transform }: D3ZoomEvent<SVGSVGElement, unknown>) => {
      this.#transform = transform
      this.#draw()
    })
    this.#zoom.on('end', () => this.#isSettled && this.#keep())
    select(svg).call(this.#zoom).on('dblclick.zoom', null)
    svg.addEventListener('pointerover', ({ target }) => this.#point(this.#nodeOf(target)))
    svg.addEventListener('pointerleave', () => this.#point(undefined))
    svg.addEventListener('focusin', ({ target }) => {
      const node = this.#nodeOf(target)
      if (node !== undefined) this.#drawing.stopAt(node)
      this.#point(node)
    })
    svg.addEventListener('focusout', () => this.#point(undefined))
    svg.addEventListener('click', (event) => this.#press(this.#nodeOf(event.target), event))
    svg.addEventListener('keydown', (event) => {
      const step = networkStep(event)
      if (!step) return
      event.preventDefault()
      this.#take(step, event)
    })
  }

  #nodeOf(target: EventTarget | null): number | undefined {
    const mark = target instanceof Element ? target.closest('[data-node]') : null
    const found = this.#drawing.nodes.findIndex(({ dom }) => dom === mark)
    return found < 0 ? undefined : found
  }

  #point(node: number | undefined): void {
    const mark = node === undefined ? undefined : this.#drawing.nodes[node]
    this.#drawing.point(node)
    this.#name()
    this.#calls.point(mark && { ref: mark.entity.ref, mark: mark.dom })
  }

  #press(node: number | undefined, event: MouseEvent | KeyboardEvent): void {
    const mark = node === undefined ? undefined : this.#drawing.nodes[node]
    if (mark) this.#calls.press(mark.entity.ref, mark.dom, event)
  }

  #take(step: NetworkStep, event: KeyboardEvent): void {
    const from = this.#nodeOf(event.target) ?? 0
    if (step.kind === 'press') this.#press(from, event)
    else if (step.kind === 'pan')
      select(this.frame.svg).call(this.#zoom.translateBy, step.x / this.#transform.k, step.y / this.#transform.k)
    else if (step.kind === 'zoom') this.#zoomTo(step.to)
    else
      this.#focus(
        step.kind === 'turn'
          ? this.#turned(from, step.by)
          : stepTo(from, step.direction, this.#drawing.places, this.#drawing.neighbours(from)),
      )
  }

  #turned(from: number, by: 'first' | 'last' | 'next' | 'previous'): number {
    const last = this.#drawing.nodes.length - 1
    return { first: 0, last, next: Math.min(last, from + 1), previous: Math.max(0, from - 1) }[by]
  }

  /** Puts the focus on a node, and moves the picture where it would not be seen. */
  #focus(node: number | undefined): void {
    const place = node === undefined ? undefined : this.#drawing.places[node]
    if (node === undefined || !place) return
    const { k, x, y } = this.#transform
    const at = { x: (place.x * this.#fit.k + this.#fit.x) * k + x, y: (place.y * this.#fit.k + this.#fit.y) * k + y }
    const isSeen = at.x > EDGE && at.x < this.#size.width - EDGE && at.y > EDGE && at.y < this.#size.height - EDGE
    if (!isSeen)
      select(this.frame.svg).call(
        this.#zoom.translateTo,
        place.x * this.#fit.k + this.#fit.x,
        place.y * this.#fit.k + this.#fit.y,
      )
    this.#drawing.nodes[node]?.dom.focus({ preventScroll: true })
  }

  #zoomTo(to: 'in' | 'out' | 'all'): void {
    const drawing = select(this.frame.svg)
    if (to === 'all') drawing.call(this.#zoom.transform, zoomIdentity)
    else drawing.call(this.#zoom.scaleBy, to === 'in' ? ZOOM : 1 / ZOOM)
  }

  #restoreZoom(): void {
    const { k, x, y } = this.#keptZoom ?? { k: 1, x: 0, y: 0 }
    this.#keptZoom = undefined
    if (k === 1) return
    const kept = zoomIdentity.translate(x * this.#size.width, y * this.#size.height).scale(k)
    select(this.frame.svg).call(this.#zoom.transform, kept)
  }

  #keep(): void {
    const { k, x, y } = this.#transform
    const places = new Map(
      this.#drawing.nodes.map(({ entity }, index) => [entity.ref, this.#drawing.places[index] ?? NOWHERE]),
    )
    this.#calls.keep(toKeep({ places, zoom: { k, x: x / this.#size.width, y: y / this.#size.height } }))
  }
}

const between = (from: View, to: View, part: number): View => ({
  k: from.k + (to.k - from.k) * part,
  x: from.x + (to.x - from.x) * part,
  y: from.y + (to.y - from.y) * part,
})

const NOWHERE: Place = { x: 0, y: 0 }

/** As in network.css. */
const LABEL_FONT = '12px "Noto Sans Arabic Variable"'

/** Times as large as the whole. */
const FARTHEST = 12
const ZOOM = 1.5

/** Pixels at the side of the picture in which the focus is hard to see. */
const EDGE = 24
