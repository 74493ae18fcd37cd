import type { RegistryPiece } from '../../syntax/registry-pieces.ts'

/** What the pieces of a registry file came to be by edits: those that are not there any more, and those that are new, in text order. */
export interface PieceChanges {
  readonly gone: readonly RegistryPiece[]
  readonly come: readonly RegistryPiece[]
  /** The number of the first piece that is not the same. */
  readonly from: number
}

type Pieces = readonly RegistryPiece[]

/** Two versions begin and end with the same pieces: what lies between has changed. */
export function changesBetween(before: Pieces, after: Pieces): PieceChanges {
  const from = firstElse(before, after, 0)
  const most = Math.min(before.length, after.length)
  let end = 0
  while (end < most - from && before[before.length - 1 - end] === after[after.length - 1 - end]) end++
  const gone = new Set(before.slice(from, before.length - end))
  const come = after.slice(from, after.length - end).filter((piece) => !gone.delete(piece))
  return { gone: [...gone], come, from }
}

/**
 * The same where the second version came of the first by one edit, and all pieces before this number are the same: what stands behind the first one
 * that is there again is not looked at.
 */
export function changesByEdit(before: Pieces, after: Pieces, untouched: number): PieceChanges {
  const from = firstElse(before, after, untouched)
  const by = after.length - before.length
  let end = Math.max(from, from - by)
  while (end < before.length && before[end] !== after[end + by]) end++
  return { gone: before.slice(from, end), come: after.slice(from, end + by), from }
}

/** The numbers of the frames when pieces have gone and come by one edit. */
export function framesAfter(frames: readonly number[], { gone, come, from }: PieceChanges): readonly number[] {
  const behind = from + gone.length
  const by = come.length - gone.length
  return [
    ...frames.filter((number) => number < from),
    ...come.flatMap(({ kind }, at) => (kind === 'frame' ? from + at : [])),
    ...frames.filter((number) => number >= behind).map((number) => number + by),
  ]
}

/** The numbers of the pieces that are no records. */
export function framesOf(pieces: Pieces): readonly number[] {
  const frames: number[] = []
  for (let number = 0; number < pieces.length; number++) if (pieces[number]?.kind === 'frame') frames.push(number)
  return frames
}

function firstElse(before: Pieces, after: Pieces, start: number): number {
  const most = Math.min(before.length, after.length)
  let at = start
  while (at < most && before[at] === after[at]) at++
  return at
}
