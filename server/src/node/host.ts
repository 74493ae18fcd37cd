import { watch } from 'node:fs'
import { readdir, readFile, stat } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { SETTINGS_FILE } from '../corpus/file-kind.ts'
import { SEED_SUFFIX } from '../corpus/read-article.ts'
import type { Host, Listing } from '../lsp/host.ts'
import { canonicalUri } from '../text/uri.ts'
import { type IgnoreRules, ignoreRulesOf, isIgnored, isSkipped, ownRules } from './git-ignore.ts'

/** The host on a computer with a file system. Files of other schemes than `file:` are not there for it. */
export const nodeHost: Host = {
  list,
  ignores,
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

async function ignores(rootUri: string, uri: string): Promise<boolean> {
  const root = pathOf(rootUri)
  const path = pathOf(uri)
  if (root === undefined || path === undefined) return false
  let rules = await ignoreRulesOf(root)
  let folder = root
  const names = relative(root, path).split(sep)
  for (const [index, name] of names.entries()) {
    const one = join(folder, name)
    const isLast = index === names.length - 1
    if (isSkipped(name) || isIgnored(one, !isLast || !(await isFile(one)), rules)) return true
    if (!isLast) rules = [...rules, ...(await ownRules(one))]
    folder = one
  }
  return false
}

const isFile = (path: string): Promise<boolean> =>
  stat(path).then(
    (stats) => stats.isFile(),
    () => false,
  )

const exists = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
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
