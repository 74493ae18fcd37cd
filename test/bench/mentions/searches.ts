import { HashSlots } from '../../../server/src/corpus/names/hash-slots.ts'
import { NameTable } from '../../../server/src/corpus/names/name-table.ts'
import type { NameTokens } from '../../../server/src/corpus/names/name-tokens.ts'

/** What was sought in tables of names while something ran. */
export interface Searches {
  /** Texts in which names were sought, those of the table that was asked about most: there are others for names that are spelt otherwise. */
  readonly blocks: number
  /** How often a table was asked whether anything begins as the text does. */
  readonly lookUps: number
}

/** Runs something and counts: unlike times, numbers are the same on every machine. */
export function searchesOf(run: () => void): Searches {
  const { eachAt } = NameTable.prototype
  const { find } = HashSlots.prototype
  const blocks = new Map<NameTable, Set<NameTokens>>()
  let lookUps = 0
  NameTable.prototype.eachAt = function (text, ...others) {
    blocks.set(this, (blocks.get(this) ?? new Set()).add(text))
    eachAt.call(this, text, ...others)
  }
  HashSlots.prototype.find = function (hash) {
    lookUps++
    return find.call(this, hash)
  }
  try {
    run()
  } finally {
    NameTable.prototype.eachAt = eachAt
    HashSlots.prototype.find = find
  }
  return { blocks: Math.max(0, ...[...blocks.values()].map(({ size }) => size)), lookUps }
}
