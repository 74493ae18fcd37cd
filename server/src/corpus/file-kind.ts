import picomatch from 'picomatch'
import type { Settings } from '../schema/settings.ts'
import { isWithin, pathBelow } from '../text/uri.ts'
import type { Document } from './document.ts'
import { SEED_SUFFIX } from './read-article.ts'

/** The name of the file that makes a folder a corpus. */
export const SETTINGS_FILE = 'seedbed.yaml'

/** What a file is to the corpus at `root`; undefined for files that are nothing to it. `articles` in the settings can only narrow the seed files. */
export function fileKind(root: string, settings: Settings, uri: string): Document['kind'] | undefined {
  if (!isWithin(root, uri)) return undefined
  // Most paths have nothing to decode, and there are many.
  const path = uri.includes('%') ? pathBelow(root, uri) : uri.slice(root.replace(/\/$/, '').length + 1)
  if (path === SETTINGS_FILE) return 'settings'
  if (path.endsWith(SEED_SUFFIX)) return fitsGlobs(settings.articles, path) ? 'article' : undefined
  return /\.ya?ml$/.test(path) && fitsGlobs(settings.entities, path) ? 'registry' : undefined
}

/** The corpus that a file belongs to: the nearest folder of those above it (docs/format.md §1). */
export function nearestRoot(roots: Iterable<string>, uri: string): string | undefined {
  let nearest: string | undefined
  for (const root of roots) {
    if (isWithin(root, uri) && root.length > (nearest?.length ?? -1)) nearest = root
  }
  return nearest
}

/** Whether one of the patterns fits a path below the corpus's folder. They are read once for all files: ask with the same list. */
export function fitsGlobs(patterns: readonly string[], path: string): boolean {
  const before = known.get(patterns)
  if (before) return before(path)
  const sound = patterns.map((pattern) => pattern.replace(/^\.?\//, '')).filter(isSound)
  const fits = sound.length === 0 ? () => false : picomatch(sound, { noextglob: true, dot: false })
  known.set(patterns, fits)
  return fits(path)
}

/** Patterns come from the corpus: no long ones, and no empty ones; nor, above, nested groups, from which slow regular expressions are made. */
const isSound = (pattern: string): boolean => pattern !== '' && pattern.length <= 200

const known = new WeakMap<readonly string[], (path: string) => boolean>()
