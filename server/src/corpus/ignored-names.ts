import { labelKey } from '../registry/label-names.ts'
import type { Settings } from '../schema/settings.ts'
import { once } from '../text/once.ts'
import type { Corpus } from './corpus.ts'

/** Whether the corpus takes words for no mention of an entity (`type:id`), whoever else they name (`ignore-names`, docs/format.md §8). */
export function isIgnoredName(words: string, ref: string, corpus: Corpus): boolean {
  const ignored = ignoredNames(corpus.settings)
  const refs = ignored.size === 0 ? undefined : ignored.get(labelKey(words))
  if (!refs) return false
  if (refs.has(ANYBODY) || refs.has(ref)) return true
  // The entity may have had another id when the settings were written.
  for (const one of refs) if (one !== ANYBODY && corpus.resolve(one)?.ref === ref) return true
  return false
}

/** For whom each name is ignored, by its key: every place of a name in a text asks. */
const ignoredNames = once(({ ignoreNames }: Settings): ReadonlyMap<string, ReadonlySet<string | undefined>> => {
  const known = new Map<string, Set<string | undefined>>()
  for (const { text, ref } of ignoreNames) {
    const key = labelKey(text)
    known.set(key, (known.get(key) ?? new Set()).add(ref))
  }
  return known
})

/** In the place of a ref. */
const ANYBODY = undefined
