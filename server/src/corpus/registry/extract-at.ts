import type { CutRegistry } from './cut-registry.ts'

/** A text that stands for a file, and where it begins there as far as the piece at the caret goes: what is added to its offsets. */
export interface Extract {
  readonly text: string
  readonly start: number
}

/**
 * The piece at an offset with its neighbours, since a line under way may belong to either, among all that is no record: the keys of the types. What
 * the lines around the caret say is said there as in the whole file, at the cost of a few records.
 */
export function extractAt(cut: CutRegistry, offset: number): Extract {
  const number = cut.numberAt(offset)
  const from = Math.max(0, number - 1)
  const to = Math.min(cut.pieces.length - 1, number + 1)
  const { characters } = cut.source
  const textOf = (first: number, last: number): string =>
    characters.slice(cut.spanOf(first).start, cut.spanOf(last).end)
  const frames = (numbers: readonly number[]): string => numbers.map((frame) => textOf(frame, frame)).join('')
  const above = frames(cut.frames.filter((frame) => frame < from))
  const below = frames(cut.frames.filter((frame) => frame > to))
  return { text: above + textOf(from, to) + below, start: cut.spanOf(from).start - above.length }
}
