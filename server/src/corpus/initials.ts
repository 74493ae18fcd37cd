import type { LayeredMap } from './layered-map.ts'

/**
 * The keys of an index that begin like `key` does: with the same type and the same first character of the id.
 * Sorted out when first asked for, and again only for another version of the index.
 */
export function keysLike(index: LayeredMap<string, unknown>, key: string): readonly string[] {
  return (groupsOf.get(index) ?? sort(index)).get(initialOf(key)) ?? []
}

type Groups = ReadonlyMap<string, readonly string[]>

const groupsOf = new WeakMap<LayeredMap<string, unknown>, Groups>()

function sort(index: LayeredMap<string, unknown>): Groups {
  const groups = new Map<string, string[]>()
  for (const key of index.keys()) {
    const group = groups.get(initialOf(key))
    if (group) group.push(key)
    else groups.set(initialOf(key), [key])
  }
  groupsOf.set(index, groups)
  return groups
}

/** `person:m` of `person:mohammed-alloush`, `a` of the article id `astana-17`. */
const initialOf = (key: string): string => key.slice(0, key.indexOf(':') + 2)
