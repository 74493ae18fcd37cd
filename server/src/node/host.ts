import { watch } from 'node:fs'
import { readdir, readFile, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { SETTINGS_FILE } from '../corpus/file-kind.ts'
import { SEED_SUFFIX } from '../corpus/read-article.ts'
import type { Host, Listing } from '../lsp/host.ts'
import { canonicalUri } from '../text/uri.ts'
import { exists, type IgnoreRules, ignoreRulesOf, isIgnored, isSkipped, ownRules } from './git-ignore.ts'

/** The host on a computer with a file system. Files of other schemes than `file:` are not there for it. */
export const nodeHost: Host = {
  list,
  ignored,
  corpusAbove,
  read,
  watch: watchFolder,
  pause: () => new Promise((resolve) => setImmediate(resolve)),
  later(milliseconds, call) {
    const timer = setTimeout(call, milliseconds)
    return () => clearTimeout(timer)
  },
  now: () => performance.now(),
}

/** The path of a `file:` URI; undefined for other schemes. */
function pathOf(uri: string): string | undefined {
  try {
    return fileURLToPath(uri)
  } catch {
    return undefined
  }
}

/** The canonical URI of a path. */
const uriOf = (path: string): string => canonicalUri(pathToFileURL(path).href)

async function list(folder: string, cancelled: () => boolean): Promise<Listing> {
  const found: Found = { settings: [], articles: [], yaml: [] }
  const root = pathOf(folder)
  if (root !== undefined) await walk(root, await ignoreRulesOf(root), found, cancelled)
  return found
}

interface Found {
  readonly settings: string[]
  readonly articles: string[]
  readonly yaml: string[]
}

/** `rules` are those that hold in the folder, its own included. */
async function walk(
  folder: string,
  rules: readonly IgnoreRules[],
  found: Found,
  cancelled: () => boolean,
): Promise<void> {
  if (cancelled()) return
  // A folder that cannot be read has nothing for us; the others do.
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => [])
  for (const entry of entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = join(folder, entry.name)
    if (isSkipped(entry.name) || isIgnored(path, entry.isDirectory(), rules)) continue
    if (entry.isDirectory()) await walk(path, [...rules, ...(await ownRules(path))], found, cancelled)
    // Links to files count; links to folders do not, as they may lead in circles.
    else if (entry.isFile() || (entry.isSymbolicLink() && (await isFile(path)))) {
      if (entry.name.endsWith(SEED_SUFFIX)) found.articles.push(uriOf(path))
      else if (entry.name === SETTINGS_FILE) found.settings.push(uriOf(path))
      else if (/\.ya?ml$/.test(entry.name)) found.yaml.push(uriOf(path))
    }
  }
}

async function ignored(top: string, uris: readonly string[]): Promise<ReadonlySet<string>> {
  const found = new Set<string>()
  const root = pathOf(top)
  if (root === undefined) return found
  /** Of each folder its rules, or `undefined` where it is ignored itself. */
  const folders = new Map<string, readonly IgnoreRules[] | undefined>([[root, await ignoreRulesOf(root)]])
  for (const uri of uris) {
    const path = pathOf(uri)
    if (path === undefined || path === root) continue
    const rules = await rulesIn(dirname(path), root, folders)
    const isFolder = rules !== undefined && !(await isFile(path))
    if (rules === undefined || isSkipped(basename(path)) || isIgnored(path, isFolder, rules)) found.add(uri)
  }
  return found
}

async function rulesIn(
  folder: string,
  root: string,
  known: Map<string, readonly IgnoreRules[] | undefined>,
): Promise<readonly IgnoreRules[] | undefined> {
  if (known.has(folder)) return known.get(folder)
  if (!folder.startsWith(root) || folder === dirname(folder)) return []
  const above = await rulesIn(dirname(folder), root, known)
  const isOut = above === undefined || isSkipped(basename(folder)) || isIgnored(folder, true, above)
  const rules = isOut ? undefined : [...above, ...(await ownRules(folder))]
  known.set(folder, rules)
  return rules
}

const isFile = (path: string): Promise<boolean> =>
  stat(path).then(
    (stats) => stats.isFile(),
    () => false,
  )

async function corpusAbove(uri: string): Promise<string | undefined> {
  let folder = pathOf(uri)
  while (folder !== undefined) {
    if (await isFile(join(folder, SETTINGS_FILE))) return uriOf(folder)
    const parent = join(folder, '..')
    if (parent === folder || (await exists(join(folder, '.git')))) return undefined
    folder = parent
  }
  return undefined
}

async function read(uri: string): Promise<string | undefined> {
  const path = pathOf(uri)
  if (path === undefined) return undefined
  return readFile(path, 'utf8').catch(() => undefined)
}

function watchFolder(uri: string, changed: (uris: readonly string[]) => void): () => void {
  const folder = pathOf(uri)
  if (folder === undefined) return () => {}
  const waiting = new Set<string>()
  const watcher = watch(folder, { recursive: true }, (_, name) => {
    if (name === null || /(^|[\\/])(\.git|node_modules)([\\/]|$)/.test(name)) return
    if (waiting.size === 0) setTimeout(flush, BURST)
    waiting.add(uriOf(join(folder, name)))
  })
  // A folder that cannot be watched is still read; its changes are seen at the next start.
  watcher.on('error', () => watcher.close())
  function flush(): void {
    const uris = [...waiting]
    waiting.clear()
    changed(uris)
  }
  return () => watcher.close()
}

/** Milliseconds in which changes are gathered: a `git checkout` is one batch. */
const BURST = 50
