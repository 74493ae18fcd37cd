import { type Dirent, readdirSync } from 'node:fs'
import { dirname, join, relative, resolve, sep } from 'node:path'
import picomatch from 'picomatch'
import { statsOf } from '../../node/file-stats.ts'
import { Refusal } from '../refusal.ts'

/** The files that paths on the command line lead to, each once: those that are named, and of folders those with one of the endings. */
export function capturesOf(given: readonly string[], here: string, endings: readonly string[]): readonly string[] {
  const found = new Set<string>()
  for (const one of given) {
    const files = filesOf(one, here, endings)
    if (files.length === 0) throw nothingIn(one, endings)
    for (const file of files) found.add(file)
  }
  return [...found]
}

function filesOf(given: string, here: string, endings: readonly string[]): readonly string[] {
  const path = resolve(here, given)
  const stats = statsOf(path)
  const isOurs = (file: string): boolean => endings.some((ending) => file.toLowerCase().endsWith(ending))
  if (stats?.isFile()) return [path]
  if (stats?.isDirectory()) return below(path).filter(isOurs)
  const { isGlob, base, glob } = picomatch.scan(given)
  if (!isGlob) return []
  const folder = resolve(here, base)
  const matches = picomatch(glob)
  return below(folder).filter((file) => matches(relative(folder, file).split(sep).join('/')))
}

/** The files below a folder, without hidden ones, in the order of their paths. */
function below(folder: string): readonly string[] {
  let entries: readonly Dirent[]
  try {
    entries = readdirSync(folder, { withFileTypes: true, recursive: true })
  } catch {
    return []
  }
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => !`${sep}${relative(folder, path)}`.includes(`${sep}.`) && dirname(path) !== '')
    .sort()
}

const nothingIn = (given: string, endings: readonly string[]): Refusal =>
  new Refusal({
    en: `There is nothing to import in “${given}”: no such file, and no file that ends with ${endings.join(' or ')} below it.`,
    ar: `ليس في «${given}» ما يُستورد: لا ملف بهذا الاسم، ولا ملف تحته ينتهي بـ ${endings.join(' أو ')}.`,
  })
