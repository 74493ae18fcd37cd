/** From one day to another, counted from 1970. */
export interface Stretch {
  readonly from: number
  readonly to: number
}

/**
 * A thin bar of time as SVG: one stretch among others, with the years at its ends. Who reads from the right sees time run from there. Its colours stand out
 * from light and from dark.
 */
export function drawTimeBar(own: Stretch, others: readonly Stretch[], fromRight: boolean): string {
  const all = [own, ...others]
  const first = Math.min(...all.map(({ from }) => from))
  const last = Math.max(...all.map(({ to }) => to))
  const length = Math.max(1, last - first)
  const place = (day: number): number => EDGE + ((day - first) / length) * (WIDTH - 2 * EDGE)
  const bar = ({ from, to }: Stretch, name: string, least: number, height: number): string => {
    const width = Math.max(least, place(to) - place(from))
    const start = (place(from) + place(to)) / 2 - width / 2
    const x = fromRight ? WIDTH - start - width : start
    return `<rect class="${name}" x="${short(x)}" y="${AXIS - height / 2}" width="${short(width)}" height="${height}" rx="${short(least / 2)}"/>`
  }
  const ends = fromRight ? [last, first] : [first, last]
  const [left = '', right = ''] = ends.map((day) => String(yearOf(day)))
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}" viewBox="0 0 ${WIDTH} ${HEIGHT}"><style>${style}</style>` +
    `<path class="a" d="M0 ${AXIS}H${WIDTH}"/>${others.map((one) => bar(one, 'o', 4, 8)).join('')}${bar(own, 't', 6, 14)}` +
    `${plate(left, 0)}${left === right ? '' : plate(right, WIDTH - plateWidth(right))}</svg>`
  )
}

/** A year has a ground of its own: no colour of small letters is read well on light and on dark. */
const plate = (year: string, x: number): string =>
  `<rect class="y" x="${x}" y="${HEIGHT - PLATE}" width="${plateWidth(year)}" height="${PLATE}" rx="3"/>` +
  `<text x="${x + plateWidth(year) / 2}" y="${HEIGHT - 3.5}" text-anchor="middle">${year}</text>`

const plateWidth = (year: string): number => year.length * 6 + 8

/** In pixels. */
const WIDTH = 280
const HEIGHT = 33
const PLATE = 13
const AXIS = 9
const EDGE = 4

const style =
  '.a{stroke:gray;stroke-opacity:.8}.o{fill:gray}.t{fill:#d4571a}.y{fill:#666}text{font:10px sans-serif;fill:#fff}'

const yearOf = (day: number | undefined): number => new Date((day ?? 0) * 24 * 60 * 60 * 1000).getUTCFullYear()

const short = (number: number): string => String(Math.round(number * 10) / 10)
