import { watch } from 'node:fs'
import { readdir, readFile, stat } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import ignore, { type Ignore } from 'ignore'
import { SETTINGS_FILE } from '../corpus/file-kind.ts'
import { SEED_SUFFIX } from '../corpus/read-article.ts'
import type { Host, Listing } from '../lsp/host.ts'
import { canonicalUri } from '../text/uri.ts'

/** The host on a computer with a file system. Files of other schemes than `file:` are not there for it. */
export const nodeHost: Host = {
  list,
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
export function pathOf(uri: string): string | undefined {
  try {
    return fileURLToPath(uri)
  } catch {
    return undefined
  }
}

/** The canonical URI of a path. */
export const uriOf = (path: string): string => canonicalUri(pathToFileURL(path).href)

async function list(folder: string, cancelled: () => boolean): Promise<Listing> {
  const found: { settings: string[]; articles: string[]; yaml: string[] } = { settings: [], articles: [], yaml: [] }
  const root = pathOf(folder)
  if (root !== undefined) await walk(root, [], found, cancelled)
  return found
}

/** The rules of a `.gitignore`, which count from its folder down. */
interface Ignoring {
  readonly folder: string
  readonly rules: Ignore
}

async function walk(
  folder: string,
  above: readonly Ignoring[],
  found: { settings: string[]; articles: string[]; yaml: string[] },
  cancelled: () => boolean,
): Promise<void> {
  if (cancelled()) return
  // A folder that cannot be read has nothing for us; the others do.
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => [])
  const ignoring = entries.some((entry) => entry.name === '.gitignore') ? await readIgnore(folder, above) : above
  for (const entry of entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = join(folder, entry.name)
    if (entry.name.startsWith('.') || entry.name === 'node_modules') continue
    if (isIgnored(path, entry.isDirectory(), ignoring)) continue
    if (entry.isDirectory()) await walk(path, ignoring, found, cancelled)
    // Links to files count; links to folders do not, as they may lead in circles.
    else if (entry.isFile() || (entry.isSymbolicLink() && (await isFile(path)))) {
      if (entry.name.endsWith(SEED_SUFFIX)) found.articles.push(uriOf(path))
      else if (entry.name === SETTINGS_FILE) found.settings.push(uriOf(path))
      else if (/\.ya?ml$/.test(entry.name)) found.yaml.push(uriOf(path))
    }
  }
}

async function readIgnore(folder: string, above: readonly Ignoring[]): Promise<readonly Ignoring[]> {
  const text = await readFile(join(folder, '.gitignore'), 'utf8').catch(() => '')
  return [...above, { folder, rules: ignore().add(text) }]
}

/** As Git decides: of all the rules that speak of a path, those of the nearest folder have the last word. */
function isIgnored(path: string, isFolder: boolean, ignoring: readonly Ignoring[]): boolean {
  let ignored = false
  for (const { folder, rules } of ignoring) {
    const below = relative(folder, path).split(sep).join('/') + (isFolder ? '/' : '')
    const verdict = rules.test(below)
    if (verdict.ignored) ignored = true
    else if (verdict.unignored) ignored = false
  }
  return ignored
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
