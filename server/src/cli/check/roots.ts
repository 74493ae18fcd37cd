import { dirname, join, resolve } from 'node:path'
import { SETTINGS_FILE } from '../../corpus/file-kind.ts'
import { isFile, statsOf } from '../../node/file-stats.ts'

/** The folder of the nearest `seedbed.yaml` at or above a path, looked for up to the root of the repository (docs/format.md §1). */
export const corpusAbove = (path: string): string | undefined =>
  [...foldersAbove(path)].find((folder) => isFile(join(folder, SETTINGS_FILE)))

/** The root of the Git repository that a path lies in. */
export const repositoryOf = (path: string): string | undefined =>
  [...foldersAbove(path)].find((folder) => statsOf(join(folder, '.git')))

/** The path itself and the folders above it, up to the root of the repository. */
function* foldersAbove(path: string): Generator<string> {
  for (let folder = resolve(path); ; folder = dirname(folder)) {
    yield folder
    if (statsOf(join(folder, '.git')) || dirname(folder) === folder) return
  }
}
