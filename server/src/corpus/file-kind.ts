import picomatch from 'picomatch'
import type { Settings } from '../schema/settings.ts'
import { fileName, isWithin, pathBelow } from '../text/uri.ts'
import type { Document } from './document.ts'
import { SEED_SUFFIX } from './read-article.ts'

/** The name of the file that makes a folder a corpus. */
export const SETTINGS_FILE = 'seedbed.yaml'

/** What a file is to the corpus at `root`; undefined for files that are nothing to it. `articles` in the settings can only narrow the seed files. */
export function fileKind(root: string, settings: Settings, uri: string): Document['kind'] | undefined {
  if (!isWithin(root, uri)) return undefined
  const path = pathBelow(root, uri)
  if (path === SETTINGS_FILE) return 'settings'
  if (fileName(uri).endsWith(SEED_SUFFIX)) return matches(settings.articles, path) ? 'article' : undefined
  return /\.ya?ml$/.test(path) && matches(settings.entities, path) ? 'registry' : undefined
}

/** The corpus that a file belongs to: the nearest folder of those above it (docs/format.md §1). */
export function nearestRoot(roots: Iterable<string>, uri: string): string | undefined {
  let nearest: string | undefined
  for (const root of roots) {
    if (isWithin(root, uri) && root.length > (nearest?.length ?? -1)) nearest = root
  }
  return nearest
}

/** Patterns come from the corpus: no nested groups, from which slow regular expressions are made, no long ones, and no empty ones. */
const matches = (patterns: readonly string[], path: string): boolean =>
  patterns
    .map((pattern) => pattern.replace(/^\.?\//, ''))
    .some(
      (pattern) =>
        pattern !== '' && pattern.length <= 200 && picomatch.isMatch(path, pattern, { noextglob: true, dot: false }),
    )
