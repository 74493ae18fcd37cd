import { once } from '../text/once.ts'
import type { Corpus } from './corpus.ts'
import type { RegistryFile } from './document.ts'
import type { NameTable, OwnedTable } from './names/name-table.ts'
import { looseTableOf, nameTableOf } from './names/name-table-builder.ts'
import { headsIn } from './registry/registry-questions.ts'
import type { Segment } from './segment/segment.ts'

/**
 * The names of all entities, to be found in running text: a table for each batch of closed files, made when someone asks and kept with it, and one or two
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
    tables.push({
      table: tableOf(segment),
      loose: () => looseOf(segment),
      owner: (record) =>
        layer.counts(segment.recordFile(record))
          ? { ref: segment.targetText(segment.recordTarget(record)), names: segment.namesOf(record) }
          : undefined,
    })
  }
  return tables
}

const tableOf = once((segment: Segment): NameTable => nameTableOf(namesIn(segment)))

const looseOf = once((segment: Segment): NameTable => looseTableOf(namesIn(segment)))

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
