import type { Corpus } from './corpus.ts'

/** The ids (`type:id`) that were merged into an entity, over all steps: their mentions are mentions of it (docs/format.md §6). */
export function mergedInto(corpus: Corpus, ref: string): readonly string[] {
  const merged = new Set<string>()
  const open = [ref]
  for (let target = open.pop(); target !== undefined; target = open.pop()) {
    for (const from of corpus.redirectsTo(target)) {
      if (from === ref || merged.has(from)) continue
      merged.add(from)
      open.push(from)
    }
  }
  return [...merged]
}
