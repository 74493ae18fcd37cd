import type { Corpus } from '../corpus/corpus.ts'
import type { OwnedTable } from '../corpus/names/name-table.ts'
import { nameTokens } from '../corpus/names/name-tokens.ts'
import { sameKey } from '../language/fold.ts'
import { numbersInFigures } from '../language/ordinals.ts'
import type { Entity, Name } from '../registry/entity.ts'

/**
 * The event of another number in the series of one (docs/format.md §6, `part-of` and `number`), where words call it as the registry calls that one: الجولة الثالثة
 * where it knows أستانا 3, and of أستانا 17 that it is الجولة السابعة عشرة.
 */
export function ofOtherNumber(
  one: Entity,
  { text }: Name,
  label: string,
  corpus: Corpus,
  tables: readonly OwnedTable[],
): Entity | undefined {
  const number = numberedName(label)?.number
  if (one.partOf === undefined || one.number !== numberedName(text)?.number || number === one.number) return undefined
  for (const { text: other } of one.names) {
    const head = numberedName(other)?.head
    if (head === undefined) continue
    const found = named(`${head} ${number}`, corpus, tables, ({ partOf, number: its }) => {
      return partOf === one.partOf && its === number
    })
    if (found) return found
  }
  return undefined
}

/** A name that ends with a number, and what stands before that. */
function numberedName(text: string): { readonly head: string; readonly number: number } | undefined {
  const found = /^(.*) (\d+)$/u.exec(numbersInFigures(sameKey(text)))
  return found?.[1] === undefined ? undefined : { head: found[1], number: Number(found[2]) }
}

function named(
  text: string,
  corpus: Corpus,
  tables: readonly OwnedTable[],
  isMeant: (entity: Entity) => boolean,
): Entity | undefined {
  const tokens = nameTokens(text)
  let found: Entity | undefined
  for (const { table, owner } of tables) {
    table.eachAt(tokens, 0, 0, '', (names, last, isOther) => {
      if (found || isOther || last !== tokens.count - 1) return
      for (const name of table.namesAt(names)) {
        const record = owner(table.ownerOf(name))
        const entity = record && corpus.resolve(record.ref)
        if (!entity || !isMeant(entity)) continue
        found = entity
        return
      }
    })
  }
  return found
}
