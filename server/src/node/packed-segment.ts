import { madeTables, readTables, type SegmentTablesParts, takeTables } from '../corpus/name-tables.ts'
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
  /** The same for its names in running text. */
  readonly tables: SegmentTablesParts | undefined
}

/** Reckons all but what is known of the names. */
export const packed = (root: string, parts: SegmentParts): PackedSegment => ({
  root,
  parts,
  indexes: indexesOf(parts),
  names: undefined,
  tables: undefined,
})

/** A segment as it is, with what is known of its names. */
export const packedAgain = (segment: Segment): PackedSegment => ({
  root: segment.root,
  parts: segment.parts,
  indexes: segment.indexes,
  names: sortedNames(segment),
  tables: madeTables(segment),
})

/** The same with its names. */
export function withNames(packed: PackedSegment): PackedSegment {
  const segment = unpacked(packed)
  return { ...packed, names: readNames(segment), tables: readTables(segment) }
}

/** The segment itself. */
export function unpacked({ root, parts, indexes, names, tables }: PackedSegment): Segment {
  const segment = new Segment(root, parts, indexes)
  if (names) takeNames(segment, names)
  if (tables) takeTables(segment, tables)
  return segment
}
