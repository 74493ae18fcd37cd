import { setAttributes, svg } from '../svg.ts'
import { colourReader } from './plain-colour.ts'

/** What becomes of the words of a picture in a file: `undefined` leaves them out. */
export type PublishedText = (text: SVGTextElement) => string | undefined

/**
 * Makes of a picture that stands in the page one that needs no stylesheet: what CSS says of each of its parts becomes attributes that every reader of SVG
 * knows, colours are those that are seen, and what is not seen, or only there for the hand or a screen reader, is left out. So are words, but those that
 * `published` gives.
 */
export function plainSvg(drawing: SVGSVGElement, published: PublishedText, idPrefix: string): SVGGElement {
  const copier = new Copier(published, idPrefix)
  return svg('g', {}, ...[...drawing.children].flatMap((child) => copier.copy(child)))
}

/** Elements that draw or group; whatever else there is has no place in a file. */
const groups = new Set(['g', 'defs', 'clipPath'])
const shapes = new Set(['path', 'circle', 'ellipse', 'rect', 'line', 'polyline', 'polygon', 'use'])

/** Attributes that say where something is and what it looks like without any style. */
const geometry = [
  ...['d', 'x', 'y', 'x1', 'y1', 'x2', 'y2', 'cx', 'cy', 'r', 'rx', 'ry', 'width', 'height', 'points'],
  ...['dx', 'transform', 'href', 'clipPathUnits', 'direction'],
]

/** How something is drawn besides its colours, with what holds where nothing is said. */
const usual: Readonly<Record<string, string>> = {
  'stroke-linecap': 'butt',
  'stroke-linejoin': 'miter',
  'stroke-dasharray': 'none',
  'fill-rule': 'nonzero',
  'paint-order': 'normal',
  'font-family': '',
  'font-size': '',
  'font-weight': '400',
  'font-style': 'normal',
  'text-anchor': 'start',
}
const ofText = new Set(['font-family', 'font-size', 'font-weight', 'font-style', 'text-anchor'])

class Copier {
  readonly #published: PublishedText
  readonly #idPrefix: string
  readonly #colour = colourReader()

  constructor(published: PublishedText, idPrefix: string) {
    this.#published = published
    this.#idPrefix = idPrefix
  }

  copy(element: Element): readonly SVGElement[] {
    if (!(element instanceof SVGElement) || element.hasAttribute('data-screen')) return []
    const style = getComputedStyle(element)
    if (style.display === 'none' || style.opacity === '0') return []
    const name = element.localName
    const isHidden = style.visibility !== 'visible'
    if (groups.has(name)) return this.#group(element, style)
    if (isHidden) return []
    if (element instanceof SVGTextElement) return this.#text(element, style)
    if (shapes.has(name)) return this.#shape(element, style)
    return []
  }

  #group(element: SVGElement, style: CSSStyleDeclaration): readonly SVGElement[] {
    const children = [...element.children].flatMap((child) => this.copy(child))
    if (children.length === 0) return []
    const made = this.#bare(element, style)
    made.append(...children)
    return [made]
  }

  #shape(element: SVGElement, style: CSSStyleDeclaration): readonly SVGElement[] {
    const paint = this.#paint(element, style)
    // A clip has no colours, and no need of them.
    const isClip = element.closest('clipPath') !== null
    if (!isClip && paint.fill === 'none' && paint.stroke === undefined) return []
    const made = this.#bare(element, style)
    if (!isClip) setAttributes(made, { ...paint, ...this.#looks(style, false) })
    return [made]
  }

  #text(element: SVGTextElement, style: CSSStyleDeclaration): readonly SVGElement[] {
    const words = this.#published(element)
    if (words === undefined || words.trim() === '') return []
    const made = this.#bare(element, style)
    setAttributes(made, { ...this.#paint(element, style), ...this.#looks(style, true), dy: baseline(element, style) })
    made.textContent = words
    return [made]
  }

  /** The element with what is no style. */
  #bare(element: SVGElement, style: CSSStyleDeclaration): SVGElement {
    const made = svg(element.localName as 'g')
    for (const name of geometry) {
      const value = element.getAttribute(name)
      if (value !== null) made.setAttribute(name, name === 'href' ? value.replace('#', `#${this.#idPrefix}`) : value)
    }
    if (element.id !== '') made.id = `${this.#idPrefix}${element.id}`
    const clip = /^url\("?#([^")]+)"?\)$/.exec(style.clipPath)?.[1]
    setAttributes(made, {
      opacity: style.opacity === '1' ? undefined : style.opacity,
      'clip-path': clip === undefined ? undefined : `url(#${this.#idPrefix}${clip})`,
    })
    return made
  }

  #paint(element: SVGElement, style: CSSStyleDeclaration): Paint {
    const fill = this.#colour(style.fill)
    const stroke = this.#colour(style.stroke)
    const width =
      Number.parseFloat(style.strokeWidth) / (style.vectorEffect === 'non-scaling-stroke' ? scaleOf(element) : 1)
    const fillOpacity = (fill?.alpha ?? 0) * Number(style.fillOpacity)
    const strokeOpacity = (stroke?.alpha ?? 0) * Number(style.strokeOpacity)
    const isFilled = fill && fillOpacity > 0
    const isStroked = stroke && strokeOpacity > 0 && width > 0
    return {
      fill: isFilled ? fill.hex : 'none',
      'fill-opacity': isFilled && fillOpacity < 1 ? short(fillOpacity) : undefined,
      stroke: isStroked ? stroke.hex : undefined,
      'stroke-opacity': isStroked && strokeOpacity < 1 ? short(strokeOpacity) : undefined,
      'stroke-width': isStroked ? short(width) : undefined,
    }
  }

  #looks(style: CSSStyleDeclaration, isText: boolean): Record<string, string> {
    const looks: Record<string, string> = {}
    for (const [name, unsaid] of Object.entries(usual)) {
      const value = style.getPropertyValue(name)
      if (ofText.has(name) && !isText) continue
      if (value !== unsaid) looks[name] = value
    }
    return looks
  }
}

interface Paint {
  readonly [attribute: string]: string | number | undefined
  readonly fill: string
  readonly stroke: string | undefined
}

/** How far a text is moved down for what `dominant-baseline` means, which not all readers know. */
function baseline(element: SVGTextElement, { dominantBaseline }: CSSStyleDeclaration): string | undefined {
  const own = element.getAttribute('dy') ?? undefined
  return own ?? ({ central: '0.35em', middle: '0.3em', hanging: '0.8em' } as Record<string, string>)[dominantBaseline]
}

/** By how much what is inside an element is drawn larger than it says. */
function scaleOf(element: SVGElement): number {
  const matrix = element instanceof SVGGraphicsElement ? element.getCTM() : undefined
  return matrix ? Math.sqrt(Math.abs(matrix.a * matrix.d - matrix.b * matrix.c)) || 1 : 1
}

const short = (number: number): number => Math.round(number * 1000) / 1000
