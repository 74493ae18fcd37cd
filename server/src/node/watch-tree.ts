import { type FSWatcher, lstatSync, readdirSync, watch } from 'node:fs'
import { join, sep } from 'node:path'
import { isSkipped } from './git-ignore.ts'

/**
 * Tells of files and folders below a folder that may have changed, by their paths; returns how to stop. Linux has one watch for each folder here:
 * a recursive one of Node's has one for each file, and loses a file that another is moved over, which is how Git and editors save. Folders that
 * cannot be watched are left out.
 */
export function watchTree(root: string, changed: (path: string) => void): () => void {
  return process.platform === 'linux' ? watchFolders(root, changed) : watchAtOnce(root, changed)
}

function watchAtOnce(root: string, changed: (path: string) => void): () => void {
  const watcher = watch(root, { recursive: true }, (_, name) => {
    if (name !== null && !name.split(/[\\/]/).slice(0, -1).some(isSkipped)) changed(join(root, name))
  })
  watcher.on('error', () => watcher.close())
  return () => watcher.close()
}

function watchFolders(root: string, changed: (path: string) => void): () => void {
  const watchers = new Map<string, FSWatcher>()
  add(root)
  return () => {
    for (const watcher of watchers.values()) watcher.close()
    watchers.clear()
  }

  function add(folder: string): void {
    if (watchers.has(folder)) return
    try {
      const watcher = watch(folder, (_, name) => {
        if (name !== null && !(isSkipped(name) && isFolder(join(folder, name)))) hear(join(folder, name))
      })
      watcher.on('error', () => remove(folder))
      watchers.set(folder, watcher)
      for (const entry of readdirSync(folder, { withFileTypes: true })) {
        if (entry.isDirectory() && !isSkipped(entry.name)) add(join(folder, entry.name))
      }
    } catch {
      // It is gone, may not be read, or there are no more watches: its changes are seen at the next start.
    }
  }

  function hear(path: string): void {
    if (isFolder(path)) add(path)
    else remove(path)
    changed(path)
  }

  /** A folder that is gone, with what was in it. */
  function remove(folder: string): void {
    if (!watchers.has(folder)) return
    for (const [path, watcher] of watchers) {
      if (path !== folder && !path.startsWith(folder + sep)) continue
      watcher.close()
      watchers.delete(path)
    }
  }
}

/** Links to folders are no folders: they may lead in circles. */
function isFolder(path: string): boolean {
  try {
    return lstatSync(path).isDirectory()
  } catch {
    return false
  }
}
