import { HashSlots } from '../../../server/src/corpus/names/hash-slots.ts'
import { NameTable } from '../../../server/src/corpus/names/name-table.ts'
import type { NameTokens } from '../../../server/src/corpus/names/name-tokens.ts'

/** What was sought in tables of names while something ran. */
export interface Searches {
  /** Texts in which names were sought. */
  readonly blocks: number
  /** How often a table was asked whether anything begins as the text does. */
  readonly lookUps: number
}

/** Runs something and counts: unlike times, numbers are the same on every machine. */
export function searchesOf(run: () => void): Searches {
  const { eachAt } = NameTable.prototype
  const { find } = HashSlots.prototype
  const blocks = new Set<NameTokens>()
  let lookUps = 0
  NameTable.prototype.eachAt = function (text, ...others) {
    blocks.add(text)
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
  return { blocks: blocks.size, lookUps }
}
