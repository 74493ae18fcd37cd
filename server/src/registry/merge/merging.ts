import type { MapShape } from '../../schema/shape.ts'
import type { YamlEntry, YamlValue } from '../../syntax/yaml.ts'
import { trimmedEnd } from '../../text/trimmed-end.ts'
import type { OpenRecord, RecordChange } from '../edit/record-alone.ts'
import { putEntry } from './map-changes.ts'
import type { Period } from './said-name.ts'

/** Two records of which one becomes a part of the other. */
export interface TwoRecords {
  /** The record that goes. */
  readonly from: OpenRecord
  /** The record that stays, without what led from it to the other. */
  readonly into: OpenRecord
  /** What records of this type may hold. */
  readonly shape: MapShape
  /** Both entities as `type:id`: neither becomes a reference of the merged record. */
  readonly own: ReadonlySet<string>
  /** The language of names that say none. */
  readonly lang: string | undefined
  /** Whether two periods surely have days in common. */
  readonly meet: (a: Period, b: Period) => boolean
}

/** Something that both records say, and say otherwise. */
export interface MergeConflict {
  /** The key, of a part of a value `key.part`; of a name `aliases: NAME`; the second of one key has ` (2)` behind it. */
  readonly key: string
  /** What the record that goes says, and the one that stays, as it is written. */
  readonly from: string
  readonly into: string
  /** What makes the one that stays say what the other said. */
  readonly take: RecordChange
}

/** What a merge comes to: what is done, and what has to be asked, of which nothing is done by itself. */
export interface Merging {
  readonly changes: readonly RecordChange[]
  readonly conflicts: readonly MergeConflict[]
}

/** Nothing to be done. */
export const nothing: Merging = { changes: [], conflicts: [] }

/** Several parts of a merge, one after the other. */
export const together = (parts: readonly Merging[]): Merging => ({
  changes: parts.flatMap(({ changes }) => changes),
  conflicts: parts.flatMap(({ conflicts }) => conflicts),
})

/** One change, and nothing to ask. */
export const doing = (change: RecordChange): Merging => ({ changes: [change], conflicts: [] })

/** One thing to ask. */
export const asking = (conflict: MergeConflict): Merging => ({ changes: [], conflicts: [conflict] })

/** The keys of a record in the order in which readers look for them. */
export const orderOf = ({ shape }: Pick<TwoRecords, 'shape'>): readonly string[] => shape.fields.map(({ key }) => key)

/** The change that gives the record that stays an entry of the one that goes. */
export const takeEntry = (records: TwoRecords, entry: YamlEntry): RecordChange =>
  putEntry({ text: records.from.text, map: records.from.map, entry }, orderOf(records))

/** A value as it is written, short enough to be shown beside another. */
export function shownValue(text: string, { span }: YamlValue): string {
  const written = text.slice(span.start, trimmedEnd(text, span)).replace(/\s+/gu, ' ')
  return written.length > MOST_SHOWN ? `${written.slice(0, MOST_SHOWN).replace(/[\ud800-\udbff]$/, '')}…` : written
}

/** In code units. */
const MOST_SHOWN = 120
