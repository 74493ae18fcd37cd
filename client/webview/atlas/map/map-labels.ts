import { direction } from '../../../../server/src/language/direction.ts'
import type { AtlasNames } from '../../messages/atlas.ts'
import { type LabelWish, placeLabels } from '../labels.ts'
import type { Size } from '../picture-frame.ts'
import { svg } from '../svg.ts'
import type { MentionedCountry } from './country-marks.ts'
import type { PlaceMark } from './place-marks.ts'
import type { DrawnCountry, WorldView } from './world.ts'

/** What is named on a map. */
export interface Named {
  readonly marks: readonly PlaceMark[]
  readonly countries: readonly DrawnCountry[]
  /** Those of them that are mentioned, the most mentioned first. */
  readonly mentioned: readonly MentionedCountry[]
  /** Places that are named whatever lies there: what has the focus, is pointed at, or is chosen. */
  readonly sure: ReadonlySet<string>
  readonly names: AtlasNames
}

/** How wide names are, in pixels. */
export interface Widths {
  readonly place: (name: string) => number
  readonly country: (name: string) => number
}

/** The names on a map: of places first, by their mentions, then of countries where there is room in them. None lies upon another. */
export function mapNames(
  { marks, countries, mentioned, sure, names }: Named,
  { x, y, k }: WorldView,
  { width, height }: Size,
  widths: Widths,
): readonly SVGTextElement[] {
  const nameOf = (one: { readonly name: string; readonly nameInEnglish: string }): string =>
    names === 'english' ? one.nameInEnglish : one.name
  const places = marks.slice(0, MOST_NAMED)
  const wishes: (LabelWish & { readonly name: string; readonly ref?: string })[] = places.map((mark, at) => {
    const name = nameOf(mark.place)
    return {
      x: mark.x,
      y: mark.y,
      radius: mark.radius,
      width: widths.place(name),
      height: PLACE_HEIGHT,
      name,
      ref: mark.place.ref,
      ...(sure.has(mark.place.ref) ? { isSure: true } : {}),
      ...(at >= MOST_KEPT ? { isMinor: true } : {}),
    }
  })
  const isInPicture = (at: { readonly x: number; readonly y: number }): boolean =>
    at.x >= 0 && at.x <= width && at.y >= 0 && at.y <= height
  const inPicture = ({ x: across, y: down }: DrawnCountry) => ({ x: x + k * across, y: y + k * down })
  for (const { entity, shape } of mentioned) {
    const name = nameOf(entity)
    const middle = inPicture(shape)
    const room = widths.place(name)
    // It may reach somewhat beyond a small country: it is asked for.
    const isWide = shape.width * k * 2 >= room
    const isSure = sure.has(entity.ref)
    if (!isInPicture(middle) || !(isWide || isSure)) continue
    const wish = { ...middle, radius: 0, width: room, height: PLACE_HEIGHT, isCentred: true, name, ref: entity.ref }
    wishes.push(isSure ? { ...wish, isSure } : wish)
  }
  const isMentioned = new Set(mentioned.map(({ shape }) => shape.code))
  for (const country of countries) {
    const name = nameOf(country)
    const room = widths.country(name)
    if (isMentioned.has(country.code) || country.width * k < room || country.height * k < COUNTRY_HEIGHT) continue
    const middle = inPicture(country)
    if (!isInPicture(middle)) continue
    wishes.push({ ...middle, radius: 0, width: room, height: COUNTRY_HEIGHT, isCentred: true, name })
  }
  const frame = { left: 2, top: 2, right: width - 2, bottom: height - 2 }
  const begin = names === 'english' ? 'right' : 'left'
  return placeLabels(wishes, frame, begin).flatMap((place, at) => {
    const wish = wishes[at]
    if (!place || !wish) return []
    return svg(
      'text',
      {
        class: wish.ref === undefined ? 'seed-country-name' : 'seed-mark-name',
        x: Math.round(place.x * 10) / 10,
        y: Math.round(place.y * 10) / 10,
        dy: '0.35em',
        direction: direction(wish.name) ?? 'ltr',
        ...(wish.ref === undefined ? { 'data-plain': '' } : { 'data-ref': wish.ref }),
      },
      wish.name,
    )
  })
}

/** Pixels: the lines of the two sizes of letters. */
const PLACE_HEIGHT = 16
const COUNTRY_HEIGHT = 15

/** Names may lie upon the marks of places that are less mentioned, or in a crowd the greatest would have none. */
const MOST_KEPT = 24

/** More cannot be read at once. */
const MOST_NAMED = 150
