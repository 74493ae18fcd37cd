import { readFileSync } from 'node:fs'
import { dirname, join, sep } from 'node:path'
import ignore, { type Ignore } from 'ignore'
import { statsOf } from './file-stats.ts'

/** The rules of one `.gitignore`, which count from its folder down. */
export interface IgnoreRules {
  readonly folder: string
  readonly rules: Ignore
}

/** The rules that hold in a folder: those of its own `.gitignore` and of all above it, up to the root of the repository. */
export function ignoreRulesOf(folder: string): readonly IgnoreRules[] {
  const folders: string[] = []
  for (let one = folder; ; one = dirname(one)) {
    folders.unshift(one)
    if (statsOf(join(one, '.git')) || dirname(one) === one) break
  }
  // Outside a repository only the folder's own rules count.
  const counted = statsOf(join(folders[0] ?? folder, '.git')) ? folders : [folder]
  const all = counted.flatMap(ownRules)
  // Whoever opens an ignored folder wants what is in it.
  return isIgnored(folder, true, all) ? ownRules(folder) : all
}

/** The rules of a folder's own `.gitignore`; none where it has none. */
export function ownRules(folder: string): readonly IgnoreRules[] {
  try {
    return [{ folder, rules: ignore().add(readFileSync(join(folder, GIT_IGNORE), 'utf8')) }]
  } catch {
    return []
  }
}

/** The name of the files that hold such rules. */
export const GIT_IGNORE = '.gitignore'

/** As Git decides: of all the rules that speak of a path, those of the nearest folder have the last word. */
export function isIgnored(path: string, isFolder: boolean, all: readonly IgnoreRules[]): boolean {
  let ignored = false
  for (const { folder, rules } of all) {
    const start = folder.endsWith(sep) ? folder : folder + sep
    if (!path.startsWith(start) || path.length === start.length) continue
    const below = path.slice(start.length).split(sep).join('/')
    const verdict = rules.test(isFolder ? `${below}/` : below)
    if (verdict.ignored) ignored = true
    else if (verdict.unignored) ignored = false
  }
  return ignored
}

/** Folders that are never looked into, whatever Git says (docs/format.md §1). */
export const isSkipped = (name: string): boolean => name.startsWith('.') || name === 'node_modules'
