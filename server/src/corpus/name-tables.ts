import { once } from '../text/once.ts'
import type { Corpus } from './corpus.ts'
import type { RegistryFile } from './document.ts'
import { NameTable, type NameTableParts, type OwnedTable } from './names/name-table.ts'
import { looseTableOf, nameTableOf } from './names/name-table-builder.ts'
import { headsIn } from './registry/registry-questions.ts'
import type { Segment } from './segment/segment.ts'

/**
 * The names of all entities, to be found in running text: tables for each batch of closed files, kept with it, and one or two
 * for each open file of the registry. A table says the same for ever; what has changed since is a small one on top.
 */
export function nameTables(corpus: Corpus): readonly OwnedTable[] {
  const tables: OwnedTable[] = []
  for (const document of corpus.whole.values()) {
    if (document.kind === 'registry') tables.push(...tablesOf(document))
  }
  for (const layer of corpus.layers) {
    const { segment } = layer
    if (segment.recordCount === 0) continue
    const { table, loose } = tablesOfSegment(segment)
    tables.push({
      table,
      loose: () => loose,
      owner: (record) =>
        layer.counts(segment.recordFile(record))
          ? { ref: segment.targetText(segment.recordTarget(record)), names: segment.namesOf(record) }
          : undefined,
    })
  }
  return tables
}

/** The names of a segment's records as they are found, and as they are found when they are spelt otherwise. */
interface SegmentTables {
  readonly table: NameTable
  readonly loose: NameTable
}

/** The columns of `SegmentTables`. */
export interface SegmentTablesParts {
  readonly table: NameTableParts
  readonly loose: NameTableParts
}

/** Makes the tables of a segment: work for a worker where there are many names. */
export const readTables = (segment: Segment): SegmentTablesParts => ({
  table: nameTableOf(namesIn(segment)).parts,
  loose: looseTableOf(namesIn(segment)).parts,
})

const known = new WeakMap<Segment, SegmentTables>()

/** Takes the tables of a segment that were made elsewhere. */
export const takeTables = (segment: Segment, { table, loose }: SegmentTablesParts): void => {
  known.set(segment, { table: new NameTable(table), loose: new NameTable(loose) })
}

/** The tables of a segment, if they are made already. */
export function madeTables(segment: Segment): SegmentTablesParts | undefined {
  const tables = known.get(segment)
  return tables && { table: tables.table.parts, loose: tables.loose.parts }
}

/** The tables of a segment, made when first asked for. */
function tablesOfSegment(segment: Segment): SegmentTables {
  const before = known.get(segment)
  if (before) return before
  takeTables(segment, readTables(segment))
  return tablesOfSegment(segment)
}

function* namesIn(segment: Segment): Generator<readonly string[]> {
  for (let record = 0; record < segment.recordCount; record++) yield segment.namesOf(record)
}

const tablesOf = (file: RegistryFile): readonly OwnedTable[] => file.cut?.index.tables ?? [tableOfWhole(file)]

const tableOfWhole = once((file: RegistryFile): OwnedTable => {
  const records = [...headsIn(file)]
  const names = records.map((record) => record.names)
  return { table: nameTableOf(names), loose: () => looseOfNames(names), owner: (number) => records[number] }
})

const looseOfNames = once((names: readonly (readonly string[])[]): NameTable => looseTableOf(names))
