import { isMention, placeKinds as kinds, type Place } from '../facts.ts'
import { shared } from './columns.ts'
import { GrowingNumbers } from './growing.ts'
import { type SegmentParts, WIDE } from './segment-parts.ts'

/** Numbers of a place: target, kind, line, character, end line, end character. */
export const PLACE = 6

/** The places of a segment, as narrow as their numbers allow: there are millions. */
export function packPlaces(
  rows: Uint32Array,
): Pick<
  SegmentParts,
  'placeTargets' | 'placeKinds' | 'placeLines' | 'placeCharacters' | 'placeHeights' | 'placeEndsAt' | 'wide'
> {
  const count = rows.length / PLACE
  const placeTargets = shared(Uint32Array, count)
  const placeKinds = shared(Uint8Array, count)
  const placeLines = shared(Uint16Array, count)
  const placeCharacters = shared(Uint16Array, count)
  const placeHeights = shared(Uint8Array, count)
  const placeEndsAt = shared(Uint16Array, count)
  const wide = new GrowingNumbers()
  for (let place = 0; place < count; place++) {
    const row = place * PLACE
    const line = rows[row + 2] ?? 0
    const character = rows[row + 3] ?? 0
    const height = (rows[row + 4] ?? 0) - line
    const endCharacter = rows[row + 5] ?? 0
    placeTargets[place] = rows[row] ?? 0
    placeKinds[place] = rows[row + 1] ?? 0
    if (line <= 0xffff && character <= 0xffff && height <= 0xff && endCharacter <= 0xffff) {
      placeLines[place] = line
      placeCharacters[place] = character
      placeHeights[place] = height
      placeEndsAt[place] = endCharacter
    } else {
      // The number of the wide range, in two halves.
      const number = wide.length / 4
      placeKinds[place] = (rows[row + 1] ?? 0) | WIDE
      placeLines[place] = number & 0xffff
      placeCharacters[place] = number >>> 16
      for (let at = 2; at < PLACE; at++) wide.push(rows[row + at] ?? 0)
    }
  }
  return { placeTargets, placeKinds, placeLines, placeCharacters, placeHeights, placeEndsAt, wide: wide.done() }
}

/** A place as it is kept. */
export function placeAt(parts: SegmentParts, place: number): Omit<Place, 'target'> {
  const number = parts.placeKinds[place] ?? 0
  const kind = kinds[number & ~WIDE] ?? 'value'
  const line = parts.placeLines[place] ?? 0
  const character = parts.placeCharacters[place] ?? 0
  if (number < WIDE) {
    const endLine = line + (parts.placeHeights[place] ?? 0)
    return { kind, line, character, endLine, endCharacter: parts.placeEndsAt[place] ?? 0 }
  }
  const [first = 0, from = 0, last = 0, to = 0] = parts.wide.subarray((line + character * 0x10000) * 4)
  return { kind, line: first, character: from, endLine: last, endCharacter: to }
}

const mentions = kinds.map((kind) => isMention({ kind }))

/** Whether a place whose kind has this number is a mention. */
export const isMentionNumber = (number: number): boolean => mentions[number & ~WIDE] ?? false

/** Whether the number of a place's kind is that of a declaration. */
export const isDeclarationNumber = (number: number): boolean => (number & ~WIDE) === DECLARATION

const DECLARATION = kinds.indexOf('declaration')

/** The targets (numbers) of the places of a run that are no declarations. */
export function usedBetween({ placeTargets, placeKinds }: SegmentParts, start: number, end: number): Set<number> {
  const used = new Set<number>()
  for (let place = start; place < end; place++) {
    if (!isDeclarationNumber(placeKinds[place] ?? 0)) used.add(placeTargets[place] ?? 0)
  }
  return used
}
