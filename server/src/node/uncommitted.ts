import { execFile } from 'node:child_process'
import { resolve } from 'node:path'
import { pathOf } from './paths.ts'

/**
 * How many files below `root` have changes that are in no commit, together with those of `uris` that Git does not know; 0 where there is no
 * repository, or no Git. A corpus has no files that Git ignores.
 */
export async function uncommitted(root: string, uris: readonly string[]): Promise<number> {
  const folder = pathOf(root)
  const prefix = folder && (await git(folder, 'rev-parse', '--show-prefix'))?.replace(/\n$/, '')
  if (folder === undefined || prefix === undefined) return 0
  const ours = new Set(uris.map(pathOf))
  const status = await git(folder, 'status', '--porcelain=v1', '-z', '--no-renames', '--untracked-files=all', '--', '.')
  const entries = (status ?? '').split('\0').filter((entry) => entry !== '')
  return entries.filter(
    (entry) => !entry.startsWith('?? ') || ours.has(resolve(folder, entry.slice(3 + prefix.length))),
  ).length
}

/** What Git prints; undefined where it refuses, or is not there. It starts no watcher of files that a repository names, and waits for no lock. */
const git = (folder: string, ...args: readonly string[]): Promise<string | undefined> =>
  new Promise((done) => {
    const all = ['--no-optional-locks', '-c', 'core.fsmonitor=false', '-C', folder, ...args]
    execFile('git', all, { maxBuffer: 1e9, windowsHide: true }, (error, stdout) => done(error ? undefined : stdout))
  })
