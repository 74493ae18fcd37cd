import type { AtlasMap } from '../../../../server/src/protocol/atlas.ts'
import { countOf } from '../../words-of.ts'
import { entityMark } from '../entity-mark.ts'
import { Marks } from '../marks.ts'
import type { PictureCalls } from '../picture.ts'
import { setAttributes, svg } from '../svg.ts'
import { nextMark } from './next-mark.ts'
import type { mapWords } from './words.ts'
import type { DrawnCountry } from './world.ts'

/** A country that is mentioned, with its shape. */
export interface MentionedCountry {
  readonly entity: AtlasMap['countries'][number]
  readonly shape: DrawnCountry
}

/** Those of which there is a shape, the most mentioned first. */
export function mentionedCountries(map: AtlasMap, shapes: readonly DrawnCountry[]): readonly MentionedCountry[] {
  const byCode = new Map(shapes.map((shape) => [shape.code, shape]))
  return map.countries.flatMap((entity) => {
    const shape = byCode.get(entity.code)
    return shape ? [{ entity, shape }] : []
  })
}

/** How marks of countries are drawn. */
export interface CountryRoom {
  readonly nameOf: (entity: MentionedCountry['entity']) => string
  readonly chosen: ReadonlySet<string>
  readonly highlit: string | undefined
}

/** Countries that are mentioned: their shapes, the stronger the more often, which can be pointed at and pressed as places are. */
export class CountryMarks {
  readonly layer = svg('g', { class: 'seed-mentioned-countries' })
  readonly #say: ReturnType<typeof mapWords>
  readonly #calls: PictureCalls
  readonly #marks: Marks<SVGGElement>
  #of = new Map<SVGGElement, MentionedCountry>()
  #byRef = new Map<string, SVGGElement>()

  constructor(say: ReturnType<typeof mapWords>, calls: PictureCalls) {
    this.#say = say
    this.#calls = calls
    this.#marks = new Marks(this.layer, (from, key, marks) => {
      const places = marks.map((mark) => ({
        mark,
        x: this.#of.get(mark)?.shape.x ?? 0,
        y: this.#of.get(mark)?.shape.y ?? 0,
      }))
      const here = places.find(({ mark }) => mark === from)
      return here && nextMark(here, key, places)?.mark
    })
  }

  draw(countries: readonly MentionedCountry[], { nameOf, chosen, highlit }: CountryRoom): void {
    const most = countries.reduce((highest, { entity }) => Math.max(highest, entity.mentions), 1)
    const of = new Map<SVGGElement, MentionedCountry>()
    const byRef = new Map<string, SVGGElement>()
    for (const country of countries) {
      const { ref, mentions, articles } = country.entity
      const mark = this.#byRef.get(ref) ?? entityMark(ref, this.#calls, svg('path'))
      setAttributes(mark, {
        'aria-label': this.#say('place', nameOf(country.entity), countOf(mentions), countOf(articles)),
        'aria-pressed': String(chosen.has(ref)),
        class: `seed-mark seed-mentioned${ref === highlit ? ' seed-highlit' : ''}`,
      })
      const [shape] = mark.children
      if (shape instanceof SVGElement) {
        setAttributes(shape, { d: country.shape.lines, 'fill-opacity': tintOf(mentions, most) })
      }
      of.set(mark, country)
      byRef.set(ref, mark)
    }
    this.#of = of
    this.#byRef = byRef
    this.#marks.all = [...of.keys()]
  }
}

/** In a few steps, so that they can be told apart. */
const tintOf = (mentions: number, most: number): number => 0.06 + 0.06 * Math.ceil(STEPS * Math.sqrt(mentions / most))

const STEPS = 4
