import type { GeoProjection } from 'd3-geo'
import type { Point } from '../../../registry/country-at.ts'
import { outlines } from '../../../registry/outlines.ts'
import { once } from '../../../text/once.ts'
import { AROUND, around, frameOf, type Part, partAt } from './map-frame.ts'
import { mapLines } from './map-lines.ts'

/** What a map is to show. */
export interface MapSubject {
  /** The country that is filled (ISO 3166-1 alpha-2). */
  readonly country: string | undefined
  /** The place that is marked. */
  readonly point: Point | undefined
  /** Further places, marked smaller where they are in sight. */
  readonly others: readonly Point[]
}

/**
 * A map as SVG: the country among its neighbours, the place, and the others. Drawn offline from the outlines that come with the program. It has no theme of
 * its own, since a picture does not know that of the editor: its colours stand out from light and from dark. Undefined where there is nothing to show.
 */
export function drawMap({ country, point, others }: MapSubject): string | undefined {
  const view = viewOf(country, point)
  if (!view) return undefined
  const { projection, lines } = view
  const own = country === undefined ? undefined : lines.get(country)
  const neighbours = [...lines].flatMap(([code, data]) => (code === country ? [] : [data])).join('')
  const dots = others.flatMap((one) => dot(projection, one, 'o', 6) ?? [])
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}" viewBox="0 0 ${size.width} ${size.height}"><style>${style}</style>` +
    `<clipPath id="f"><rect width="${size.width}" height="${size.height}" rx="12"/></clipPath><g clip-path="url(#f)">` +
    `<rect class="s" width="${size.width}" height="${size.height}"/><path class="n" d="${neighbours}"/>` +
    (own === undefined ? '' : `<path class="c" d="${own}"/>`) +
    dots.join('') +
    ((point && dot(projection, point, 'p', 11)) ?? '') +
    '</g></svg>'
  )
}

/** In pixels. */
const WIDTH = 280
const HEIGHT = 160

/** Lines are drawn in steps of half a pixel: what is finer cannot be seen. */
const size = { width: WIDTH * 2, height: HEIGHT * 2 }

/**
 * Colours of middle lightness: the country and the lines of its neighbours stand out from what lies beside them by about three to one on a ground that is
 * light, dark, white or black, so that themes of high contrast show them too. Tints are for the eye alone.
 */
const style =
  '.s{fill:#5b9bd5;fill-opacity:.14}.n{fill:gray;fill-opacity:.1;stroke:gray;stroke-width:1.5;stroke-linejoin:round}' +
  '.c{fill:#338f4d;stroke:#338f4d;stroke-width:2;stroke-linejoin:round}' +
  '.o{fill:#fff;stroke:#333;stroke-width:2.5}.p{fill:#e03131;stroke:#fff;stroke-width:4}'

/** What is in sight: how the earth is laid on the map, and the lines of countries by their codes. */
interface View {
  readonly projection: GeoProjection
  readonly lines: ReadonlyMap<string, string>
}

/** The country with the point; around the point where there is no country of the map. Far out at sea it widens until it shows more than islets. */
function viewOf(country: string | undefined, point: Point | undefined): View | undefined {
  const outline = country === undefined ? undefined : outlines().get(country)
  const part = outline && partAt(outline, point)
  let view = part ? wholeView(part) : point && look(around(point, AROUND, size))
  if (part && view && point && !placed(view.projection, point)) view = look(frameOf(part, point, size))
  const isBare = (): boolean => view !== undefined && [...view.lines.values()].join('').length < BARE
  for (let wide = AROUND * 2; point && isBare() && wide < WIDEST; wide *= 2) view = look(around(point, wide, size))
  return view
}

/** Most places of a country have the same map, but for the dots. */
const wholeView = once((part: Part): View => look(frameOf(part, undefined, size)))

const look = (projection: GeoProjection): View => ({ projection, lines: mapLines(outlines(), projection, size) })

/** So few characters of lines are islets. */
const BARE = 60

/** In kilometres from the middle to the upper edge. */
const WIDEST = 7000

function dot(projection: GeoProjection, point: Point, name: string, radius: number): string | undefined {
  const place = placed(projection, point)
  return place && `<circle class="${name}" cx="${place.x}" cy="${place.y}" r="${radius}"/>`
}

/** Where a point stands on the map; undefined where it is out of sight. */
function placed(
  projection: GeoProjection,
  { lat, lon }: Point,
): { readonly x: number; readonly y: number } | undefined {
  const [x, y] = (projection([lon, lat]) ?? [-1, -1]).map(Math.round)
  if (x === undefined || y === undefined) return undefined
  const isInSight = x >= EDGE && y >= EDGE && x <= size.width - EDGE && y <= size.height - EDGE
  return isInSight ? { x, y } : undefined
}

/** A dot is to be seen whole, in steps. */
const EDGE = 8
