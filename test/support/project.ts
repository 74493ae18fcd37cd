import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder of the project, from the compiled file's place in `out/test/support`. */
export const ROOT = fileURLToPath(new URL('../../..', import.meta.url))

/** The text of a file, by its path from the project's folder. */
export const textOf = (file: string): string => readFileSync(path.join(ROOT, file), 'utf8')

/** Every file of the project that is there and that Git keeps, or would keep if it were added; paths from the project's folder, with slashes. */
export const projectFiles = (): readonly string[] =>
  execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard', '--deduplicate'], {
    cwd: ROOT,
    encoding: 'utf8',
    maxBuffer: 1e8,
  })
    .split('\0')
    .filter((file) => file !== '' && existsSync(path.join(ROOT, file)))
