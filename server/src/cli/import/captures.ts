import { type Dirent, readdirSync } from 'node:fs'
import { join, relative, resolve, sep } from 'node:path'
import picomatch from 'picomatch'
import { SEED_SUFFIX } from '../../corpus/read-article.ts'
import { statsOf } from '../../node/file-stats.ts'
import { Refusal } from '../refusal.ts'

/** What paths on the command line lead to. */
export interface Captures {
  /** Each once, in the order of what was given and of their paths. */
  readonly files: readonly string[]
  /** Folders that cannot be read. */
  readonly unread: readonly UnreadFolder[]
}

/** A folder whose files cannot be listed, and what the system says of it. */
export interface UnreadFolder {
  readonly path: string
  readonly reason: string
}

/** The files that paths on the command line lead to: those that are named, and of folders those with one of the endings that are no articles yet. */
export function capturesOf(given: readonly string[], here: string, endings: readonly string[]): Captures {
  const found = new Set<string>()
  const unread: UnreadFolder[] = []
  for (const one of given) {
    const known = unread.length
    const files = filesOf(one, here, endings, unread)
    if (files.length === 0 && unread.length === known) throw nothingIn(one, endings)
    for (const file of files) found.add(file)
  }
  return { files: [...found], unread }
}

function filesOf(given: string, here: string, endings: readonly string[], unread: UnreadFolder[]): readonly string[] {
  const path = resolve(here, given)
  const stats = statsOf(path)
  const isOurs = (file: string): boolean =>
    endings.some((ending) => file.toLowerCase().endsWith(ending)) && !file.endsWith(SEED_SUFFIX)
  if (stats?.isFile()) return [path]
  if (stats?.isDirectory()) return below(path, unread).filter(isOurs)
  const { isGlob, base, glob } = picomatch.scan(given)
  if (!isGlob) return []
  const folder = resolve(here, base)
  const matches = picomatch(glob)
  return below(folder, unread).filter((file) => matches(relative(folder, file).split(sep).join('/')))
}

/** The files below a folder, without hidden ones, in the order of their paths. A folder that cannot be read is named, and the others are. */
function below(folder: string, unread: UnreadFolder[]): readonly string[] {
  const files: string[] = []
  const folders = [folder]
  for (let path = folders.pop(); path !== undefined; path = folders.pop()) {
    for (const entry of entriesOf(path, unread)) {
      if (entry.name.startsWith('.')) continue
      if (entry.isDirectory()) folders.push(join(path, entry.name))
      else if (entry.isFile()) files.push(join(path, entry.name))
    }
  }
  return files.sort()
}

function entriesOf(path: string, unread: UnreadFolder[]): readonly Dirent[] {
  try {
    return readdirSync(path, { withFileTypes: true })
  } catch (error) {
    unread.push({ path, reason: error instanceof Error ? error.message : String(error) })
    return []
  }
}

const nothingIn = (given: string, endings: readonly string[]): Refusal =>
  new Refusal({
    en: `There is nothing to import in “${given}”: no such file, and no file that ends with ${endings.join(' or ')} below it.`,
    ar: `ليس في «${given}» ما يُستورد: لا ملف بهذا الاسم، ولا ملف تحته ينتهي بـ ${endings.join(' أو ')}.`,
  })
