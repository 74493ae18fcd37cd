import { Segment } from '../corpus/segment/segment.ts'
import { indexesOf, type SegmentIndexes } from '../corpus/segment/segment-indexes.ts'
import type { SegmentParts } from '../corpus/segment/segment-parts.ts'
import { readNames, type SegmentNamesParts, sortedNames, takeNames } from '../corpus/segment-names.ts'

/** A segment as it travels between threads, which share its columns. */
export interface PackedSegment {
  readonly root: string
  readonly parts: SegmentParts
  readonly indexes: SegmentIndexes
  /** Where they are not sorted yet, whoever asks for a name sorts them. */
  readonly names: SegmentNamesParts | undefined
}

/** Reckons all but the names. */
export const packed = (root: string, parts: SegmentParts): PackedSegment => ({
  root,
  parts,
  indexes: indexesOf(parts),
  names: undefined,
})

/** A segment as it is, with its names if they are sorted. */
export const packedAgain = (segment: Segment): PackedSegment => ({
  root: segment.root,
  parts: segment.parts,
  indexes: segment.indexes,
  names: sortedNames(segment),
})

/** The same with its names. */
export const withNames = (segment: PackedSegment): PackedSegment => ({
  ...segment,
  names: readNames(unpacked(segment)),
})

/** The segment itself. */
export function unpacked({ root, parts, indexes, names }: PackedSegment): Segment {
  const segment = new Segment(root, parts, indexes)
  if (names) takeNames(segment, names)
  return segment
}
