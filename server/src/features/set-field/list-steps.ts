/** One step from a list to another: `at` counts in the list as the steps before it have left it. */
export type ListStep =
  | { readonly kind: 'insert'; readonly at: number; readonly text: string }
  | { readonly kind: 'remove'; readonly at: number }

/** The fewest steps from one list of texts to another: items that both have in the same order stay. New items come first, then old ones go, the last first. */
export function listSteps(before: readonly string[], after: readonly string[]): readonly ListStep[] {
  const common = commonLengths(before, after)
  const inserted: ListStep[] = []
  const removed: ListStep[] = []
  let from = 0
  let to = 0
  for (let at = 0; from < before.length || to < after.length; at++) {
    const text = after[to]
    if (from < before.length && before[from] === text) {
      from++
      to++
    } else if (text !== undefined && (common[from]?.[to + 1] ?? 0) >= (common[from + 1]?.[to] ?? 0)) {
      inserted.push({ kind: 'insert', at, text })
      to++
    } else {
      removed.push({ kind: 'remove', at })
      from++
    }
  }
  return [...inserted, ...removed.reverse()]
}

/** How many items the ends of both lists have in common, from each place on. */
function commonLengths(before: readonly string[], after: readonly string[]): readonly (readonly number[])[] {
  const rows: number[][] = Array.from({ length: before.length + 1 }, () => Array(after.length + 1).fill(0))
  for (let from = before.length - 1; from >= 0; from--) {
    const row = rows[from] ?? []
    const next = rows[from + 1] ?? []
    for (let to = after.length - 1; to >= 0; to--) {
      row[to] = before[from] === after[to] ? (next[to + 1] ?? 0) + 1 : Math.max(next[to] ?? 0, row[to + 1] ?? 0)
    }
  }
  return rows
}
