import { type Dirent, readdirSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { SETTINGS_FILE } from '../corpus/file-kind.ts'
import { SEED_SUFFIX } from '../corpus/read-article.ts'
import type { Listing } from '../lsp/host.ts'
import { isFile, statsOf } from './file-stats.ts'
import { GIT_IGNORE, type IgnoreRules, ignoreRulesOf, isIgnored, isSkipped, ownRules } from './git-ignore.ts'
import { pathOf, uriIn } from './paths.ts'

/**
 * The files below a folder that can belong to a corpus, each list in the order of the URIs; what `.gitignore` ignores, `node_modules` and
 * dot-folders are left out. Synchronous: for a thread that has nothing else to do. `unreadable` is told the paths of folders that may not be read.
 */
export function listFolder(
  folder: string,
  cancelled: () => boolean = () => false,
  unreadable: (folder: string) => void = () => {},
): Listing {
  const found: Found = { settings: [], articles: [], yaml: [] }
  const root = pathOf(folder)
  if (root !== undefined) walk(root, folder, ignoreRulesOf(root), found, { cancelled, unreadable })
  // A folder's files stand among its subfolders' in the order of URIs.
  for (const uris of Object.values(found)) uris.sort()
  return found
}

type Found = Record<keyof Listing, string[]>

interface Walker {
  readonly cancelled: () => boolean
  readonly unreadable: (folder: string) => void
}

/** `rules` are those that hold in the folder, its own included. */
function walk(folder: string, uri: string, rules: readonly IgnoreRules[], found: Found, walker: Walker): void {
  if (walker.cancelled()) return
  for (const entry of entriesOf(folder, walker)) {
    const { name } = entry
    if (isSkipped(name)) continue
    const isFolder = entry.isDirectory()
    const list = isFolder ? undefined : listOf(name)
    if (!isFolder && list === undefined) continue
    const path = join(folder, name)
    if (rules.length > 0 && isIgnored(path, isFolder, rules)) continue
    if (isFolder) walk(path, uriIn(uri, name), rulesBelow(path, rules), found, walker)
    // Links to files count; links to folders do not, as they may lead in circles.
    else if (list && (entry.isFile() || (entry.isSymbolicLink() && isFile(path)))) found[list].push(uriIn(uri, name))
  }
}

/** What a file may be by its name. */
const listOf = (name: string): keyof Listing | undefined =>
  name.endsWith(SEED_SUFFIX)
    ? 'articles'
    : name === SETTINGS_FILE
      ? 'settings'
      : /\.ya?ml$/.test(name)
        ? 'yaml'
        : undefined

/** A folder that cannot be read has nothing for us; the others do. */
function entriesOf(folder: string, { unreadable }: Walker): readonly Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
  } catch {
    // A file in the place of a folder has nothing to hide.
    if (statsOf(folder)?.isDirectory()) unreadable(folder)
    return []
  }
}

const rulesBelow = (folder: string, rules: readonly IgnoreRules[]): readonly IgnoreRules[] => {
  const own = statsOf(join(folder, GIT_IGNORE)) ? ownRules(folder) : []
  return own.length === 0 ? rules : [...rules, ...own]
}

/** Those of the files and folders that `listFolder` of the folder `top` leaves out, or what lies in them. */
export function ignoredBelow(top: string, uris: readonly string[]): ReadonlySet<string> {
  const found = new Set<string>()
  const root = pathOf(top)
  if (root === undefined) return found
  /** Of each folder its rules, or `undefined` where it is ignored itself. */
  const folders = new Map<string, readonly IgnoreRules[] | undefined>([[root, ignoreRulesOf(root)]])
  for (const uri of uris) {
    const path = pathOf(uri)
    if (path === undefined || path === root) continue
    const rules = rulesIn(dirname(path), root, folders)
    const isFolder = rules !== undefined && !isFile(path)
    if (rules === undefined || isSkipped(basename(path)) || isIgnored(path, isFolder, rules)) found.add(uri)
  }
  return found
}

function rulesIn(
  folder: string,
  root: string,
  known: Map<string, readonly IgnoreRules[] | undefined>,
): readonly IgnoreRules[] | undefined {
  if (known.has(folder)) return known.get(folder)
  if (!folder.startsWith(root) || folder === dirname(folder)) return []
  const above = rulesIn(dirname(folder), root, known)
  const isOut = above === undefined || isSkipped(basename(folder)) || isIgnored(folder, true, above)
  const rules = isOut ? undefined : rulesBelow(folder, above)
  known.set(folder, rules)
  return rules
}
