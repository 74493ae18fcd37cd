import type { RegistryPiece } from './registry-pieces.ts'

/** A file that was cut, with where each piece begins. */
export interface RegistryCut {
  readonly pieces: readonly RegistryPiece[]
  readonly starts: Uint32Array
}

/** The number of the piece that an offset stands in; of one between two pieces the later. */
export function pieceAt(starts: Uint32Array, offset: number): number {
  let low = 0
  let high = starts.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((starts[middle] ?? 0) <= offset) low = middle
    else high = middle - 1
  }
  return low
}

/** Some in the place of others. Few are put in by one copy, a third of what two halves and a whole cost; the engine takes no very many as arguments. */
export const spliced = (
  pieces: readonly RegistryPiece[],
  first: number,
  rest: number,
  made: readonly RegistryPiece[],
) =>
  made.length <= 1000
    ? pieces.toSpliced(first, rest - first, ...made)
    : pieces.slice(0, first).concat(made, pieces.slice(rest))

/** Pieces that stand one behind the other. */
export function placed(pieces: readonly RegistryPiece[]): RegistryCut {
  const starts = new Uint32Array(pieces.length)
  place(pieces, starts, 0, 0)
  return { pieces, starts }
}

/** Writes where pieces begin that stand one behind the other. */
function place(pieces: readonly RegistryPiece[], starts: Uint32Array, first: number, from: number): void {
  let at = from
  for (let index = 0; index < pieces.length; index++) {
    starts[first + index] = at
    at += pieces[index]?.length ?? 0
  }
}

/** Where pieces begin of which some have been replaced; those behind have moved. */
export function startsAfter(
  before: Uint32Array,
  first: number,
  rest: number,
  made: readonly RegistryPiece[],
  by: number,
): Uint32Array {
  const starts = new Uint32Array(before.length - (rest - first) + made.length)
  starts.set(before.subarray(0, first))
  place(made, starts, first, before[first] ?? 0)
  const behind = first + made.length - rest
  for (let at = rest; at < before.length; at++) starts[behind + at] = (before[at] ?? 0) + by
  return starts
}
