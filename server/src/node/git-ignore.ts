import { readFile, stat } from 'node:fs/promises'
import { dirname, join, relative, sep } from 'node:path'
import ignore, { type Ignore } from 'ignore'

/** The rules of one `.gitignore`, which count from its folder down. */
export interface IgnoreRules {
  readonly folder: string
  readonly rules: Ignore
}

/** The rules that hold in a folder: those of its own `.gitignore` and of all above it, up to the root of the repository. */
export async function ignoreRulesOf(folder: string): Promise<readonly IgnoreRules[]> {
  const folders: string[] = []
  for (let one = folder; ; one = dirname(one)) {
    folders.unshift(one)
    if ((await exists(join(one, '.git'))) || dirname(one) === one) break
  }
  // Outside a repository only the folder's own rules count.
  const counted = (await exists(join(folders[0] ?? folder, '.git'))) ? folders : [folder]
  const all: IgnoreRules[] = []
  for (const one of counted) all.push(...(await ownRules(one)))
  // Whoever opens an ignored folder wants what is in it.
  return isIgnored(folder, true, all) ? ownRules(folder) : all
}

/** The rules of a folder's own `.gitignore`; none where it has none. */
export async function ownRules(folder: string): Promise<readonly IgnoreRules[]> {
  const text = await readFile(join(folder, '.gitignore'), 'utf8').catch(() => undefined)
  return text === undefined ? [] : [{ folder, rules: ignore().add(text) }]
}

/** As Git decides: of all the rules that speak of a path, those of the nearest folder have the last word. */
export function isIgnored(path: string, isFolder: boolean, all: readonly IgnoreRules[]): boolean {
  let ignored = false
  for (const { folder, rules } of all) {
    const below = relative(folder, path).split(sep).join('/')
    if (below === '' || below.startsWith('..')) continue
    const verdict = rules.test(isFolder ? `${below}/` : below)
    if (verdict.ignored) ignored = true
    else if (verdict.unignored) ignored = false
  }
  return ignored
}

/** Folders that are never looked into, whatever Git says (docs/format.md §1). */
export const isSkipped = (name: string): boolean => name.startsWith('.') || name === 'node_modules'

/** Whether there is a file or folder of that path. */
export const exists = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  )
