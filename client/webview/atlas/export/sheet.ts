import { direction } from '../../../../server/src/language/direction.ts'
import type { PictureName } from '../../messages/atlas.ts'
import { svg } from '../svg.ts'
import { textWidths } from '../text-width.ts'
import { arranged, type Rect } from './arranged.ts'

/** What is put on a sheet. */
export interface SheetParts {
  readonly language: 'en' | 'ar'
  readonly title: string
  /** What is brushed, and how many articles are left: in pieces that stay whole where a line ends. */
  readonly lines: readonly string[]
  /** For those who cannot see it. */
  readonly description: string
  readonly pictures: readonly SheetPicture[]
  readonly legend: readonly LegendEntry[]
  readonly ink: SheetInk
}

/** A picture of the atlas as it goes onto the sheet; places and sizes are CSS pixels of the page. */
export interface SheetPicture {
  readonly name: PictureName
  readonly label: string
  /** Where it stands on the page. */
  readonly rect: Rect
  readonly drawn: SVGGElement
}

/** What a shape means, or a sentence where there is none. */
export interface LegendEntry {
  readonly label: string
  readonly sign?: SVGElement
}

/**
 * What a sheet is drawn with: CSS colours of its text, of what matters less and of the ground, and a CSS list of fonts. No variables: the file stands
 * alone.
 */
export interface SheetInk {
  readonly text: string
  readonly muted: string
  readonly ground: string
  readonly font: string
}

/** A file of its own: a title, what is selected, pictures as they lie on the page, and what their shapes mean. */
export function sheet(parts: SheetParts): SVGSVGElement {
  const { language, title, pictures, ink } = parts
  const {
    places,
    width: wide,
    height: high,
  } = arranged(
    pictures.map(({ rect }) => rect),
    { above: CAPTION, gap: GAP },
  )
  const width = Math.max(LEAST_WIDTH, wide)
  const writer = new Writer(language, width, ink)
  const head = [
    writer.line([title], { size: 18, weight: 600 }),
    ...writer.wrapped(parts.lines.map((label) => ({ label }))),
  ]
  const top = writer.y + GAP / 2
  const drawn = pictures.flatMap(({ label, drawn: picture, name }, index) => {
    const { x, y, width: w, height: h } = places[index] ?? { x: 0, y: 0, width: 0, height: 0 }
    const clip = svg('clipPath', { id: `frame-${name}` }, svg('rect', { width: w, height: h }))
    const framed = svg('g', { 'clip-path': `url(#frame-${name})` }, picture)
    const caption = writer.caption(label, x, w, top + y - CAPTION + 15)
    return [caption, svg('g', { transform: `translate(${x} ${top + y})` }, clip, framed)]
  })
  writer.y = top + high + GAP / 2
  const legend = writer.wrapped(parts.legend)
  const made = svg('svg', {
    xmlns: SVG,
    width: width + 2 * EDGE,
    height: Math.ceil(writer.y + 2 * EDGE),
    viewBox: `${-EDGE} ${-EDGE} ${width + 2 * EDGE} ${Math.ceil(writer.y + 2 * EDGE)}`,
    lang: language,
    role: 'img',
    'aria-labelledby': 'title description',
  })
  const ground = svg('rect', { x: -EDGE, y: -EDGE, width: '100%', height: '100%', fill: ink.ground })
  made.append(
    svg('title', { id: 'title' }, title),
    svg('desc', { id: 'description' }, parts.description),
    ground,
    ...head,
    ...drawn,
    ...legend,
  )
  return made
}

const SVG = 'http://www.w3.org/2000/svg'

/** Pixels. */
const EDGE = 20
const GAP = 24
const CAPTION = 24
const LEAST_WIDTH = 360
const LINE = 20
const SIGN = 16
const BETWEEN = 18

/** Writes lines one below the other, from the side on which the language begins. */
class Writer {
  y = 0
  readonly #fromRight: boolean
  readonly #width: number
  readonly #ink: SheetInk

  constructor(language: 'en' | 'ar', width: number, ink: SheetInk) {
    this.#fromRight = language === 'ar'
    this.#width = width
    this.#ink = ink
  }

  line(words: readonly string[], { size, weight }: { readonly size: number; readonly weight: number }): SVGElement {
    this.y += size + 4
    return this.#text(words.join(' '), this.#beginning(0), this.y - 2, { size, weight, colour: this.#ink.text })
  }

  /** Entries beside each other, in as many lines as they need. */
  wrapped(entries: readonly LegendEntry[]): readonly SVGElement[] {
    const made: SVGElement[] = []
    let x = 0
    if (entries.length > 0) this.y += LINE
    for (const { label, sign } of entries) {
      const room = (sign ? SIGN : 0) + this.#widthOf(label, 12, 400)
      if (x > 0 && x + room > this.#width) {
        x = 0
        this.y += LINE
      }
      if (sign) {
        const middle = this.#fromRight ? this.#width - x - 6 : x + 6
        made.push(svg('g', { transform: `translate(${middle} ${this.y - 4})` }, sign))
      }
      const at = this.#beginning(x + (sign ? SIGN : 0))
      made.push(
        this.#text(label, at, this.y, { size: 12, weight: 400, colour: sign ? this.#ink.text : this.#ink.muted }),
      )
      x += room + BETWEEN
    }
    return made
  }

  caption(label: string, x: number, width: number, y: number): SVGElement {
    const at = this.#fromRight ? x + width : x
    return this.#text(label, at, y, { size: 13, weight: 600, colour: this.#ink.text })
  }

  #beginning(x: number): number {
    return this.#fromRight ? this.#width - x : x
  }

  /** Readers of SVG disagree about the beginning of a text that runs from the right; they agree about its middle. */
  #text(
    words: string,
    begin: number,
    y: number,
    { size, weight, colour }: { readonly size: number; readonly weight: number; readonly colour: string },
  ): SVGElement {
    const half = this.#widthOf(words, size, weight) / 2
    return svg(
      'text',
      {
        x: Math.round((this.#fromRight ? begin - half : begin + half) * 10) / 10,
        y,
        'text-anchor': 'middle',
        direction: direction(words) ?? (this.#fromRight ? 'rtl' : 'ltr'),
        'font-family': this.#ink.font,
        'font-size': `${size}px`,
        'font-weight': weight === 400 ? undefined : weight,
        fill: colour,
      },
      words,
    )
  }

  #widthOf(words: string, size: number, weight: number): number {
    return textWidths(`${weight} ${size}px ${this.#ink.font}`)(words)
  }
}
