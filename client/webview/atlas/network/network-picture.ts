import type { AtlasNetwork } from '../../../../server/src/protocol/atlas.ts'
import { element } from '../../element.ts'
import { countOf } from '../../words-of.ts'
import type { Picture, PictureCalls, Shown } from '../picture.ts'
import { type PictureFrame, pictureFrame, type Size, toolButton } from '../picture-frame.ts'
import { setAttributes } from '../svg.ts'
import { typeMarks } from '../type-mark.ts'
import { fittedView, type View } from './fitted-view.ts'
import { type KeptNetwork, readKept, toKeep } from './kept-view.ts'
import type { Place } from './layout.ts'
import { layoutClient } from './layout-client.ts'
import type { LayoutTold } from './layout-run.ts'
import { stepTo } from './neighbours.ts'
import { NetworkDrawing } from './network-drawing.ts'
import { networkJob } from './network-job.ts'
import { type NetworkStep, networkStep } from './network-keys.ts'
import { leftOut, networkLegend } from './network-legend.ts'
import { NetworkView } from './network-view.ts'
import { networkWords } from './words.ts'

/** What a network is made with. */
export interface NetworkParts {
  readonly language: Shown['language']
  /** The family of the letters in it. */
  readonly font: string
}

/** The network of an atlas: entities as nodes, near those with which they share articles. */
export class NetworkPicture implements Picture<AtlasNetwork> {
  readonly #calls: PictureCalls
  readonly #frame: PictureFrame
  readonly #drawing: NetworkDrawing
  readonly #view: NetworkView
  readonly #layout = layoutClient((told) => this.#hear(told))
  readonly #legend = element('ul', { class: 'seed-legend' })
  readonly #progress = element('progress', { class: 'seed-progress', max: 1, hidden: true })
  readonly #empty = element('p', { class: 'seed-picture-empty', hidden: true })
  #network: AtlasNetwork | undefined
  #types: readonly string[] = []
  /** Where everything lies that has been drawn here, by its `type:id`: what comes back comes back to its place. */
  readonly #known: Map<string, Place>
  /** What was arranged last. */
  #arranged: ReadonlySet<string>
  /** What was seen when a layout began, from which the view goes to what it ends in. */
  #fitBefore: View | undefined
  #keptZoom: KeptNetwork['zoom'] | undefined
  #isSettled = false

  constructor(calls: PictureCalls, kept: unknown, { language, font }: NetworkParts) {
    this.#calls = calls
    const { places, zoom } = readKept(kept)
    this.#known = new Map(places)
    this.#keptZoom = zoom
    this.#arranged = new Set(places.keys())
    const say = networkWords(language)
    const tools = [
      toolButton(say('zoomIn'), '+', () => this.#view.zoomTo('in')),
      toolButton(say('zoomOut'), '−', () => this.#view.zoomTo('out')),
      toolButton(say('zoomToAll'), '⤢', () => this.#view.zoomTo('all')),
    ]
    this.#frame = pictureFrame({ name: 'network', title: say('title'), tools }, (size) => this.#resize(size))
    const { dom, svg } = this.#frame
    setAttributes(svg, { role: 'listbox', 'aria-multiselectable': 'true' })
    this.#drawing = new NetworkDrawing(svg, font)
    this.#view = new NetworkView(svg, {
      onChange: () => this.#draw(),
      onRest: () => this.#keep(),
    })
    this.#progress.setAttribute('aria-label', say('arranging'))
    this.#empty.textContent = say('empty')
    svg.parentElement?.append(this.#progress, this.#empty)
    dom.append(this.#legend)
    this.#listen(svg)
  }

  get dom(): HTMLElement {
    return this.#frame.dom
  }

  get svg(): SVGSVGElement {
    return this.#frame.svg
  }

  begin(): void {
    this.#known.clear()
    this.#arranged = new Set()
    this.#view.zoomTo('all')
  }

  show(part: AtlasNetwork, shown: Shown): void {
    const isNew = part !== this.#network
    this.#network = part
    this.#types = [...new Set([...this.#types, ...part.nodes.map(({ type }) => type)])]
    const marks = typeMarks(this.#types)
    if (isNew) this.#drawing.set(part, marks)
    this.#drawing.show(shown)
    this.#legend.replaceChildren(...networkLegend(part, marks, shown))
    this.#frame.note(...leftOut(part, shown))
    const label = networkWords(shown.language)('described', countOf(part.nodes.length), countOf(part.links.length))
    setAttributes(this.svg, { 'aria-label': label })
    this.#empty.hidden = part.nodes.length > 0
    if (isNew) this.#arrange()
    else this.#draw()
  }

  highlight(ref: string | undefined): void {
    this.#drawing.point(this.#drawing.find(ref))
    this.#name()
  }

  /** Has the nodes laid out, as soon as there is room to draw in. */
  #arrange(): void {
    const { width, height } = this.#view.size
    this.#isSettled = false
    this.#name()
    if (!this.#network || width === 0) return
    const { nodes } = this.#drawing
    const before = nodes.map(({ entity }) => this.#known.get(entity.ref))
    const isShown = !matchMedia('(prefers-reduced-motion: reduce)').matches
    this.#progress.hidden = nodes.length === 0
    this.#progress.value = 0
    // The view goes on from what was seen, if anything was.
    this.#fitBefore = this.#drawing.isDrawn && before.some((place) => place) ? this.#view.fit : undefined
    if (this.#isArranged()) this.#hear({ places: flat(before), progress: 1, isSettled: true })
    else {
      this.#draw()
      this.#layout.ask(networkJob(this.#network, this.#known, width / height), isShown)
    }
  }

  /** Whether just these nodes were arranged before: then they stay, though a few more articles may mention them. */
  #isArranged(): boolean {
    const { nodes } = this.#drawing
    return nodes.length === this.#arranged.size && nodes.every(({ entity }) => this.#arranged.has(entity.ref))
  }

  #hear({ places, progress, isSettled }: Omit<LayoutTold, 'number'>): void {
    this.#progress.value = progress
    this.#progress.hidden = isSettled
    this.#isSettled = isSettled
    if (!places) return
    const found = this.#drawing.nodes.map((_, index) => ({ x: places[index * 2] ?? 0, y: places[index * 2 + 1] ?? 0 }))
    this.#drawing.place(found)
    this.#fit(progress)
    if (isSettled) {
      this.#arranged = new Set(this.#drawing.nodes.map(({ entity }) => entity.ref))
      this.#drawing.nodes.forEach(({ entity }, index) => {
        this.#known.set(entity.ref, found[index] ?? { x: 0, y: 0 })
      })
      if (this.#keptZoom) this.#view.restore(this.#keptZoom)
      this.#keptZoom = undefined
      this.#keep()
    }
    this.#draw()
  }

  #fit(progress: number): void {
    const radii = this.#drawing.nodes.map(({ radius }) => radius)
    const fit = fittedView(this.#drawing.places, radii, this.#view.size)
    this.#view.fit = this.#fitBefore ? between(this.#fitBefore, fit, progress) : fit
  }

  #resize(size: Size): void {
    const isFirst = this.#view.size.width === 0
    this.#view.size = size
    setAttributes(this.svg, { ...size, viewBox: `0 0 ${size.width} ${size.height}` })
    if (isFirst) this.#arrange()
    else if (this.#isSettled) this.#fit(1)
    this.#draw()
  }

  #draw(): void {
    this.#drawing.look(this.#view.view)
    this.#name()
  }

  #name(): void {
    this.svg.classList.toggle('seed-is-moving', !this.#isSettled)
    if (this.#isSettled) this.#drawing.name(this.#view.size)
  }

  #keep(): void {
    if (!this.#isSettled) return
    const places = this.#drawing.nodes.map(({ entity }, index) => {
      return [entity.ref, this.#drawing.places[index] ?? { x: 0, y: 0 }] as const
    })
    this.#calls.keep(toKeep({ places: new Map(places), zoom: this.#view.kept }))
  }

  #listen(svg: SVGSVGElement): void {
    svg.addEventListener('pointerover', ({ target }) => this.#point(this.#nodeOf(target)))
    svg.addEventListener('pointerleave', () => this.#point(undefined))
    svg.addEventListener('focusin', ({ target }) => {
      const node = this.#nodeOf(target)
      if (node === undefined) return
      this.#drawing.stopAt(node)
      this.#point(node)
    })
    svg.addEventListener('focusout', () => this.#point(undefined))
    svg.addEventListener('click', (event) => this.#press(this.#nodeOf(event.target), event))
    svg.addEventListener('keydown', (event) => {
      const step = networkStep(event)
      if (!step) return
      event.preventDefault()
      event.stopPropagation()
      this.#take(step, event)
    })
  }

  #nodeOf(target: EventTarget | null): number | undefined {
    const mark = target instanceof Element ? target.closest('[data-node]') : null
    return this.#drawing.find(mark?.getAttribute('data-node') ?? undefined)
  }

  #point(node: number | undefined): void {
    if (!this.#drawing.point(node)) return
    this.#name()
    const mark = node === undefined ? undefined : this.#drawing.nodes[node]
    this.#calls.point(mark && { ref: mark.entity.ref, mark: mark.dom })
  }

  #press(node: number | undefined, event: MouseEvent | KeyboardEvent): void {
    const mark = node === undefined ? undefined : this.#drawing.nodes[node]
    if (mark) this.#calls.press(mark.entity.ref, mark.dom, event)
  }

  #take(step: NetworkStep, event: KeyboardEvent): void {
    const from = this.#nodeOf(event.target) ?? 0
    if (step.kind === 'press') this.#press(from, event)
    else if (step.kind === 'pan') this.#view.pan(step.x, step.y)
    else if (step.kind === 'zoom') this.#view.zoomTo(step.to)
    else if (step.kind === 'turn') this.#focus(this.#turned(from, step.by))
    else this.#focus(stepTo(from, step.direction, this.#drawing.places, this.#drawing.neighbours(from)))
  }

  #turned(from: number, by: 'first' | 'last' | 'next' | 'previous'): number {
    const last = this.#drawing.nodes.length - 1
    return { first: 0, last, next: Math.min(last, from + 1), previous: Math.max(0, from - 1) }[by]
  }

  #focus(node: number | undefined): void {
    const place = node === undefined ? undefined : this.#drawing.places[node]
    if (node === undefined || !place) return
    this.#view.bringIntoView(place)
    this.#drawing.nodes[node]?.dom.focus({ preventScroll: true })
  }
}

/** Places as a layout tells them. */
const flat = (places: readonly (Place | undefined)[]): Float32Array =>
  Float32Array.from(places.flatMap((place) => [place?.x ?? 0, place?.y ?? 0]))

const between = (from: View, to: View, part: number): View => ({
  k: from.k + (to.k - from.k) * part,
  x: from.x + (to.x - from.x) * part,
  y: from.y + (to.y - from.y) * part,
})
