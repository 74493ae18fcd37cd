/** A round mark that wants a label: its middle and radius, and the size of the label, in pixels. */
export interface LabelWish {
  readonly x: number
  readonly y: number
  readonly radius: number
  readonly width: number
  readonly height: number
  /** It gets its label though it may lie upon others: what is pointed at, or has the focus. */
  readonly isSure?: boolean
  /** Names of others may lie upon its mark. */
  readonly isMinor?: boolean
  /** All of its mark is kept free, not its middle alone: where marks never lie upon each other there is room. */
  readonly isWhole?: boolean
  /** It is no mark but a stretch: its label lies on its middle. */
  readonly isCentred?: boolean
}

/** What labels must not leave, in the units in which the marks are told. */
export interface Frame {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/** Where a label goes: the middle of its box. */
export interface PlacedLabel {
  readonly x: number
  readonly y: number
}

/**
 * Which marks get their label, and where: no label lies upon another one, upon the middle of a mark that is not minor (upon no part of one that is whole),
 * or beyond the frame. The wishes stand in the order of their importance; the first has its choice of place, and what finds none goes without.
 */
export function placeLabels(
  wishes: readonly LabelWish[],
  frame: Frame,
  begin: 'left' | 'right' = 'right',
): readonly (PlacedLabel | undefined)[] {
  const taken = new Boxes()
  for (const wish of wishes) {
    const { x, y, radius, isCentred, isMinor, isWhole } = wish
    if (isCentred || isMinor) continue
    // Of a large mark only the middle is kept free, or nothing near it could be named.
    const kept = isWhole ? radius : Math.min(radius, LARGEST_KEPT)
    taken.add({ left: x - kept, top: y - kept, right: x + kept, bottom: y + kept, of: wish })
  }
  const places: (PlacedLabel | undefined)[] = new Array(wishes.length).fill(undefined)
  const inOrder = wishes.map((_, index) => index).toSorted((a, b) => sure(wishes[b]) - sure(wishes[a]) || a - b)
  for (const index of inOrder) {
    const wish = wishes[index]
    if (!wish) continue
    const boxes = sides(wish, begin).filter((box) => isWithin(box, frame))
    const box = boxes.find((one) => !taken.meets(one, wish)) ?? (wish.isSure ? taken.freest(boxes, wish) : undefined)
    if (!box) continue
    taken.add(box)
    places[index] = { x: (box.left + box.right) / 2, y: (box.top + box.bottom) / 2 }
  }
  return places
}

const sure = (wish: LabelWish | undefined): number => (wish?.isSure ? 1 : 0)

type Box = Frame

/** The boxes beside a mark in the order in which they are liked. */
function sides({ x, y, radius, width, height, isCentred }: LabelWish, begin: 'left' | 'right'): readonly Box[] {
  const near = radius + GAP
  const slant = near * Math.SQRT1_2
  const box = (left: number, top: number): Box => ({ left, top, right: left + width, bottom: top + height })
  if (isCentred) return [box(x - width / 2, y - height / 2)]
  const right = [box(x + near, y - height / 2), box(x + slant, y - slant - height), box(x + slant, y + slant)]
  const left = [
    box(x - near - width, y - height / 2),
    box(x - slant - width, y - slant - height),
    box(x - slant - width, y + slant),
  ]
  const middle = [box(x - width / 2, y - near - height), box(x - width / 2, y + near)]
  const [first, second] = begin === 'right' ? [right, left] : [left, right]
  return [...first.slice(0, 1), ...second.slice(0, 1), ...middle, ...first.slice(1), ...second.slice(1)]
}

const isWithin = (box: Box, frame: Frame): boolean =>
  frame.left <= box.left && box.right <= frame.right && frame.top <= box.top && box.bottom <= frame.bottom

/** Pixels. */
const GAP = 3
const LARGEST_KEPT = 10

/** Boxes in the cells of a grid that they touch, so that a new one is compared with its neighbours alone. */
class Boxes {
  readonly #cells = new Map<string, Taken[]>()

  add(box: Taken): void {
    for (const cell of cellsOf(box)) {
      const there = this.#cells.get(cell)
      if (there) there.push(box)
      else this.#cells.set(cell, [box])
    }
  }

  /** Whether anything lies there but the mark itself. */
  meets(box: Box, wish: LabelWish): boolean {
    return cellsOf(box).some((cell) => this.#cells.get(cell)?.some((one) => one.of !== wish && overlap(one, box)))
  }

  /** The first of those boxes of which the least is taken. */
  freest(boxes: readonly Box[], wish: LabelWish): Box | undefined {
    const covered = boxes.map((box) => {
      const others = new Set(cellsOf(box).flatMap((cell) => this.#cells.get(cell) ?? []))
      return [...others].reduce((sum, one) => sum + (one.of === wish ? 0 : shared(one, box)), 0)
    })
    return boxes[covered.indexOf(Math.min(...covered))]
  }
}

/** What is taken, by a mark or by a label. */
interface Taken extends Box {
  readonly of?: LabelWish
}

const overlap = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom

/** The area that lies in both. */
const shared = (a: Box, b: Box): number =>
  Math.max(0, Math.min(a.right, b.right) - Math.max(a.left, b.left)) *
  Math.max(0, Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top))

function cellsOf({ left, top, right, bottom }: Box): readonly string[] {
  const cells: string[] = []
  for (let column = Math.floor(left / CELL); column <= Math.floor(right / CELL); column++) {
    for (let row = Math.floor(top / CELL); row <= Math.floor(bottom / CELL); row++) cells.push(`${column} ${row}`)
  }
  return cells
}

/** Pixels. */
const CELL = 48
