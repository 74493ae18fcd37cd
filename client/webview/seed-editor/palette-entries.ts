import type { EntityProposal, ProposedType } from '../../../server/src/protocol/registry-edits.ts'
import type { TaggingChoice, TaggingChoices } from '../../../server/src/protocol/tagging-choices.ts'

/** A row of the tagging palette, and the digit that chooses it. */
export type PaletteEntry = { readonly group: PaletteGroup; readonly key?: string } & (
  | { readonly choice: TaggingChoice }
  /** A new entity of that type; its type is asked for where none is told. */
  | { readonly creates: ProposedType | undefined }
)

/** The parts of the palette in their order: what the words are like, who is not identified yet, who is new, who is named in the article anyway. */
export const paletteGroups = ['likelyEntities', 'types', 'newEntity', 'alsoInArticle'] as const

/** One of `paletteGroups`. */
export type PaletteGroup = (typeof paletteGroups)[number]

/** The rows of the palette in their order; the first nine have the keys 1 to 9. A new entity is offered as each type where no other one is likely. */
export function paletteEntries(
  { entities, types }: TaggingChoices,
  proposed?: EntityProposal,
): readonly PaletteEntry[] {
  const likely = entities.filter(({ why }) => why !== 'article')
  const rows: readonly PaletteEntry[] = [
    ...likely.map((choice) => ({ group: 'likelyEntities', choice }) as const),
    ...types.map((choice) => ({ group: 'types', choice }) as const),
    ...newOnes(proposed, likely.length > 0).map((creates) => ({ group: 'newEntity', creates }) as const),
    ...entities.filter(({ why }) => why === 'article').map((choice) => ({ group: 'alsoInArticle', choice }) as const),
  ]
  return rows.map((entry, index) => (index < 9 ? { ...entry, key: String(index + 1) } : entry))
}

function newOnes(proposed: EntityProposal | undefined, isOneLikely: boolean): readonly (ProposedType | undefined)[] {
  if (!proposed) return []
  return isOneLikely ? [undefined] : proposed.types
}

/** The digit 1 to 9 that a key stands for; Arabic and Persian keyboards write their own digits. */
export function digitOf(key: string): string | undefined {
  if (/^[1-9]$/.test(key)) return key
  const [zero] = /^[١-٩]$/.test(key) ? ['٠'] : /^[۱-۹]$/.test(key) ? ['۰'] : []
  return zero === undefined ? undefined : String(key.charCodeAt(0) - zero.charCodeAt(0))
}

/** Where a key of lists leads to from a row, round the ends; undefined for keys that do not move. */
export function rowAfter(key: string, at: number, count: number): number | undefined {
  if (count === 0) return undefined
  switch (key) {
    case 'ArrowDown':
      return (at + 1) % count
    case 'ArrowUp':
      return at <= 0 ? count - 1 : at - 1
    case 'Home':
      return 0
    case 'End':
      return count - 1
    default:
      return undefined
  }
}
